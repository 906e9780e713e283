"""What the benchmarks share: the model that every side computes, the sides, medians and tables."""

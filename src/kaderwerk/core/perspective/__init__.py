"""From budget and proposals to the multi-year perspective, and how each figure came about."""

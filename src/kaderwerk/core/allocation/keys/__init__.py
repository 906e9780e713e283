"""Measures by which keys divide, one file each; what a key counts is decided there and nowhere else."""

"""The key figures of the BBV: one formula a file, their inputs, and the classes of the supervisors."""

"""Contributions to joint arrangements: the last one, what changes it and why, and how it is settled."""

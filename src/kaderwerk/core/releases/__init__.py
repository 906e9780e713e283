"""Versions of a publication: which one is public from when, and which one takes the place of another."""

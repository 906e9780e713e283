"""Sharing amounts over participants by a key, to the last cent."""

"""Risks: what they can come to together, and what is there to bear them."""

"""How databases of earlier versions come up to date, one step per file."""

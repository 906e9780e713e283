"""One file per family of figures; each is found by its folder."""

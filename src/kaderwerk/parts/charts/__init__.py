"""Charts as accessible SVG, made when a page or document is made."""

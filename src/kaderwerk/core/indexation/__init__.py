"""Amounts that grow with an index: year averages from dated steps, factors per year, one rounding per cell."""

"""Texts of a dossier: the figures that they refer to, the amounts that were typed, and how they read."""

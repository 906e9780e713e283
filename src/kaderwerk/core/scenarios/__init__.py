"""Comparing dossiers and scenarios."""

"""Kaderwerk: from a budget request to a decided, published, accessible kadernota."""

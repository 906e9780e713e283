"""One file a ratio, with its cases beside it."""

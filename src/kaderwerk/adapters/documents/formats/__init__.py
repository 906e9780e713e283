"""What turns each kind of document into pages of text: one reader a kind, run with limits."""

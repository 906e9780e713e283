"""Tables in a text: where they are, what their columns and signs mean, and which of their rows ask for money."""

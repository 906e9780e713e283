"""The commands: each shows what a use case or the core gives back, and holds no rule of its own."""

"""What is published: the frozen snapshot and the machine form of results."""

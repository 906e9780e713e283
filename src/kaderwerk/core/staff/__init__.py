"""What posts of staff cost each year, and once when they start."""

"""Everything that decides a number: plain values, integer cents, no clock, no files."""

"""One file per rule, each with its cases beside it; a file here is a rule, nothing else needs to name it."""

"""The demonstration on one machine: the server on the loopback address, and what its pages read from."""

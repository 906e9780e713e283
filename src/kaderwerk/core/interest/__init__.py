"""How interest is charged to the taakvelden: the scheme of the Commissie BBV, added up anew."""

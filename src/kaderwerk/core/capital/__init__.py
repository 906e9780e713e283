"""What investments cost each year: depreciation, interest, and what is paid at once."""

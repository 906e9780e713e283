"""The pages, one module each with its test beside it; their HTML is made in parts, as is that of the site."""

"""HTML parts, number display and tokens: used by the pages of the application and by the site export."""

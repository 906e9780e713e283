"""One module and one template per page: a view of frozen values, and the HTML that shows it."""

"""The reader of budget proposals: from the text of a document to claims with their place and certainty."""

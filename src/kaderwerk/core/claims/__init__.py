"""Budget requests as a reader finds them in documents, and how they become a dossier."""

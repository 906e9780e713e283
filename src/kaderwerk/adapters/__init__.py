"""What touches the world: files, documents and the database, one folder each."""

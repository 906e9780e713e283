"""The dated facts that ship with the product, kept in YAML."""

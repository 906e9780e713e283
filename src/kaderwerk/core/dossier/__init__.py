"""The dossier: its tables, one schema for every carrier, reading and writing."""

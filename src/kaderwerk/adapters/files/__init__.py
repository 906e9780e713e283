"""Carriers of a dossier as files: a folder of CSV, or one workbook."""

"""Rules that judge a dossier; every outcome is a finding, and nothing passes in silence."""

"""Everything that a person does: one file per verb, with permission, change and event together."""

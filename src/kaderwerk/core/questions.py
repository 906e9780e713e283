"""A question about a dossier that has no answer: an unknown scenario, organisation, figure or row."""


class QuestionError(Exception):
    """Says in Dutch what was asked, what exists and what to do."""

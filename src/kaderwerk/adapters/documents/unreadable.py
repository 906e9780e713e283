"""What is raised when a document cannot be read: the message is for the user and names the file and the remedy."""


class UnknownKindError(Exception):
    """A file is of a kind that is not read; the message names the kinds that are."""


class UnreadableDocumentError(Exception):
    """A file is missing, too large, damaged or not what its name says; the message says what to do."""

"""In which encoding the bytes of a text are: what they say themselves, else UTF-8, else the old Windows code page."""

import codecs

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_OLD_PAGE = "cp1252"
# What calls itself Latin 1 or ASCII was made on Windows: so browsers read it too.
_KNOWN = {
    "utf-8": "utf-8",
    "ascii": _OLD_PAGE,
    "iso8859-1": _OLD_PAGE,
    "cp1252": _OLD_PAGE,
    "iso8859-15": "iso8859-15",
    "cp1250": "cp1250",
    "cp850": "cp850",
    "mac-roman": "mac-roman",
}


def decoded(raw: bytes, declared: str | None = None) -> str:
    r"""Return bytes as text; what no encoding explains becomes a replacement character.

    >>> decoded(b"caf\xe9"), decoded("café".encode()), decoded(b"\xff\xfea\x00"), decoded(b"\xa4", "iso-8859-15")
    ('café', 'café', 'a', '€')
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    known = None if declared is None else _known(declared)
    for candidate in (known, "utf-8"):
        if candidate is not None:
            try:
                return raw.decode(candidate)
            except UnicodeDecodeError:
                continue
    return raw.decode(_OLD_PAGE, errors="replace")


def _known(declared: str) -> str | None:
    try:
        return _KNOWN.get(codecs.lookup(declared.strip()).name)
    except (LookupError, ValueError):
        return None

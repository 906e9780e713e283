"""Texts and names that once broke a carrier somewhere, mixed with arbitrary ones."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

NASTY_TEXTS = (
    "=1+1",
    "+31 20 123",
    "-5",
    "@naam",
    "'aanhaling",
    '"',
    '""',
    'zei "ja"',
    "a,b;c",
    "twee\nregels",
    "\n",
    " spaties ",
    "  ",
    "\ttab\t",
    "0.10",
    "007",
    "1E5",
    "1.234,56",
    "PM",
    "ja",
    "TRUE",
    "2022-01-31",
    "#REF!",
    "NaN",
    "null",
    "_x000D_",
    "_x005F_x000D_",
    "a_x005F_x005F_x0041_b_x0041_x0041_",
    "<r>vet</r>",
    "<r></si><si>",
    "&amp; <b> ]]>",
    "📊👩‍👩‍👧 é é",
    "\u00a0vast\u2028lang\u0085",
    "\ufeffmerk",
    "\u0639\u0631\u0628\u064a\u202eom",
)

plain_texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=[chr(code) for code in (*range(9), *range(11, 32))]),
    max_size=12,
).filter(lambda text: not {"\x7f", "\ufffe", "\uffff"} & set(text))

texts: SearchStrategy[str] = st.one_of(st.sampled_from(NASTY_TEXTS), plain_texts)
"""Any text that a cell may hold, empty included."""

full_texts = texts.filter(lambda text: text.strip() != "")


def names(taken: set[str]) -> SearchStrategy[str]:
    """Names of columns that are not taken, as a reader keeps them."""
    return texts.map(lambda text: " ".join(text.replace("\ufeff", "").split())).filter(
        lambda name: name != "" and name.casefold() not in taken and not (name.isascii() and name.isdigit())
    )

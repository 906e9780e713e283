"""A page that would weigh too much, cut into parts: between sections first, then tables, then rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape

from kaderwerk.adapters.files.page_tree import Element, elements, ids_of

PAGE_BYTES_MAX = 150_000
"""What no page may weigh: it opens in seconds on a slow connection."""
PART_BYTES = 110_000
"""What a part weighs at most before what comes on top: the description for search engines, the note of a release."""
CARRYING_PART_BYTES = 75_000
"""The same for a list of proposals, whose claims for machines weigh about as much as its rows."""
_CUT = frozenset(("section", "div", "details", "table", "tbody", "ul", "ol", "dl"))
"""What may go on in the next part; anything else (a row, a chart, a text) stays whole."""
_MAIN = re.compile(r'(?P<before>.*<main id="inhoud"[^>]*>)(?P<main>.*)(?P<after></main>.*)', re.DOTALL)
_TITLE = re.compile(r"<title>(?P<title>[^|<]*?)(?P<rest> \|[^<]*)?</title>")
_HEADING = re.compile(r"<h2[^>]*>(?P<text>.*?)</h2>", re.DOTALL)
_TAGS = re.compile(r"<[^<>]*>")
_FIRST_SECTION = "Begin"
_WAY = 4_000
"""Bytes kept for the links between the parts."""
_MORE = 40
"""Bytes that a piece may get on top: that it goes on, and that it is open."""


@dataclass(frozen=True, kw_only=True)
class PagePart:
    """One part: its file and its HTML, and the ids that it is the place of."""

    path: str
    html: str
    ids: frozenset[str]


def page_parts(path: str, html: str, *, bytes_max: int = PART_BYTES) -> tuple[PagePart, ...]:
    """Return the parts of a page, the page alone when it weighs at most ``bytes_max``.

    The first part keeps the file of the page. Each part has the title block, the way to the others, and the heads of
    a section or table that goes on in it. A row, chart or text that is heavier than that is not cut.
    """
    if len(html.encode()) <= bytes_max:
        return (PagePart(path=path, html=html, ids=frozenset()),)
    match = _MAIN.fullmatch(html)
    if match is None:
        message = f"The page {path} has no main part."
        raise ValueError(message)
    blocks = elements(match["main"], opened=_CUT)
    titles = [one for one in blocks if one.has_class("title-block")]
    scripts = [one for one in blocks if one.tag == "script"]
    rest = [one for one in blocks if one not in titles and one not in scripts]
    around = len(html.encode()) - sum(one.weight for one in rest)
    room = bytes_max - around - _WAY
    groups = [one for one in _fill(rest, room=room, whole=room) if one]
    if len(groups) < 2:  # one block that cannot be cut
        return (PagePart(path=path, html=html, ids=frozenset()),)
    paths = [part_path(path, at) for at in range(len(groups))]
    names = [_name(group) for group in groups]
    found = []
    for at, group in enumerate(groups):
        above, below = (_way(paths, names, at=at, label=label) for label in ("Delen van deze pagina", "Andere delen"))
        inner = [*(one.html for one in titles), above, *(one.html for one in group), below]
        inner.extend(one.html for one in scripts if at == 0)
        before = _numbered(match["before"], at + 1, len(groups))
        ids = frozenset(one for block in group for one in ids_of(block.html))
        found.append(PagePart(path=paths[at], html="\n".join([before, *inner, match["after"]]), ids=ids))
    return tuple(found)


def part_path(path: str, at: int) -> str:
    """Return the file of a part; no id of a dossier holds a tilde.

    >>> part_path("cijfers/overzichten.html", 0), part_path("cijfers/overzichten.html", 1)
    ('cijfers/overzichten.html', 'cijfers/overzichten~deel-2.html')
    """
    return path if at == 0 else f"{path.removesuffix('.html')}~deel-{at + 1}.html"


def places(parts: Sequence[PagePart]) -> Mapping[str, str]:
    """Return the file of the part that each id stands in, the first where a head is repeated."""
    found: dict[str, str] = {}
    for part in parts:
        for one in part.ids:
            found.setdefault(one, part.path)
    return found


def _fill(blocks: Sequence[Element], *, room: int, whole: int) -> list[list[Element]]:
    """Return the blocks in groups of at most ``whole`` bytes, of which the first at most ``room``.

    A block that fits in a group of its own is not cut. The first group is empty when nothing fits there.
    """
    groups: list[list[Element]] = [[]]
    left = room
    for block in blocks:
        if block.weight <= left:
            groups[-1].append(block)
            left -= block.weight
            continue
        first, others = _cut(block, room=left, whole=whole) if block.weight > whole else (None, [block])
        if first is not None:
            groups[-1].append(first)
        groups.extend([one] for one in others)
        left = whole - groups[-1][-1].weight
    return groups


def _cut(block: Element, *, room: int, whole: int) -> tuple[Element | None, list[Element]]:
    """Return a block in pieces: the one for the room that is left, None when nothing fits there, and the others."""
    heads = [one for one in block.elements if _is_head(block, one)]
    notes = [one for one in block.elements if _is_note(block, one)]
    body = [one for one in block.elements if one not in heads and one not in notes]
    if block.tag not in _CUT or not body:
        return None, [block]
    around = block.holding((*heads, *notes)).weight + _MORE
    first, *others = _fill(body, room=room - around, whole=whole - around)
    pieces = [_piece(block, heads, group, notes, is_first=not first and at == 0) for at, group in enumerate(others)]
    return (_piece(block, heads, first, notes, is_first=True) if first else None), pieces


def _piece(
    block: Element, heads: Sequence[Element], body: Sequence[Element], notes: Sequence[Element], *, is_first: bool
) -> Element:
    """Return one piece of a block, with its heads and notes around it."""
    again = heads if is_first else [_continued(one) for one in heads]
    start = block if is_first or block.tag != "details" else _opened(block)
    return start.holding((*(piece for one in (*again, *body, *notes) for piece in ("\n", one)), "\n"))


def _is_head(block: Element, child: Element) -> bool:
    """Tell whether a child stands at the head of each piece."""
    if child.tag in ("h2", "caption", "thead", "summary"):
        return True
    is_group_name = 'scope="rowgroup"' in child.html and child == block.elements[0]
    return block.tag == "tbody" and is_group_name


def _is_note(block: Element, child: Element) -> bool:
    """Tell whether a child explains signs in the rows, and stands under each piece."""
    return block.tag == "section" and child.has_class("table-note")


def _continued(head: Element) -> Element:
    return head.holding((*head.children, " (vervolg)")) if head.tag == "h2" else head


def _opened(details: Element) -> Element:
    """Details that go on are open: who came here asked for them."""
    return Element(tag=details.tag, start=details.start.replace("<details", "<details open", 1))


def _name(group: Sequence[Element]) -> str:
    """Return what a part is about: the heads of its sections, the first and the last when there are more."""
    found = [" ".join(_TAGS.sub("", match["text"]).split()) for one in group for match in _HEADING.finditer(one.html)]
    if not found:
        return _FIRST_SECTION
    return found[0] if len(found) == 1 else f"{found[0]} tot en met {found[-1]}"


def _way(paths: Sequence[str], names: Sequence[str], *, at: int, label: str) -> str:
    """Return the links to all parts, relative to one of them."""
    items = []
    for number, (path, name) in enumerate(zip(paths, names, strict=True)):
        current = ' aria-current="page"' if number == at else ""
        text = f"Deel {number + 1}: {escape(unescape(name))}"
        items.append(f'<li><a href="{path.rsplit("/", 1)[-1]}"{current}>{text}</a></li>')
    inner = "\n".join(items)
    return f'<nav class="choices parts" aria-label="{label}">\n<ul>\n{inner}\n</ul>\n</nav>'


def _numbered(before: str, number: int, count: int) -> str:
    """Return what stands before the content, with the number of the part in the title."""

    def numbered(match: re.Match[str]) -> str:
        return f"<title>{match['title']} (deel {number} van {count}){match['rest'] or ''}</title>"

    return _TITLE.sub(numbered, before, count=1)

"""The note as one HTML document for WeasyPrint: the blocks that the PDF of Kaderwerk shows, with a plain stylesheet."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, cast

Block = Mapping[str, Any]

_STYLE = """
@page { size: A4; margin: 2.6cm 2.2cm; @bottom-right { content: counter(page) " van " counter(pages); font-size: 8pt } }
body { font: 10.5pt/1.4 serif; hyphens: auto }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 1em 0 }
caption { text-align: left; font-weight: bold; break-after: avoid }
th, td { text-align: left; vertical-align: top; padding: 3pt 4pt; border-bottom: 0.3pt solid #aebbb7 }
.amount { text-align: right; font-variant-numeric: tabular-nums }
.total { background: #e7eeec; font-weight: bold }
h1, h2, h3 { break-after: avoid; color: #17474f }
tr, figure { break-inside: avoid }
svg { width: 100%; height: auto }
nav a::after { content: leader(".") target-counter(attr(href), page) }
"""
_NAMES = {"strong": "strong", "emphasis": "em", "soft": "small"}


def note_html(document: Block) -> str:
    """Return the whole note; headings get numbers as ids, so that the contents list leads to them."""
    blocks = cast("Sequence[Block]", document["blocks"])
    headings = [one for one in blocks if one["kind"] == "heading"]
    anchors = {id(one): one["anchor"] or f"kop-{at}" for at, one in enumerate(headings)}
    contents = "".join(
        f'<li><a href="#{anchors[id(one)]}">{escape(one["text"])}</a></li>' for one in headings if one["level"] < 3
    )
    features = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in document["features"])
    title = escape(document["title"])
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1><p>{escape(document['organisation'])}</p><dl>{features}</dl>"
        f"<p>{document['fingerprint']}</p><nav><h2>Inhoud</h2><ul>{contents}</ul></nav>"
        f"{''.join(_block(one, anchors) for one in blocks)}</body></html>"
    )


def _block(one: Block, anchors: Mapping[int, str]) -> str:
    kind = one["kind"]
    if kind == "heading":
        level = one["level"]
        return f'<h{level} id="{anchors[id(one)]}">{escape(one["text"])}</h{level}>'
    if kind in ("paragraph", "minor_heading"):
        text = _nodes(one["nodes"])
        return f"<p>{text}</p>" if kind == "paragraph" else f"<p><strong>{text}</strong></p>"
    if kind == "list":
        name = "ol" if one["is_ordered"] else "ul"
        return f"<{name}>{''.join(f'<li>{_all(item, anchors)}</li>' for item in one['items'])}</{name}>"
    if kind == "quote":
        return f"<blockquote>{_all(one['items'], anchors)}</blockquote>"
    if kind == "code":
        return f"<pre>{escape(one['text'])}</pre>"
    if kind == "facts":
        return f"<dl>{''.join(f'<dt>{escape(name)}</dt><dd>{_nodes(nodes)}</dd>' for name, nodes in one['pairs'])}</dl>"
    if kind == "chart":
        caption = f"<figcaption>{escape(one['caption'])} {escape(one['note'])}</figcaption>"
        return f'<figure role="img" aria-label="{escape(one["alt"])}">{caption}{one["svg"]}</figure>'
    return _table(one)


def _all(items: Sequence[Block], anchors: Mapping[int, str]) -> str:
    return "".join(_block(one, anchors) for one in items)


def _table(one: Block) -> str:
    columns = one["columns"]
    looks = [' class="amount"' if column["kind"] == "amount" else "" for column in columns]
    head = "".join(
        f'<th scope="col"{look}>{escape(column["label"])}</th>' for column, look in zip(columns, looks, strict=True)
    )
    rows = "".join(
        f"<tr{' class=total' if row['kind'] == 'total' else ''}>{_cells(row['cells'], looks)}</tr>"
        for row in one["rows"]
    )
    caption = f"<caption>{escape(one['caption'])} <small>{escape(one['note'])}</small></caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cells(cells: Sequence[Block], looks: Sequence[str]) -> str:
    made = []
    for at, (cell, look) in enumerate(zip(cells, looks, strict=True)):
        name, scope = ("th", ' scope="row"') if at == 0 else ("td", "")
        made.append(f"<{name}{scope}{look}>{_content(cell)}</{name}>")
    return "".join(made)


def _content(cell: Block) -> str:
    if "nodes" in cell:
        return _nodes(cell["nodes"])
    pm = " + PM" if cell["amount"] else "PM"
    word = f"<br><small>{escape(cell['word'])}</small>" if cell["word"] else ""
    return f"{escape(cell['amount'])}{pm if cell['pm'] else ''}{word}"


def _nodes(nodes: Sequence[Block]) -> str:
    return "".join(_node(one) for one in nodes)


def _node(one: Block) -> str:
    kind = one["kind"]
    if kind == "text":
        return escape(one["text"])
    if kind == "break":
        return "<br>"
    if kind == "code":
        return f"<code>{escape(one['text'])}</code>"
    inner = _nodes(one["nodes"])
    if kind in _NAMES:
        return f"<{_NAMES[kind]}>{inner}</{_NAMES[kind]}>"
    target = f"#{one['target']}" if kind == "place" else one["target"]
    return f'<a href="{escape(target)}">{inner}</a>' if one["target"] else inner

"""Markdown of a dossier as safe HTML: no raw HTML, no images, headings below those of the page."""

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_TAGS = {"a", "blockquote", "br", "code", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "ul"}
_HEADING_SHIFT = 2
_HEADING_MAX = 6
_PARSER = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])


def markdown(text: str) -> Markup:
    """Return sanitised HTML; the highest heading becomes ``h3``, an empty one disappears."""
    tokens = _PARSER.parse(text)
    kept = []
    for at, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            inline = tokens[at + 1] if token.type == "heading_open" else tokens[at - 1]
            if not inline.content.strip():
                continue
            token.tag = f"h{min(int(token.tag[1:]) + _HEADING_SHIFT, _HEADING_MAX)}"
        kept.append(token)
    html = _PARSER.renderer.render(kept, _PARSER.options, {})
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704  # nh3 has just cleaned it

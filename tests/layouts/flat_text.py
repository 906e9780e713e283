"""Writes a text as one flat OpenDocument file, which LibreOffice Writer lays out on pages as people see them."""

import base64
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

SPACES = "".join(
    f' xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
_FONT = "Liberation Sans"
_RULE = "0.5pt solid #888888"


@dataclass(frozen=True)
class Note:
    """A footnote at the place where it stands in a paragraph."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell of a table: its text, over how many columns, its side, and whether it is white on a coloured bar."""

    text: str
    span: int = 1
    align: str = "end"
    is_bar: bool = False
    is_bold: bool = False


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table: its rows, the widths of its columns in centimetres, and how its head and its rules look."""

    rows: Sequence[Sequence[str | Cell]]
    widths: Sequence[float]
    heads: int = 1
    is_head_repeated: bool = True
    is_bar: bool = False
    has_rules: bool = True
    size: float = 9.5


class FlatText:
    """A document that grows from top to bottom; ``source`` gives the file."""

    def __init__(self, *, header: str, size: float = 10.5) -> None:
        """Begin a document with a running header, and page numbers under each page."""
        self._header = header
        self._size = size
        self._body: list[str] = []
        self._styles: list[str] = []
        self._notes = 0
        self._break = ""

    def heading(self, text: str, level: int = 1, *, numbered: str = "") -> None:
        """Add a heading; a chapter begins on a new page."""
        style = self._with_break(f"Kop{level}")
        shown = f"{numbered} {text}" if numbered else text
        self._body.append(f'<text:h text:style-name="{style}" text:outline-level="{level}">{escape(shown)}</text:h>')

    def paragraph(self, *pieces: str | Note, style: str = "Tekst") -> None:
        """Add a paragraph of text and footnotes."""
        inner = "".join(self._note(piece) if isinstance(piece, Note) else escape(piece) for piece in pieces)
        inner = inner.replace("\t", "<text:tab/>")
        self._body.append(f'<text:p text:style-name="{self._with_break(style)}">{inner}</text:p>')

    def page_break(self, master: str = "Staand") -> None:
        """Let what comes next begin on a new page of this kind: Staand, Liggend or Kaal (without running lines)."""
        self._break = master

    def items(self, texts: Sequence[str]) -> None:
        """Add a numbered list."""
        rows = "".join(
            f'<text:list-item><text:p text:style-name="Tekst">{escape(one)}</text:p></text:list-item>' for one in texts
        )
        self._body.append(f'<text:list text:style-name="Nummers">{rows}</text:list>')

    def columns(self, paragraphs: Sequence[str]) -> None:
        """Add paragraphs that are set in two columns."""
        rows = "".join(f'<text:p text:style-name="Tekst">{escape(one)}</text:p>' for one in paragraphs)
        name = f"Deel{len(self._body)}"
        self._body.append(f'<text:section text:style-name="TweeKolommen" text:name="{name}">{rows}</text:section>')

    def box(self, paragraphs: Sequence[str], *, width: float = 8.0) -> None:
        """Add a frame with text of its own, as wide as it is told, in centimetres."""
        rows = "".join(f'<text:p text:style-name="Tekst">{escape(one)}</text:p>' for one in paragraphs)
        name = f"Kader{len(self._body)}"
        self._body.append(
            f'<text:p text:style-name="Tekst"><draw:frame draw:style-name="Kader" draw:name="{name}" '
            f'text:anchor-type="as-char" svg:width="{width}cm"><draw:text-box fo:min-height="1cm">{rows}'
            "</draw:text-box></draw:frame></text:p>"
        )

    def picture(self, *, width: float, height: float) -> None:
        """Add a picture as a scanner makes it: grey stripes where lines of print would be."""
        image = base64.b64encode(striped_png(400, 560)).decode("ascii")
        name = f"Beeld{len(self._body)}"
        self._body.append(
            f'<text:p text:style-name="{self._with_break("Beeld")}"><draw:frame draw:name="{name}" '
            f'text:anchor-type="as-char" svg:width="{width}cm" svg:height="{height}cm"><draw:image>'
            f"<office:binary-data>{image}</office:binary-data></draw:image></draw:frame></text:p>"
        )

    def table(self, grid: Grid) -> None:
        """Add a table."""
        name = f"Tabel{len(self._body)}"
        self._add_cell_styles(name, grid)
        for at, width in enumerate(grid.widths):
            self._styles.append(
                f'<style:style style:name="{name}.{at}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
            )
        self._styles.append(
            f'<style:style style:name="{name}" style:family="table"><style:table-properties table:align="left" '
            f'style:width="{sum(grid.widths)}cm" fo:margin-bottom="0.4cm"/></style:style>'
        )
        columns = "".join(f'<table:table-column table:style-name="{name}.{at}"/>' for at in range(len(grid.widths)))
        rows = [_row(name, row, grid, is_head=at < grid.heads) for at, row in enumerate(grid.rows)]
        head = "".join(rows[: grid.heads])
        if grid.is_head_repeated and head:
            head = f"<table:table-header-rows>{head}</table:table-header-rows>"
        inner = f"{columns}{head}{''.join(rows[grid.heads :])}"
        self._body.append(f'<table:table table:name="{name}" table:style-name="{name}">{inner}</table:table>')

    def source(self) -> str:
        """Return the whole file."""
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document{SPACES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:styles>{_styles(self._size)}</office:styles><office:automatic-styles>{_LAYOUTS}"
            f"{''.join(self._styles)}</office:automatic-styles><office:master-styles>{_masters(self._header)}"
            f"</office:master-styles><office:body><office:text>{''.join(self._body)}</office:text></office:body>"
            "</office:document>"
        )

    def _note(self, note: Note) -> str:
        self._notes += 1
        return (
            f'<text:note text:id="n{self._notes}" text:note-class="footnote"><text:note-citation>{self._notes}'
            f'</text:note-citation><text:note-body><text:p text:style-name="Noot">{escape(note.text)}</text:p>'
            "</text:note-body></text:note>"
        )

    def _with_break(self, style: str) -> str:
        """Return a style that begins a page of the kind that was asked for."""
        if not self._break:
            return style
        name, master, self._break = f"{style}{len(self._body)}", self._break, ""
        self._styles.append(
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{style}" '
            f'style:master-page-name="{master}"/>'
        )
        return name

    def _add_cell_styles(self, name: str, grid: Grid) -> None:
        rule = _RULE if grid.has_rules else "none"
        for kind, colour in (("Cel", ""), ("Balk", ' fo:background-color="#1f4e79"')):
            self._styles.append(
                f'<style:style style:name="{name}.{kind}" style:family="table-cell"><style:table-cell-properties '
                f'fo:padding="0.08cm" fo:border-bottom="{rule}"{colour}/></style:style>'
            )
        for align in ("start", "center", "end"):
            for weight, colour in (("normal", "#000000"), ("bold", "#000000"), ("bold", "#ffffff")):
                self._styles.append(
                    f"<style:style style:name={quoteattr(_text_style(name, align, weight, colour))} "
                    f'style:family="paragraph"><style:paragraph-properties fo:text-align="{align}"/>'
                    f'<style:text-properties fo:font-size="{grid.size}pt" fo:font-weight="{weight}" '
                    f'fo:color="{colour}"/></style:style>'
                )


def striped_png(width: int, height: int) -> bytes:
    """Return a grey picture with darker stripes."""
    rows = b"".join(
        b"\x00" + bytes(90 if 12 <= at % 20 < 18 and 40 < x < width - 40 else 235 for x in range(width))
        for at in range(height)
    )
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


def _row(name: str, row: Sequence[str | Cell], grid: Grid, *, is_head: bool) -> str:
    cells: list[str] = []
    for at, one in enumerate(row):
        cell = one if isinstance(one, Cell) else Cell(text=one, align="end" if at else "start")
        is_bar = cell.is_bar or (is_head and grid.is_bar)
        weight = "bold" if is_bar or is_head or cell.is_bold else "normal"
        style = _text_style(name, cell.align, weight, "#ffffff" if is_bar else "#000000")
        span = f' table:number-columns-spanned="{cell.span}"' if cell.span > 1 else ""
        kind = "Balk" if is_bar else "Cel"
        text = escape(cell.text).replace("\n", "<text:line-break/>")
        cells.append(
            f'<table:table-cell table:style-name="{name}.{kind}" office:value-type="string"{span}>'
            f"<text:p text:style-name={quoteattr(style)}>{text}</text:p></table:table-cell>"
        )
        cells.extend(["<table:covered-table-cell/>"] * (cell.span - 1))
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _text_style(name: str, align: str, weight: str, colour: str) -> str:
    return f"{name}.{align}.{weight}.{colour[1:]}"


def _paragraph_style(name: str, size: float, about: str = "", letters: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {about}/>'
        f'<style:text-properties style:font-name="{_FONT}" fo:font-family="{_FONT}" fo:font-size="{size}pt" '
        f'fo:language="nl" fo:country="NL" {letters}/></style:style>'
    )


def _styles(size: float) -> str:
    bold = 'fo:font-weight="bold"'
    tabs = '<style:tab-stops><style:tab-stop style:position="16cm" style:type="right"{}/></style:tab-stops>'
    leading = tabs.format(' style:leader-style="dotted" style:leader-text="."')
    return "".join(
        (
            (
                f'<style:default-style style:family="paragraph"><style:text-properties fo:font-family="{_FONT}" '
                f'style:font-name="{_FONT}" fo:font-size="{size}pt" fo:language="nl" fo:country="NL"/>'
                "</style:default-style>"
            ),
            _paragraph_style("Tekst", size, 'fo:text-align="justify" fo:margin-bottom="0.25cm" fo:line-height="118%"'),
            _paragraph_style("Kop1", 18, 'fo:break-before="page" fo:margin-bottom="0.5cm"', bold),
            _paragraph_style("Kop2", 14, 'fo:margin-top="0.5cm" fo:margin-bottom="0.25cm"', bold),
            _paragraph_style(
                "Kop3", 11.5, 'fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"', bold
            ),
            _paragraph_style("Titel", 28, 'fo:margin-top="8cm" fo:margin-bottom="1cm"', bold),
            _paragraph_style("Bijschrift", 9.5, 'fo:margin-top="0.3cm" fo:keep-with-next="always"', bold),
            _paragraph_style("Beeld", size, 'fo:text-align="center"'),
            _paragraph_style("Noot", 8.5),
            _paragraph_style("Rand", 8.5).replace("<style:paragraph-properties />", _tabbed(tabs.format(""))),
            _paragraph_style("Inhoud", size).replace("<style:paragraph-properties />", _tabbed(leading)),
            (
                '<text:list-style style:name="Nummers"><text:list-level-style-number text:level="1" '
                'style:num-suffix="." style:num-format="1"><style:list-level-properties '
                'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
                'text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/>'
                "</style:list-level-properties></text:list-level-style-number></text:list-style>"
            ),
            (
                '<text:notes-configuration text:note-class="footnote" style:num-format="1" '
                'text:citation-body-style-name="Teken" text:start-numbering-at="document"/>'
            ),
            (
                '<style:style style:name="Teken" style:family="text"><style:text-properties '
                'style:text-position="super 58%"/></style:style>'
            ),
            (
                '<style:style style:name="Kader" style:family="graphic"><style:graphic-properties '
                f'fo:border="{_RULE}" fo:padding="0.2cm" style:vertical-pos="top" style:vertical-rel="baseline"/>'
                "</style:style>"
            ),
        )
    )


def _tabbed(stops: str) -> str:
    return f"<style:paragraph-properties>{stops}</style:paragraph-properties>"


def _layout(name: str, width: str, height: str, *, has_edges: bool = True) -> str:
    edge = (
        '<style:{0}-style><style:header-footer-properties fo:min-height="1cm" fo:margin-{1}="0.4cm"/></style:{0}-style>'
    )
    edges = edge.format("header", "bottom") + edge.format("footer", "top") if has_edges else ""
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{width}" '
        f'fo:page-height="{height}" fo:margin-top="1.6cm" fo:margin-bottom="1.6cm" fo:margin-left="2.5cm" '
        f'fo:margin-right="2.5cm"/>{edges}</style:page-layout>'
    )


_LAYOUTS = (
    _layout("LStaand", "21cm", "29.7cm")
    + _layout("LLiggend", "29.7cm", "21cm").replace(
        "fo:page-width", 'style:print-orientation="landscape" fo:page-width'
    )
    + _layout("LKaal", "21cm", "29.7cm", has_edges=False)
    + '<style:style style:name="TweeKolommen" style:family="section"><style:section-properties>'
    '<style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>'
)


def _masters(header: str) -> str:
    top = f'<style:header><text:p text:style-name="Rand">{escape(header)}\t</text:p></style:header>'.replace(
        "\t", "<text:tab/>Kadernota 2027 – 2030"
    )
    bottom = (
        '<style:footer><text:p text:style-name="Rand">Vastgesteld door het college<text:tab/>Pagina '
        "<text:page-number/> van <text:page-count/></text:p></style:footer>"
    )
    return "".join(
        f'<style:master-page style:name="{name}" style:page-layout-name="L{name}">{edges}</style:master-page>'
        for name, edges in (("Staand", top + bottom), ("Liggend", top + bottom), ("Kaal", ""))
    )

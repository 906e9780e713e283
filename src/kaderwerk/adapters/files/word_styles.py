"""The styles and lists of kadernota.docx: those that Word knows by name, so that its own tools work with them."""

from collections.abc import Sequence

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_INK, _ACCENT, _SOFT, _LINE, _LINK = "17474F", "F2C14E", "52625F", "AEBBB7", "0B5A66"
_KEPT = "<w:keepNext/><w:keepLines/>"
_AT_RIGHT = '<w:jc w:val="right"/>'


def styles() -> str:
    """Return the part with styles."""
    return (
        f'{_HEAD}<w:styles xmlns:w="{SPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        '<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="80" w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        f"{''.join(_paragraph_styles())}{''.join(_character_styles())}{_TABLES}</w:styles>"
    )


def numbering(starts: Sequence[int]) -> str:
    """Return the part with lists: numbers of headings, bullets, and a list for each that starts at its own number."""
    headings = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{at + 1}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{".".join(f"%{one + 1}" for one in range(at + 1))}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for at in range(3)
    )
    bullets = "".join(_level(at, "bullet", "\N{BULLET}\N{EN DASH}\N{BULLET}"[at]) for at in range(3))
    numbers = "".join(_level(at, "decimal", f"%{at + 1}.") for at in range(3))
    own = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/>'
        + "".join(f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for at in range(3))
        + "</w:num>"
        for number, start in enumerate(starts, start=10)
    )
    return (
        f'{_HEAD}<w:numbering xmlns:w="{SPACE}">{_list(0, headings)}{_list(1, bullets)}{_list(2, numbers)}'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>{own}</w:numbering>'
    )


def settings() -> str:
    """Return the part with settings: hyphenation, and Dutch as the language."""
    return (
        f'{_HEAD}<w:settings xmlns:w="{SPACE}"><w:defaultTabStop w:val="709"/><w:autoHyphenation/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _list(number: int, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _level(at: int, kind: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{357 * (at + 1)}" w:hanging="357"/></w:pPr></w:lvl>'
    )


def _style(
    code: str, name: str, properties: str = "", letters: str = "", *, follows: str = "", base: str = "Normal"
) -> str:
    following = f'<w:next w:val="{follows}"/>' if follows else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{code}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>{following}'
        f"<w:qFormat/><w:pPr>{properties}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _spacing(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _letters(size: int, *, colour: str = "", is_bold: bool = False) -> str:
    """Letters of a size in half points."""
    shade = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{"<w:b/>" if is_bold else ""}{shade}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _indent(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def _border(side: str, colour: str, size: int, space: int = 4) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def _tabs(kind: str, place: int, leader: str = "") -> str:
    led = f' w:leader="{leader}"' if leader else ""
    return f'<w:tabs><w:tab w:val="{kind}"{led} w:pos="{place}"/></w:tabs>'


def _heading(level: int, size: int, before: int, after: int) -> str:
    border = _border("bottom", _ACCENT, 12) if level == 1 else ""
    place = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>'
    properties = (
        f'{_KEPT}{place}{border}<w:suppressAutoHyphens/>{_spacing(before, after)}<w:outlineLvl w:val="{level - 1}"/>'
    )
    letters = _letters(size, colour=_INK, is_bold=True)
    return _style(f"Heading{level}", f"heading {level}", properties, letters, follows="Normal")


def _paragraph_styles() -> list[str]:
    soft_small = _letters(16, colour=_SOFT)
    cell = _spacing(20, 20, 240)
    return [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        _heading(1, 36, 480, 160),
        _heading(2, 26, 320, 100),
        _heading(3, 22, 240, 80),
        _style(
            "Title",
            "Title",
            f"<w:suppressAutoHyphens/>{_spacing(120, 600, 240)}",
            _letters(60, colour=_INK, is_bold=True),
        ),
        _style("TitelLang", "Titel lang", _spacing(120, 400, 264), _letters(28), base="Title"),
        _style(
            "Subtitle",
            "Subtitle",
            f"{_border('bottom', _ACCENT, 24, 6)}{_spacing(2000, 240)}",
            _letters(28, colour=_SOFT),
        ),
        _style(
            "TOCHeading",
            "TOC Heading",
            f"{_KEPT}<w:pageBreakBefore/>{_spacing(0, 160)}",
            _letters(36, colour=_INK, is_bold=True),
        ),
        _style("TOC1", "toc 1", f"{_tabs('right', 9400, 'dot')}{_spacing(70, 10)}", "<w:b/>"),
        _style("TOC2", "toc 2", f"{_tabs('right', 9400, 'dot')}{_spacing(0, 0)}{_indent(240)}", _letters(18)),
        _style("Caption", "caption", f"{_KEPT}{_spacing(240, 20)}", _letters(19, colour=_INK, is_bold=True)),
        _style("Tabelnoot", "Tabelnoot", f"{_KEPT}{_spacing(0, 60)}", soft_small),
        _style("Tabeltekst", "Tabeltekst", cell, _letters(18)),
        _style("Tabelbedrag", "Tabelbedrag", f"<w:suppressAutoHyphens/>{cell}{_AT_RIGHT}", _letters(18)),
        _style("TabeltekstKlein", "Tabeltekst klein", cell, _letters(15), base="Tabeltekst"),
        _style("TabelbedragKlein", "Tabelbedrag klein", "", _letters(15), base="Tabelbedrag"),
        _style("Kenmerk", "Kenmerk", f"{_tabs('left', 2700)}{_spacing(10, 10)}{_indent(2700, 2700)}"),
        _style("Tussenkop", "Tussenkop", f"{_KEPT}{_spacing(200, 40)}", _letters(21, colour=_INK, is_bold=True)),
        _style("Quote", "Quote", _indent(284), f'<w:color w:val="{_SOFT}"/>'),
        _style("ListBullet", "List Bullet", f"{_spacing(20, 20)}{_indent(357, 357)}"),
        _style("ListNumber", "List Number", f"{_spacing(20, 20)}{_indent(357, 357)}"),
        _style("ListContinue", "List Continue", f"{_spacing(20, 20)}{_indent(357)}"),
        _style(
            "Codeblok", "Codeblok", _indent(284), '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="18"/>'
        ),
        _style("Header", "header", f"{_border('bottom', _LINE, 4)}{_spacing(0, 0)}", soft_small),
        _style(
            "Footer",
            "footer",
            f"{_border('top', _LINE, 4)}{_spacing(0, 0)}",
            _letters(13, colour=_SOFT),
        ),
        _style("Vingerafdruk", "Vingerafdruk", _spacing(20, 20), soft_small),
    ]


def _character_styles() -> list[str]:
    looks = (
        ("Hyperlink", "Hyperlink", f'<w:color w:val="{_LINK}"/><w:u w:val="single"/>'),
        ("Zacht", "Zacht", f'<w:color w:val="{_SOFT}"/><w:sz w:val="15"/>'),
        ("Code", "Code", '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="16"/>'),
    )
    return [
        f'<w:style w:type="character" w:styleId="{code}"><w:name w:val="{name}"/><w:rPr>{look}</w:rPr></w:style>'
        for code, name, look in looks
    ]


def _edge(side: str, size: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="Kaderwerk"><w:name w:val="Kaderwerk"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{_edge("bottom", 8, _INK)}{_edge("insideH", 4, _LINE)}'
    '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
    f'{_edge("bottom", 8, _INK)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
)

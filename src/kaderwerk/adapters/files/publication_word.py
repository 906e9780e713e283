"""kadernota.docx: the blocks of the PDF in the styles of Word, for those who must edit; the same bytes each time."""

import zipfile
from io import BytesIO
from typing import cast

from kaderwerk.adapters.files.document_blocks import Block
from kaderwerk.adapters.files.document_chapters import document, document_date
from kaderwerk.adapters.files.publication_formats import WORD_FILE, Files
from kaderwerk.adapters.files.published_claims import claims_of, package_with_claims
from kaderwerk.adapters.files.word_blocks import Heading, WordBody
from kaderwerk.adapters.files.word_styles import SPACE, numbering, settings, styles
from kaderwerk.adapters.files.word_text import BOLD, TAB, field_run, paragraph, run, safe
from kaderwerk.parts.edition import Edition

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "word/_rels/document.xml.rels"
_SPACES = f'xmlns:w="{SPACE}" xmlns:r="{_OFFICE}/relationships"'
# Every file would differ with the moment of writing in it.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_MARGIN = 1247
_SHORT_SIDE, _LONG_SIDE = 11906, 16838
_YEARS_UPRIGHT_MAX = 6
_TITLE_SHORT = 100
"""A longer title has smaller letters, so that it stays on its page."""
_TITLE_MAX = 255
_ELSEWHERE = ' TargetMode="External"'
_PARTS = (
    ("styles", "styles"),
    ("numbering", "numbering"),
    ("settings", "settings"),
    ("header", "header1"),
    ("footer", "footer1"),
)


def word_files(edition: Edition, snapshot: bytes) -> Files:  # noqa: ARG001  # every format is asked the same
    """Return kadernota.docx."""
    return {WORD_FILE: word_bytes(edition)}


def word_bytes(edition: Edition) -> bytes:
    """Return the document with its proposals for machines; every text of the dossier stays text."""
    content = document(edition)
    is_wide = cast("int", content["year_count"]) > _YEARS_UPRIGHT_MAX
    sides = (_LONG_SIDE, _SHORT_SIDE) if is_wide else (_SHORT_SIDE, _LONG_SIDE)
    body = WordBody(width=sides[0] - 2 * _MARGIN)
    blocks = body.blocks(cast("list[Block]", content["blocks"]))
    main = f"{_front(content)}{_contents(body.headings)}{blocks}{_section(sides, is_wide=is_wide)}"
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml", ""),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", ""),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml", ""),
        ),
        "docProps/core.xml": _core_properties(content, edition),
        "docProps/app.xml": (
            f'{_HEAD}<Properties xmlns="{_OFFICE}/extended-properties"><Application>Kaderwerk</Application>'
            f"<Company>{safe(str(content['organisation']))}</Company></Properties>"
        ),
        "word/document.xml": f"{_HEAD}<w:document {_SPACES}><w:body>{main}</w:body></w:document>",
        _RELATIONS: _relations(
            *((f"{_OFFICE}/relationships/{kind}", f"{name}.xml", "") for kind, name in _PARTS),
            *((f"{_OFFICE}/relationships/hyperlink", one, key) for one, key in body.references.addresses.items()),
        ),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(body.starts),
        "word/settings.xml": settings(),
        "word/header1.xml": _running("hdr", paragraph(run(str(content["short_title"])), "Header")),
        "word/footer1.xml": _running("ftr", _footer(content, body.width)),
    }
    return package_with_claims(_zipped(parts), claims_of(edition), edition.fingerprint, relations=_RELATIONS)


def _front(content: Block) -> str:
    features = cast("list[tuple[str, str]]", content["features"])
    return "".join(
        [
            paragraph(run(str(content["organisation"])), "Subtitle"),
            paragraph(
                run(str(content["title"])), "Title" if len(str(content["title"])) <= _TITLE_SHORT else "TitelLang"
            ),
            *(paragraph(run(f"{name}:", BOLD) + TAB + run(value), "Kenmerk") for name, value in features),
            paragraph(run(str(content["fingerprint_text"])), "Vingerafdruk", '<w:spacing w:before="800"/>'),
            paragraph(run(str(content["fingerprint"])), "Vingerafdruk"),
        ]
    )


def _contents(headings: list[Heading]) -> str:
    """The list of contents as a field: links now, and the numbers of pages when Word opens the document."""
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> '
        'TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    listed = [one for one in headings if one.level <= 2]
    entries = []
    for at, one in enumerate(listed):
        link = f'<w:hyperlink w:anchor="{one.bookmark}">{run(one.text)}</w:hyperlink>'
        shown = f"{begin if at == 0 else ''}{link}{end if at == len(listed) - 1 else ''}"
        entries.append(paragraph(shown, f"TOC{one.level}"))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{paragraph(run('Inhoud'), 'TOCHeading')}{''.join(entries)}</w:sdtContent></w:sdt>"
    )


def _section(sides: tuple[int, int], *, is_wide: bool) -> str:
    turned = ' w:orient="landscape"' if is_wide else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        f'<w:pgSz w:w="{sides[0]}" w:h="{sides[1]}"{turned}/><w:pgMar w:top="1400" w:right="{_MARGIN}" '
        f'w:bottom="1400" w:left="{_MARGIN}" w:header="680" w:footer="600" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def _footer(content: Block, width: int) -> str:
    standing = str(content["standing"])
    said = paragraph(run(standing), "Footer") if standing else ""
    pages = run("Pagina ") + field_run("PAGE", "1") + run(" van ") + field_run("NUMPAGES", "1")
    return said + paragraph(
        run(f"Vingerafdruk (SHA-256) {content['fingerprint']}") + TAB + pages,
        "Footer",
        f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>',
    )


def _running(kind: str, content: str) -> str:
    return f"{_HEAD}<w:{kind} {_SPACES}>{content}</w:{kind}>"


def _core_properties(content: Block, edition: Edition) -> str:
    """No name of a person, and no clock: the organisation, and the date of the facts."""
    moment = f"{document_date(edition).isoformat()}T00:00:00Z"
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    organisation = safe(str(content["organisation"]))[:_TITLE_MAX]
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{safe(str(content['title']))}</dc:title><dc:creator>{organisation}</dc:creator>"
        f"<cp:keywords>SHA-256 {edition.fingerprint}</cp:keywords>"
        f"<dc:description>{safe(str(content['description']))}</dc:description>"
        f"<cp:lastModifiedBy>{organisation}</cp:lastModifiedBy>{dates}<dc:language>nl-NL</dc:language>"
        "</cp:coreProperties>"
    )


def _content_types() -> str:
    kinds = {
        "word/document.xml": f"{_KIND}.document.main+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        **{f"word/{name}.xml": f"{_KIND}.{kind}+xml" for kind, name in _PARTS},
    }
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    """Relations of kind, target and id; one with an id of its own points to an address elsewhere."""
    made = "".join(
        f'<Relationship Id="{key or "rId" + str(number)}" Type="{kind}" Target="{safe(target)}"'
        f"{_ELSEWHERE if key else ''}/>"
        for number, (kind, target, key) in enumerate(relations, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _zipped(parts: dict[str, str]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as result:
        for name, text in parts.items():
            part = zipfile.ZipInfo(name, date_time=_ZIP_DATE)
            part.compress_type = zipfile.ZIP_DEFLATED
            result.writestr(part, text)
    return target.getvalue()

"""Texts of a Word document are XML that Word reads, and no sign in them acts by itself."""

from kaderwerk.adapters.files.document_blocks import Node
from kaderwerk.adapters.files.word_text import References, runs, safe


def test_signs_that_act_are_named_and_white_space_is_one_kind() -> None:
    assert safe("a\x07b\N{RIGHT-TO-LEFT OVERRIDE}c\td\ne\uffff") == "a[U+0007]b[U+202E]c d e\N{REPLACEMENT CHARACTER}"
    assert safe('<w:r> & "zo"') == "&lt;w:r&gt; &amp; &quot;zo&quot;"


def test_a_euro_sign_stays_with_its_amount() -> None:
    assert safe("€ 5 en € onbekend") == "€\N{NARROW NO-BREAK SPACE}5 en € onbekend"


def test_emphasis_and_links_become_runs_and_relations() -> None:
    references = References()
    text: Node = {"kind": "text", "text": "x"}
    assert runs([{"kind": "strong", "nodes": [text]}], references) == (
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">x</w:t></w:r>'
    )
    link: Node = {"kind": "link", "target": "https://example.org", "nodes": [text]}
    assert runs([link, link], references).count('<w:hyperlink r:id="rIdAdres1">') == 2
    assert references.addresses == {"https://example.org": "rIdAdres1"}


def test_places_get_short_names_and_marks_their_own_numbers() -> None:
    references = References()
    assert references.bookmark("voorstel-met-een-heel-lange-naam-van-meer-dan-veertig-tekens") == "plaats_1"
    assert references.bookmark("voorstel-b") == "plaats_2"
    assert references.marked("x", ["a", "b"]) == (
        '<w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkStart w:id="1" w:name="a"/>x'
        '<w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/>'
    )

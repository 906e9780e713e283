"""Web pages: what a browser shows, as lines and rows."""

import pytest

from kaderwerk.adapters.documents.formats.html_pages import html_pages


def text_of(body: str, *, head: str = "<meta charset=utf-8>") -> str:
    (page,), _ = html_pages(f"<!doctype html><html><head>{head}</head><body>{body}".encode(), name="nota.html")
    assert (page.number, page.sheet, page.cells) == (None, None, ())
    return page.text


def test_blocks_are_lines_and_inline_elements_go_on() -> None:
    assert text_of("<p>Een <b>vet</b>woord<p>Twee<br>drie<div>vier</div>vijf") == "Een vetwoord\nTwee\ndrie\nvier\nvijf"


def test_a_heading_stands_between_empty_lines() -> None:
    assert text_of("voor<h2>Nieuw<br>beleid <span>2026</span></h2><p>na") == "voor\n\nNieuw beleid 2026\n\nna"


def test_items_have_a_dash_and_the_list_ends_with_an_empty_line() -> None:
    assert text_of("<p>Wij vragen:<ul><li>een<li><p>twee</p><ol><li>drie</ol></ul>slot") == (
        "Wij vragen:\n- een\n- twee\n- drie\n\nslot"
    )


@pytest.mark.parametrize(
    "unseen",
    [
        "<nav>weg</nav>",
        "<script>weg</script>",
        "<style>weg</style>",
        "<p hidden>weg</p>",
        "<div style='color:red; Display : none'><p>weg</p></div>",
        "<span style=visibility:hidden>weg</span>",
        "<template>weg</template>",
        "<noscript>weg</noscript>",
        "<!-- weg -->",
        "<title>weg</title>",
        "<svg><text>weg</text></svg>",
        "<div title=footer><p>Pagina <sdfield type=page>weg</sdfield></p></div>",
    ],
)
def test_what_is_not_seen_is_left_out(unseen: str) -> None:
    assert text_of(f"<p>voor</p>{unseen}<p>na</p>", head="<title>weg</title>") == "voor\nna"


def test_entities_and_unseen_characters() -> None:
    assert text_of("<p>&euro;&nbsp;5 &amp; caf&eacute; &#8364; bud&shy;get&#x202e;&#8203;.") == "€ 5 & café € budget."


def test_a_table_keeps_its_columns_under_merged_cells() -> None:
    table = (
        "<table><caption>Lasten x 1.000</caption><thead><tr><th rowspan=2>Post<th colspan=2>Bedragen<th>Aard</thead>"
        "<tr><td>2026<td>2027<td><tr><td>Sport<td><td>400<td><p>S</p><p>|</p></table>"
    )
    assert text_of(f"voor{table}na") == (
        "voor\n\nLasten x 1.000\nPost | Bedragen |  | Aard\n | 2026 | 2027 | \nSport |  | 400 | S ¦\n\nna"
    )


def test_a_row_below_merged_rows_goes_on_behind_them() -> None:
    table = "<table><tr><td>a<td rowspan=0>b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>"
    assert text_of(table) == "a | b | c\nd |  | e\nf |  | g"


def test_a_table_that_only_places_things_is_read_as_text() -> None:
    inner = "<table><tr><td>1<td>2</table>"
    assert text_of(f"<table><tr><td><h1>Kop</h1>tekst<td>{inner}</table>") == "Kop\n\ntekst\n\n1 | 2"
    assert text_of("<table><tr><td>een<tr><td>twee</table>") == "een\ntwee"


def test_preformatted_text_keeps_its_lines() -> None:
    assert text_of("<pre>een  twee\n  drie</pre>vier") == "een  twee\n  drie\nvier"


@pytest.mark.parametrize(
    "content",
    [
        "<p>caf\u00e9 \u20ac 5".encode(),
        b"\xef\xbb\xbf" + "<p>caf\u00e9 \u20ac 5".encode(),
        "\ufeff<p>caf\u00e9 \u20ac 5".encode("utf-16-le"),
        b"<meta charset=windows-1252><p>caf\xe9 \x80 5",
        b"<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>caf\xe9 \x80 5",
        b"<meta charset=iso-8859-15><p>caf\xe9 \xa4 5",
        b"<p>caf\xe9 \x80 5",
        b"<meta charset=rot13><p>caf\xe9 \x80 5",
    ],
)
def test_the_encoding_is_found(content: bytes) -> None:
    (page,), notes = html_pages(content, name="nota.html")
    assert (page.text, notes) == ("café € 5", ())


def test_a_page_without_text_says_so() -> None:
    assert html_pages(b"<html></html>", name="nota.html")[1] == ("er staat geen tekst in deze webpagina",)

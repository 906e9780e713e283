"""What covers the costs."""

import pytest

from kaderwerk.adapters.documents.fundings import funding_of


@pytest.mark.parametrize(
    ("text", "funding"),
    [
        ("De kosten worden gedekt uit de algemene reserve.", "reserve"),
        ("te onttrekken aan de reserve wegen", "reserve"),
        ("Het komt uit de opgeheven coronareserve, die anders naar de algemene reserve was gegaan.", "reserve"),
        ("Dekking: ten laste van het begrotingssaldo.", "algemeen"),
        ("te dekken uit de post onvoorzien", "algemeen"),
        ("Deze kosten verrekenen we in de afvalstoffenheffing.", "overig"),
        ("Het Rijk stelt hiervoor geld beschikbaar.", "overig"),
        ("Wij storten het geld in de reserve.", None),
        ("De reserve is groot genoeg.", None),
        ("Het park kost geld.", None),
    ],
)
def test_a_text_names_its_coverage(text: str, funding: str | None) -> None:
    assert funding_of(text) == funding

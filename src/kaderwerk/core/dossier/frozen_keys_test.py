"""A key that a decided proposal uses does not change, by no way round; every other key may."""

import pytest

from kaderwerk.core.dossier.frozen_keys import DECIDED_STATUSES, decided_keys, frozen_key_changes
from kaderwerk.core.dossier.tables_budget import STATUSES
from tests.builders import dossier

TABLES = {
    "verdeelsleutels": """
sleutel  | naam     | maatstaf   | peildatum  | gemiddelde_jaren | afronding | besluit
samen    | Samen    | percentage |            |                  |           | AB 2021
buiten   | Buiten   | inwoners   | 2021-01-01 | 2                | 1         |
vrij     | Vrij     | gewicht    |            |                  |           |
""",
    "sleuteldelen": """
sleutel | deelnemer    | via    | vanaf_jaar | waarde
samen   | diemen       |        | 2022       | 60
samen   |              | buiten | 2022       | 40
buiten  | uithoorn     |        | 2022       |
buiten  | ouder-amstel |        | 2022       |
vrij    | diemen       |        | 2022       | 1
""",
    "maatstaven": """
maatstaf | organisatie  | peildatum  | waarde
inwoners | uithoorn     | 2021-01-01 | 30206
inwoners | uithoorn     | 2020-01-01 | 29926
inwoners | ouder-amstel | 2021-01-01 | 14125
inwoners | ouder-amstel | 2020-01-01 | 14068
inwoners | diemen       | 2021-01-01 | 31334
""",
    "voorstellen": """
voorstel | titel     | organisatie | categorie | status
ict      | ICT       | duo-plus    | nieuw     | vastgesteld
later    | Later     | duo-plus    | nieuw     | concept
""",
    "regels": """
regel | voorstel | soort  | aard        | sleutel | 2022
a     | ict      | lasten | structureel | samen   | 100000
b     | later    | lasten | structureel | vrij    | 100000
""",
}


def sentences(*edits: tuple[str, str, str]) -> list[str]:
    """The problems of the dossier with these edits: a table, a text in it, and what stands there afterwards."""
    tables = dict(TABLES)
    for name, old, new in edits:
        assert old in tables[name], old
        tables[name] = tables[name].replace(old, new, 1)
    return [one.sentence for one in frozen_key_changes(dossier(**TABLES), dossier(**tables))]


def test_a_decided_proposal_freezes_its_key_and_the_keys_behind_it() -> None:
    assert decided_keys(dossier(**TABLES)) == {"samen": "ict", "buiten": "ict"}
    assert set(STATUSES) >= DECIDED_STATUSES


def test_nothing_changed_and_other_words_for_the_same_are_no_change() -> None:
    assert sentences() == []
    assert sentences(("verdeelsleutels", "Samen    |", "Anders   |"), ("verdeelsleutels", "AB 2021", "AB 2022")) == []
    assert sentences(("sleuteldelen", "| 60", "| 60.0")) == []
    rows = TABLES["sleuteldelen"].strip().splitlines()
    assert sentences(("sleuteldelen", TABLES["sleuteldelen"], "\n".join([rows[0], *reversed(rows[1:])]))) == []


def test_a_key_that_only_drafts_use_may_change() -> None:
    assert (
        sentences(("sleuteldelen", "vrij    | diemen       |        | 2022       | 1", "vrij | uithoorn | | 2022 | 2"))
        == []
    )


def test_a_measured_value_that_no_frozen_key_reads_may_change() -> None:
    assert sentences(("maatstaven", "| 31334", "| 99999")) == []


def test_another_percentage_is_refused_with_key_proposal_and_remedy() -> None:
    found = sentences(("sleuteldelen", "| 60", "| 55"), ("sleuteldelen", "| 40", "| 45"))
    why = (
        "zoals sleutel samen was bij voorstel ict “ICT” (vastgesteld). Een sleutel waarmee is besloten, verandert "
        "niet: laat hem staan, maak een nieuwe sleutel met samen in vervangt, en gebruik die in voorstellen die nog "
        "niet zijn besloten."
    )
    assert found == [
        f'sleuteldelen.csv, rij 2, kolom waarde: gevonden: "55"; verwacht: 60, {why}',
        f'sleuteldelen.csv, rij 3, kolom waarde: gevonden: "45"; verwacht: 40, {why}',
    ]


@pytest.mark.parametrize(
    ("edits", "starts"),
    [
        # The measure of a year before, which only the average reads, behind a key in a key.
        (
            [("maatstaven", "29926", "29927")],
            ['maatstaven.csv, rij 3, kolom waarde: gevonden: "29927"; verwacht: 29926'],
        ),
        (
            [("sleuteldelen", "buiten  | uithoorn     |        | 2022       |", "buiten | uithoorn | | 2022 | 1")],
            ['sleuteldelen.csv, rij 4, kolom waarde: gevonden: "1"; verwacht: een lege cel (uit maatstaven)'],
        ),
        (
            [("sleuteldelen", "vrij    |", "samen | diemen | | 2030 | 100\nvrij    |")],
            ['sleuteldelen.csv, rij 6, kolom deelnemer: gevonden: "diemen"; verwacht: geen deel van diemen vanaf 2030'],
        ),
        (
            [("sleuteldelen", "buiten  | ouder-amstel |        | 2022       |\n", "")],
            ["sleuteldelen.csv, kolom sleutel: gevonden: (leeg); verwacht: het deel van ouder-amstel vanaf 2022, uit"],
        ),
        (
            [("verdeelsleutels", "| 1         |", "|           |")],
            ["verdeelsleutels.csv, rij 3, kolom afronding: gevonden: (leeg); verwacht: 1, zoals sleutel buiten"],
        ),
        (
            [("verdeelsleutels", "samen    | Samen    | percentage", "samen    | Samen    | gewicht")],
            ['verdeelsleutels.csv, rij 2, kolom maatstaf: gevonden: "gewicht"; verwacht: percentage'],
        ),
        (
            [
                ("verdeelsleutels", "samen    |", "nieuw    |"),
                ("sleuteldelen", "samen   | diemen", "nieuw   | diemen"),
                ("sleuteldelen", "samen   |   ", "nieuw   |   "),
                ("regels", "samen", "nieuw"),
            ],
            ["verdeelsleutels.csv, kolom sleutel: gevonden: (leeg); verwacht: deze sleutel, zoals sleutel samen was"],
        ),
    ],
)
def test_every_way_to_change_a_frozen_key_is_refused(edits: list[tuple[str, str, str]], starts: list[str]) -> None:
    found = sentences(*edits)
    assert len(found) == len(starts), found
    for sentence, start in zip(found, starts, strict=True):
        assert sentence.startswith(start)


def test_a_proposal_that_is_reopened_in_the_same_file_does_not_free_its_key() -> None:
    assert len(sentences(("voorstellen", "vastgesteld", "concept"), ("maatstaven", "29926", "29927"))) == 1


def test_a_proposal_that_is_decided_now_may_bring_its_key() -> None:
    edits = [("voorstellen", "nieuw     | concept", "nieuw     | vastgesteld")]
    assert sentences(*edits, ("sleuteldelen", "| 1\n", "| 3\n")) == []

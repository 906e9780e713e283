"""The names under which texts speak of proposals, programmes, reserves and ratios."""

from kaderwerk.core.texts.subject_names import heads, named_rows, numbers, ratio_names, titles, words
from tests.builders import FRAGMENT, dossier

PROPOSALS = """
voorstel | titel                               | organisatie | categorie | status  | keuze
ict      | Invoering van ICT-pakketten         | duo-plus    | autonoom  | concept | K3
trainee  | Extra trainee bij Duo+              | duo-plus    | autonoom  | concept |
veilig   | Informatieveiligheid: vast werk     | diemen      | autonoom  | concept |
adviseur | Informatieveiligheid: domein zuiver | diemen      | nieuw     | concept |
"""
TABLES = {
    **FRAGMENT,
    "voorstellen": PROPOSALS,
    "programmas": "programma | naam\n4 | Sociaal domein",
    "reserves": "reserve | naam | soort | organisatie\nrsd | Reserve sociaal domein | bestemming | diemen",
}


def test_a_title_is_about_its_head_and_not_about_what_follows_a_preposition_or_a_colon() -> None:
    assert heads(dossier(**TABLES)) == {
        "ict-pakketten": ["ict"],
        "trainee": ["trainee"],
        "informatieveiligheid": ["veilig", "adviseur"],
    }


def test_a_whole_title_and_the_number_of_a_choice_name_a_proposal() -> None:
    one = dossier(**TABLES)
    assert titles(one)["invoering van ict-pakketten"] == "ict"
    assert numbers(one)["k3"] == "ict"


def test_a_programme_has_its_name_and_its_number_and_a_reserve_its_name() -> None:
    assert list(named_rows(dossier(**TABLES))) == [
        ("sociaal domein", ("programmas", "4")),
        ("programma 4", ("programmas", "4")),
        ("reserve sociaal domein", ("reserves", "rsd")),
    ]


def test_the_longest_name_of_a_ratio_comes_first() -> None:
    labels = {"quote": "Netto schuldquote", "vrij": "Netto schuldquote gecorrigeerd", "sol": "Solvabiliteitsratio"}
    assert list(ratio_names(labels).items()) == [
        ("netto schuldquote gecorrigeerd", "vrij"),
        ("solvabiliteitsratio", "sol"),
        ("netto schuldquote", "quote"),
        ("solvabiliteit", "sol"),
    ]


def test_a_hyphen_belongs_to_a_word() -> None:
    assert words("De ICT-pakketten van Duo+, snel-") == ["de", "ict-pakketten", "van", "duo+", "snel"]

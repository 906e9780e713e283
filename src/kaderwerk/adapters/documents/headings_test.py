"""What headings decide, and which names in a text are organisations."""

import pytest

from kaderwerk.adapters.documents.headings import Setting, actors_in, after_heading, bodies_in, category_of_heading

NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("heading", "category"),
    [
        ("Autonome ontwikkelingen", "autonoom"),
        ("2.1 Onontkoombare ontwikkelingen", "autonoom"),
        ("Nieuwe ontwikkelingen", "nieuw"),
        ("Wensen", "nieuw"),
        ("Bezuinigingen", "ombuiging"),
        ("Nieuwe investeringen", "investering"),
        ("Overhevelingen", "technisch"),
        ("Bezuiniging huisvesting", None),
        ("Wettelijk minimumloon", None),
        ("Zwembad", None),
    ],
)
def test_a_section_has_its_category(heading: str, category: str | None) -> None:
    assert category_of_heading(heading) == category


def test_a_section_closes_what_stood_open() -> None:
    setting = Setting(section="autonoom", organisation="Duo+", subject="Trainees")
    after = after_heading(setting, "Nieuwe ontwikkelingen", is_stacked=False, actors=NOBODY)
    assert (after.section, after.organisation, after.subject) == ("nieuw", None, None)


def test_an_organisation_keeps_the_section_and_a_subject_keeps_both() -> None:
    setting = after_heading(
        Setting(section="autonoom"), "Servicepunt", is_stacked=False, actors=frozenset(["Servicepunt"])
    )
    setting = after_heading(setting, "Werkplekken", is_stacked=True, actors=NOBODY)
    assert (setting.section, setting.organisation, setting.subject) == ("autonoom", "Servicepunt", "Werkplekken")


def test_a_programme_closes_the_organisation() -> None:
    setting = Setting(section="nieuw", organisation="Duo+", subject="Trainees")
    after = after_heading(setting, "Programma 3 Ruimte", is_stacked=False, actors=NOBODY)
    assert (after.section, after.organisation, after.subject) == ("nieuw", None, None)


def test_a_heading_can_name_the_nature() -> None:
    after = after_heading(Setting(), "Incidenteel", is_stacked=False, actors=NOBODY)
    assert after.nature is not None
    assert after.nature.value == "incidenteel"


def test_who_asks_is_an_organisation() -> None:
    assert actors_in("Servicepunt Oost raamt een ton. Het college wil dat ook.", "Diemen") == {"Servicepunt Oost"}
    assert bodies_in("De bijdrage aan Duo+ stijgt, zowel binnen Trio als binnen Diemen.", "Diemen") == {"Duo+", "Trio"}
    assert actors_in("Diemen vraagt een ton.", "Diemen") == NOBODY
    assert actors_in("Samen met Duo+ vraagt Diemen een ton. Duo+ vraagt meer;\nTrio wil niets", "Diemen") == {
        "Duo+",
        "Trio",
    }

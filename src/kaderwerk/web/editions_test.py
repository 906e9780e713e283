"""Tests of keeping editions: computed once per version and scenario, forgotten when there are too many."""

from kaderwerk.web.conftest import READER, MemoryServices
from kaderwerk.web.editions import KEPT_MAX, Editions
from tests.builders import FRAME, dossier


def test_an_edition_is_computed_once_until_its_dossier_changes(services: MemoryServices) -> None:
    editions = Editions(services=services)
    first = editions.edition(READER, "proef-2022", "alles")
    assert editions.edition(READER, "proef-2022", "alles") is first
    assert services.computed == 1
    editions.edition(READER, "proef-2022", "vastgesteld")
    assert services.computed == 2
    services.versions["proef-2022"] = "2"
    assert editions.edition(READER, "proef-2022", "alles") is not first
    assert services.computed == 3


def test_the_oldest_editions_make_room(services: MemoryServices) -> None:
    editions = Editions(services=services)
    for number in range(KEPT_MAX + 1):
        services.versions["leeg"] = str(number)
        editions.edition(READER, "leeg", "alles")
    services.versions["leeg"] = "0"
    editions.edition(READER, "leeg", "alles")
    assert services.computed == KEPT_MAX + 2


def test_an_edition_is_computed_again_when_the_dossier_before_it_changes(services: MemoryServices) -> None:
    services.by_id["later"] = dossier(dossier=FRAME.replace("proef-2022", "later") + "vorig_dossier | leeg\n")
    services.versions["later"] = "1"
    editions = Editions(services=services)
    first = editions.edition(READER, "later", "alles")
    assert editions.edition(READER, "later", "alles") is first
    services.versions["leeg"] = "2"
    assert editions.edition(READER, "later", "alles") is not first

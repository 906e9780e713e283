"""The law of the store: any dossier comes back to the letter, also over another one, and out of its events alone."""

import hashlib
from collections import Counter
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from kaderwerk.adapters.store_django.conftest import Importer, texts
from kaderwerk.adapters.store_django.store import Store
from kaderwerk.application.dossier_units import joined
from kaderwerk.application.event import chain_problems, replayed
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.dossier.frozen_keys import decided_keys
from kaderwerk.core.dossier.raw import RawDossier
from kaderwerk.core.dossier.reading import read_dossier
from tests.strategies.dossiers import dossiers

EXAMPLES = 300


def owned(raw: RawDossier) -> Dossier:
    """Give the dossier an id of its organisation, so that many examples are imported over another one.

    A dossier with a key that was decided with gets an id of its own: nothing can be imported over that key.
    """
    read = read_dossier(raw)
    name_of_its_own = f"besluit-{hashlib.sha256(repr(raw).encode()).hexdigest()[:12]}"
    dossier_id = name_of_its_own if decided_keys(read) else f"van-{read.organisation}"
    tables = []
    for table in raw.tables:
        if table.name == "dossier":
            name, value = table.header.index("kenmerk"), table.header.index("waarde")
            rows = [list(row) for row in table.rows]
            next(row for row in rows if row[name] == "dossier")[value] = dossier_id
            tables.append(replace(table, rows=rows))
        else:
            tables.append(table)
    return read_dossier(replace(raw, tables=tables))


def test_a_dossier_comes_back_to_the_letter_and_a_second_import_writes_nothing(
    store: Store, importer: Importer
) -> None:
    seen: Counter[str] = Counter()
    organisations: set[str] = set()

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(raw=dossiers())
    def comes_back(raw: RawDossier) -> None:
        dossier = owned(raw)
        importer(store, dossier)
        assert texts(store.read_dossier(dossier.id)) == texts(dossier)
        assert importer(store, dossier).is_unchanged
        states = replayed(store.events(dossier.organisation), dossier.id)
        assert texts(read_dossier(joined("gebeurtenissen", states))) == texts(dossier)
        seen[dossier.id] += 1
        organisations.add(dossier.organisation)

    comes_back()
    assert seen.total() >= EXAMPLES
    assert max(seen.values()) > 5, "some dossiers are imported over others"
    for one in organisations:
        assert chain_problems(store.events(one)) == []

"""A browser without a server: the pages on dossiers in memory, with Django set up as the store does it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.test import Client, override_settings

from kaderwerk import bootstrap
from kaderwerk.application.access import DOSSIER_READ, require
from kaderwerk.application.actor import Actor
from kaderwerk.application.ports import DossierSummary, UnknownDossierError
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.figures import registry
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.problems import Problem
from kaderwerk.core.publication.snapshot import Snapshot
from kaderwerk.parts.edition import Download
from kaderwerk.web.editions import Editions
from kaderwerk.web.settings import ACTOR_SETTING, EDITIONS_SETTING, web_settings
from tests.builders import FRAGMENT, FRAME, dossier
from tests.toy_families import toy_groups

READER = Actor(id="lezeres", roles=frozenset({"lezer"}))
SCENARIOS = "scenario | voorstel | besluit\nzuinig+x | ict | afwijzen"


@dataclass(kw_only=True)
class MemoryServices:
    """Dossiers in memory; ``computed`` counts how often one was computed."""

    by_id: dict[str, Dossier] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    errors: tuple[str, tuple[Problem, ...]] | None = None
    files: dict[str, bytes] = field(default_factory=dict)
    computed: int = 0

    def dossiers(self, actor: Actor) -> list[DossierSummary]:
        """List them."""
        require(actor, DOSSIER_READ)
        return [
            DossierSummary(
                id=one.id,
                title=one.title,
                organisation=one.organisation,
                organisation_name=one.organisation_names[one.organisation],
                budget_year=one.budget_year,
                status=one.features.get("status", ""),
            )
            for one in self.by_id.values()
        ]

    def version(self, actor: Actor, dossier_id: str) -> str:
        """Give the version set by the test."""
        require(actor, DOSSIER_READ)
        if dossier_id not in self.by_id:
            raise UnknownDossierError(dossier_id, list(self.by_id))
        return self.versions.get(dossier_id, "1")

    def snapshot(self, actor: Actor, dossier_id: str, scenario: str) -> Snapshot:
        """Compute, and count it."""
        require(actor, DOSSIER_READ)
        self.computed += 1
        perspective = compute(self.by_id[dossier_id], scenario)
        return Snapshot(dossier=self.by_id[dossier_id], perspective=perspective, findings=(), code_version="1.2.3")

    def rejected(self, actor: Actor) -> tuple[str, tuple[Problem, ...]] | None:
        """Give the errors set by the test."""
        require(actor, DOSSIER_READ)
        return self.errors

    def downloads(self, actor: Actor, fingerprint: str) -> tuple[Download, ...]:
        """Name the files set by the test."""
        require(actor, DOSSIER_READ)
        return tuple(Download(label=name, file=name) for name in self.files) if fingerprint else ()

    def download(self, actor: Actor, fingerprint: str, file: str) -> bytes | None:
        """Give one of those files."""
        require(actor, DOSSIER_READ)
        return self.files.get(file) if fingerprint else None


@pytest.fixture(scope="session", autouse=True)
def django_ready(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Set up Django as the wiring does."""
    bootstrap.open_store(tmp_path_factory.mktemp("web") / "kaderwerk.sqlite3").close()
    # Django refuses to put back a setting that was empty before.
    settings.SECRET_KEY = "only for tests"  # noqa: S105  # signs nothing


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> MemoryServices:
    """The fragment of Diemen and an empty dossier, with the families of figures of tests."""
    monkeypatch.setattr(registry, "all_groups", toy_groups)
    empty = dossier(dossier=FRAME.replace("proef-2022", "leeg").replace("Kadernota 2022", "Leeg dossier"))
    full = dossier(**FRAGMENT, scenarios=SCENARIOS)
    return MemoryServices(by_id={full.id: full, empty.id: empty})


@contextmanager
def visiting(services: MemoryServices, actor: Actor) -> Iterator[Client]:
    """Visit pages on these services as this actor."""
    wanted = web_settings() | {ACTOR_SETTING: actor, EDITIONS_SETTING: Editions(services=services)}
    with override_settings(**wanted):
        yield Client(headers={"host": "127.0.0.1:8000"}, raise_request_exception=False)


@pytest.fixture
def browser(services: MemoryServices) -> Iterator[Client]:
    """Visits pages as a reader, from this machine."""
    with visiting(services, READER) as client:
        yield client

"""Editions that were computed, kept as long as their dossier and the one before it do not change."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from kaderwerk.application.actor import Actor
from kaderwerk.application.ports import UnknownDossierError
from kaderwerk.parts.edition import Edition
from kaderwerk.parts.json_text import canonical, fingerprint
from kaderwerk.web.services import Services

KEPT_MAX = 8


@dataclass(kw_only=True)
class Editions:
    """The editions asked last, by dossier, version and scenario."""

    services: Services
    _kept: OrderedDict[tuple[str, str, str], tuple[Edition, str]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def edition(self, actor: Actor, dossier_id: str, scenario: str) -> Edition:
        """Return a dossier in a scenario, computed once per version.

        Raises:
            UnknownDossierError: there is no such dossier.
            QuestionError: the dossier has no such scenario.
        """
        key = (dossier_id, self.services.version(actor, dossier_id), scenario)
        with self._lock:
            edition, before = self._kept.get(key, (None, ""))
            if edition is None or before != self._version_before(actor, edition):
                edition = self._made(actor, dossier_id, scenario)
            self._kept[key] = edition, self._version_before(actor, edition)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT_MAX:
                self._kept.popitem(last=False)
        return edition

    def _version_before(self, actor: Actor, edition: Edition) -> str:
        """The version of the previous dossier, from which the route goes; empty when it is not there."""
        previous = edition.dossier.features.get("vorig_dossier")
        try:
            return self.services.version(actor, previous) if previous else ""
        except UnknownDossierError:
            return ""

    def _made(self, actor: Actor, dossier_id: str, scenario: str) -> Edition:
        snapshot = self.services.snapshot(actor, dossier_id, scenario)
        mark = fingerprint(canonical(snapshot.document()))
        return Edition(snapshot=snapshot, fingerprint=mark, downloads=self.services.downloads(actor, mark))

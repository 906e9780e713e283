"""Claims from their JSON form, with every error by its place in the list."""

import json
import re
from decimal import Decimal
from typing import Any

from kaderwerk.core.amount_text import AmountError, read_amount
from kaderwerk.core.claims.claim import Claim, OwnShare, Place
from kaderwerk.core.dossier.cells import CellError, canonical_text
from kaderwerk.core.dossier.column import YEAR_MAX, YEAR_MIN
from kaderwerk.core.dossier.tables_budget import CATEGORIES, NATURES
from kaderwerk.core.problems import DossierRejectedError, Problem

_WORDS = {
    "categorie": CATEGORIES,
    "aard": NATURES,
    "effect": ("nadelig", "voordelig"),
    "soort": ("lasten", "baten", None),
    "dekking": ("reserve", "algemeen", "overig", None),
}


def read_claims_json(document: Any, place: str) -> list[Claim]:  # noqa: ANN401  # anything that JSON can hold
    """Read the result of ``read --json``; numbers must have been parsed as int or Decimal.

    Raises:
        DossierRejectedError: with each field that is missing or of the wrong form.
    """
    if not isinstance(document, list):
        expected = "een lijst van voorstellen, zoals read --json die geeft"
        problem = Problem(place=place, expected=expected, remedy="Geef die uitvoer door.")
        raise DossierRejectedError((problem,))
    reader = _Reader(place)
    claims = [reader.claim(number, one) for number, one in enumerate(document, start=1)]
    if reader.problems:
        raise DossierRejectedError(tuple(reader.problems))
    return [claim for claim in claims if claim is not None]


_AMOUNT = "een bedrag als getal: nul of meer, hoogstens twee decimalen, zonder macht van tien"


def _as_found(value: object) -> str:
    """What stood there, as JSON writes it; the text itself of a text."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _is_plain_number(value: object) -> bool:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return is_number and bool(re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", str(value)))


class _Reader:
    """Reads claims one by one and collects what is wrong with them."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.number = 0
        self.problems: list[Problem] = []

    def claim(self, number: int, one: Any) -> Claim | None:  # noqa: ANN401  # as above
        """Read one claim, None when something is wrong with it."""
        self.number = number
        before = len(self.problems)
        if not isinstance(one, dict):
            self._wrong("voorstel", one, "een object met titel, organisatie en bedragen")
            return None
        words = {name: self._word(one.get(name), name) for name in _WORDS}
        claim = Claim(
            id=self._text(one.get("id"), "id", is_needed=False),
            title=self._text(one.get("titel"), "titel"),
            organisation=self._text(one.get("organisatie"), "organisatie"),
            category=words["categorie"] or "",
            nature=words["aard"] or "",
            effect=words["effect"] or "",
            side=words["soort"],
            amounts_cents=self._amounts(one.get("bedragen"), "bedragen"),
            from_year=self._year(one.get("vanaf"), "vanaf"),
            until_year=self._year(one.get("tot_en_met"), "tot_en_met"),
            pm_years=self._years(one.get("pm")),
            own_share=self._share(one.get("eigen_aandeel")),
            fte=self._number(one.get("fte"), "fte"),
            funding=words["dekking"],
            certainty=self._certainty(one.get("zekerheid")),
            doubt=self._text(one.get("twijfel"), "twijfel", is_needed=False) or None,
            place=self._place(self._source(one.get("bron"))),
        )
        return claim if len(self.problems) == before else None

    def _wrong(self, field: str, found: object, expected: str) -> None:
        self.problems.append(
            Problem(
                place=f"{self.place}, voorstel {self.number}",
                column=field,
                found=_as_found(found),
                expected=expected,
                remedy="Geef de uitvoer van read --json ongewijzigd door, of verbeter dit veld.",
            )
        )

    def _word(self, value: object, name: str) -> str | None:
        known = _WORDS[name]
        if value in known:
            return value if isinstance(value, str) else None
        self._wrong(name, value, "een van: " + ", ".join("null" if word is None else word for word in known))
        return None

    def _text(self, value: object, name: str, *, is_needed: bool = True) -> str:
        if value is None and not is_needed:
            return ""
        if not isinstance(value, str) or (is_needed and not value.strip()):
            self._wrong(name, value, "een tekst")
            return ""
        try:
            return canonical_text(value)
        except CellError as error:
            self._wrong(name, value, error.expected)
            return ""

    def _year(self, value: object, name: str) -> int | None:
        is_year = isinstance(value, int) and not isinstance(value, bool) and YEAR_MIN <= value <= YEAR_MAX
        if value is not None and not is_year:
            self._wrong(name, value, f"een jaar van {YEAR_MIN} tot en met {YEAR_MAX}, of null")
            return None
        return value if isinstance(value, int) else None

    def _years(self, value: object) -> tuple[int, ...]:
        if not isinstance(value, list | None):
            self._wrong("pm", value, "een lijst van jaren")
            return ()
        years = [self._year(one, "pm") for one in value or []]
        return tuple(year for year in years if year is not None)

    def _amounts(self, value: object, name: str) -> dict[int, int]:
        if not isinstance(value, dict | None):
            self._wrong(name, value, "bedragen per jaar")
            return {}
        amounts: dict[int, int] = {}
        for key, amount in (value or {}).items():
            # Four digits: a key may hold thousands of them, which no number is made of.
            year = self._year(int(key) if re.fullmatch("[0-9]{4}", key) else key, name)
            if not _is_plain_number(amount):
                self._wrong(name, amount, _AMOUNT)
                continue
            try:
                cents = read_amount(str(amount))
            except AmountError as error:
                self._wrong(name, amount, error.expected)
                continue
            if cents < 0:
                self._wrong(name, amount, "een bedrag van nul of meer; het effect zegt of het voordelig is")
            if year is not None:
                amounts[year] = cents
        return amounts

    def _share(self, value: object) -> OwnShare | None:
        if value is None:
            return None
        if not isinstance(value, dict):
            self._wrong("eigen_aandeel", value, "een object met organisatie en bedragen, of null")
            return None
        return OwnShare(
            organisation=self._text(value.get("organisatie"), "eigen_aandeel.organisatie"),
            amounts_cents=self._amounts(value.get("bedragen"), "eigen_aandeel.bedragen"),
            percentage=self._number(value.get("percentage"), "eigen_aandeel.percentage"),
        )

    def _number(self, value: object, name: str) -> Decimal | None:
        if value is None:
            return None
        if isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite():
            return Decimal(value)
        self._wrong(name, value, "een getal of null")
        return None

    def _certainty(self, value: object) -> int:
        number = self._number(value, "zekerheid")
        if number is None or not 0 <= number <= 1:
            if number is not None or value is None:
                self._wrong("zekerheid", value, "een getal van 0 tot 1")
            return 0
        return int(number * 100)

    def _source(self, value: object) -> dict[str, Any]:
        if value is not None and not isinstance(value, dict):
            self._wrong("bron", value, "een object met bestand, begin, einde en zin")
        return value if isinstance(value, dict) else {}

    def _place(self, source: dict[str, Any]) -> Place:
        return Place(
            file=self._text(source.get("bestand"), "bron.bestand", is_needed=False),
            page=self._whole(source.get("pagina"), "bron.pagina"),
            sheet=self._text(source.get("blad"), "bron.blad", is_needed=False) or None,
            cell=self._text(source.get("cel"), "bron.cel", is_needed=False) or None,
            begin=self._whole(source.get("begin"), "bron.begin") or 0,
            end=self._whole(source.get("einde"), "bron.einde") or 0,
            sentence=self._text(source.get("zin"), "bron.zin", is_needed=False),
        )

    def _whole(self, value: object, name: str) -> int | None:
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        self._wrong(name, value, "een geheel getal of null")
        return None

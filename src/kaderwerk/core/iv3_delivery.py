"""The budget year as a delivery of Iv3 to the CBS: cells of taakveld and category in whole euros, or why there is none.

Source: CBS, Iv3 data schema version 2.1 and the definition file of the year (github.com/statistiekcbs/iv3_definities).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kaderwerk.core.amount_display import euros
from kaderwerk.core.dossier.frame import Dossier
from kaderwerk.core.iv3 import SIDES, EconomicList, Side
from kaderwerk.core.money import round_half_up
from kaderwerk.core.perspective.compute import Perspective
from kaderwerk.core.perspective.lines import ADDITION, BASE, EXPENDITURE, INCOME, WITHDRAWAL
from kaderwerk.core.problems import Problem

RESULT = "0.11"
"""The taakveld that carries the result: with it expenditure equals income (PF006)."""
PM = "PM"
_ACCOUNTS = ("jaarstukken", "bestuursrapportage", "voorjaarsnota", "najaarsnota", "begrotingswijziging")
"""Documents that are no budget of a year: about what happened, or about a change alone."""
_LAYERS = {"gemeente": "Gemeente", "gemeenschappelijke_regeling": "GR"}
_SIDE_OF: dict[int, Side] = {EXPENDITURE: "lasten", ADDITION: "lasten", INCOME: "baten", WITHDRAWAL: "baten"}
_EMAIL = re.compile(r"[a-zA-Z0-9_.-]+@([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,4}")
"""What the schema takes for an address: a last part of at most four letters."""

Json = Any


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why there is no delivery; ``post`` is the row of ``begroting`` that it is about, empty: the whole dossier."""

    post: str
    problem: Problem


@dataclass(frozen=True, kw_only=True)
class Cell:
    """An amount in whole euros on a taakveld and category of one side."""

    side: Side
    taakveld: str
    category: str
    euros: int


@dataclass(frozen=True, kw_only=True)
class Iv3Delivery:
    """``is_due``: the document is a budget; only then there is something to deliver or to refuse.

    ``cells`` are empty when anything is refused: a delivery with a gap is a wrong delivery.
    """

    is_due: bool
    refusals: tuple[Refusal, ...] = ()
    cells: tuple[Cell, ...] = ()

    def total_euros(self, side: Side) -> int:
        """Return the total of one side; the two are equal (PF006)."""
        return sum(cell.euros for cell in self.cells if cell.side == side)


def iv3_delivery(perspective: Perspective) -> Iv3Delivery:
    """Return the cells of the posts of the budget year, or everything that stands in the way.

    Refused are a code that is not in the lists of the year, a grey cell, a net balance (``saldo``), an amount that is
    PM, sides that are not equal (PF006), and what the metadata of a delivery lack. Proposals are not in it: a budget
    has taken them over in its posts.

    Method ``largest_remainder``: cents become whole euros per side. The total is rounded half up, cells towards minus
    infinity, and what is left goes to the cells with the most cents, in order of code. Both sides have the same total
    in cents, so they have the same total in euros; a cell in whole euros stays as it is, no cell moves a euro or more.
    """
    dossier = perspective.dossier
    if not _is_due(perspective):
        return Iv3Delivery(is_due=False)
    year = dossier.budget_year
    found, taakvelden = perspective.facts.economic_lists().of_year(year), perspective.facts.taakvelden(year)
    refusals = [Refusal(post="", problem=one) for one in _frame_problems(dossier)]
    if found is None or taakvelden is None:
        expected = "een begrotingsjaar waarvan Kaderwerk de codes van het CBS heeft"
        problem = _feature("begrotingsjaar", str(year), expected, "Voeg de lijst van dat jaar toe aan de feiten.")
        return Iv3Delivery(is_due=True, refusals=(*refusals, Refusal(post="", problem=problem)))
    sums, refused = _sums(perspective, found, taakvelden)
    refusals += refused or [Refusal(post="", problem=one) for one in _balance_problems(sums)]
    if refusals:
        return Iv3Delivery(is_due=True, refusals=tuple(refusals))
    return Iv3Delivery(is_due=True, cells=tuple(cell for side in SIDES for cell in _cells(sums, side)))


def delivery_document(delivery: Iv3Delivery, perspective: Perspective, *, code_version: str) -> Json:
    """Return a delivery in the form of the schema of the CBS; without cells there is none.

    The moment is the ``peildatum`` at midnight: a publication holds no other.
    """
    assert delivery.cells, "a delivery holds cells"  # noqa: S101
    dossier = perspective.dossier
    features = dossier.features
    return {
        "metadata": {
            "overheidslaag": _LAYERS[_kind(dossier)],
            "overheidsnummer": features["overheidsnummer"],
            "overheidsnaam": dossier.organisation_names[dossier.organisation],
            "boekjaar": dossier.budget_year,
            "periode": 0,
            "status": "Begroting",
            "datum": f"{features['peildatum']}T00:00:00Z",
            "details_openbaar": False,
            "financieel_pakket": "onbekend",
            "export_software": f"Kaderwerk {code_version}",
        },
        "contact": {
            "naam": features["contact_naam"],
            "email": features["contact_email"],
            "telefoon": features["contact_telefoon"],
        },
        "opmerkingen": [{"tekst": text} for text in _remarks(perspective)],
        "data": {
            **{
                side: [
                    {"taakveld": one.taakveld, "categorie": one.category, "bedrag": one.euros}
                    for one in delivery.cells
                    if one.side == side
                ]
                for side in SIDES
            },
            "balans_lasten": [],
            "balans_baten": [],
            "balans_standen": [],
        },
    }


def whole_euros(cents: Sequence[int]) -> list[int]:
    """Round amounts to whole euros that add up to their rounded total; see ``iv3_delivery`` for the method.

    >>> whole_euros([150, 150, 100]), whole_euros([-50, 50]), whole_euros([33, 33, 34])
    ([2, 1, 1], [0, 0], [0, 0, 1])
    """
    rounded = [one // 100 for one in cents]
    left = round_half_up(sum(cents), 100) - sum(rounded)
    by_rest = sorted(range(len(cents)), key=lambda at: (-(cents[at] % 100), at))
    for at in by_rest[:left]:
        rounded[at] += 1
    return rounded


def code_order(code: str) -> tuple[int, ...]:
    """Return by what codes are sorted: 0.9 comes before 0.10.

    >>> sorted(["0.10", "0.9", "0.61"], key=code_order)
    ['0.9', '0.10', '0.61']
    """
    return tuple(int(step) for step in code.split("."))


def _is_due(perspective: Perspective) -> bool:
    kind = perspective.dossier.features["soort"]
    if kind == "begroting":
        return True
    lines = perspective.lines
    uses = zip(lines.categories.tolist(), lines.taakvelden, strict=True)
    return kind not in _ACCOUNTS and any(category == BASE and taakveld == RESULT for category, taakveld in uses)


def _kind(dossier: Dossier) -> str:
    table = dossier.table("organisaties")
    return table.cell(table.rows_by("organisatie")[dossier.organisation], "soort")


def _frame_problems(dossier: Dossier) -> list[Problem]:
    features = dossier.features
    found = []
    if _kind(dossier) not in _LAYERS:
        expected = "een gemeente of een gemeenschappelijke regeling"
        found.append(_feature("organisatie", dossier.organisation, expected, "Alleen die leveren Iv3."))
    for name, expected in (
        ("overheidsnummer", "het nummer van de organisatie bij het CBS, als 0384"),
        ("peildatum", "een datum: de levering draagt er een"),
        ("contact_naam", "wie vragen over de levering beantwoordt"),
        ("contact_email", "zijn e-mailadres"),
        ("contact_telefoon", "zijn telefoonnummer"),
    ):
        if not features.get(name, "").strip():
            found.append(_feature(name, "", expected, "Vul dit kenmerk in; het schema van het CBS eist het."))
    email = features.get("contact_email", "")
    if email and not _EMAIL.fullmatch(email):
        expected = "een adres dat op hoogstens vier letters eindigt, zonder + of '"
        found.append(_feature("contact_email", email, expected, "Het schema van het CBS neemt geen ander adres."))
    return found


def _feature(name: str, found: str, expected: str, remedy: str) -> Problem:
    return Problem(place="dossier", column=f"waarde ({name})", found=found, expected=expected, remedy=remedy)


Sums = dict[tuple[Side, str, str], int]


def _sums(perspective: Perspective, found: EconomicList, taakvelden: dict[str, str]) -> tuple[Sums, list[Refusal]]:
    """Add up the posts of the budget year by cell; a post without an amount in it needs no codes."""
    lines, at = perspective.lines, perspective.lines.years.index(perspective.dossier.budget_year)
    sums: Sums = {}
    refused = []
    for row, post in enumerate(lines.ids):
        cents, is_pm = int(lines.amounts[row, at]), bool(lines.pm[row, at])
        if lines.categories[row] != BASE or not (cents or is_pm):
            continue
        side = _SIDE_OF.get(int(lines.kinds[row]))
        taakveld, category = lines.taakvelden[row], lines.economic_categories[row]
        cause = _cause(found, taakvelden, side=side, place=(taakveld, category), is_pm=is_pm)
        if cause is not None:
            refused.append(Refusal(post=post, problem=_of_post(perspective.dossier, post, *cause)))
        elif side is not None:
            sums[side, taakveld, category] = sums.get((side, taakveld, category), 0) + cents
    return sums, refused


def _cause(
    found: EconomicList, taakvelden: dict[str, str], *, side: Side | None, place: tuple[str, str], is_pm: bool
) -> tuple[str, str, str, str] | None:
    """Return the column, what was found, expected and what to do, of the first thing that is wrong with a post."""
    taakveld, category = place
    year = found.from_year
    if is_pm:
        return "", PM, "een bedrag in het begrotingsjaar", "Vul het bedrag in; een levering kent geen PM."
    if side is None:
        return "soort", "saldo", "lasten, baten, toevoeging of onttrekking", "Splits de post in lasten en baten."
    if taakveld not in taakvelden:
        expected = f"een taakveld uit de lijst van {year}"
        return "taakveld", taakveld, expected, "Kies de code uit het definitiebestand van het CBS; 0.1 is niet 0.10."
    codes = found.side(side)
    open_codes = found.open_on(side, taakveld)
    allowed = ", ".join(open_codes) or "geen enkele categorie"
    remedy = f"Bij {side} op taakveld {taakveld} mag: {allowed}."
    if category not in codes:
        return "economische_categorie", category, f"een categorie uit de lijst van de {side}", remedy
    if category not in open_codes:
        expected = f"een open cel: {category} is bij {side} grijs op taakveld {taakveld}"
        return "economische_categorie", category, expected, remedy
    return None


def _of_post(dossier: Dossier, post: str, column: str, found: str, expected: str, remedy: str) -> Problem:
    table = dossier.table("begroting")
    number = table.row_numbers[table.rows_by("post")[post]]
    name = column or str(dossier.budget_year)
    return Problem(place=table.place, row=number, column=name, found=found, expected=expected, remedy=remedy)


def _balance_problems(sums: Sums) -> list[Problem]:
    """What PF006 finds: with the reserves (0.10) and the result (0.11) in it, both sides are equal, to the cent."""
    spent, earned = (sum(cents for (one, _, _), cents in sums.items() if one == side) for side in SIDES)
    if not sums:
        remedy = "Vul de posten van de begroting in."
        return [Problem(place="begroting", expected="posten in het begrotingsjaar", remedy=remedy)]
    if spent == earned:
        return []
    difference = euros(abs(earned - spent), with_cents=True)
    side = "lasten" if earned > spent else "baten"
    return [
        Problem(
            place="begroting",
            found=f"lasten € {euros(spent, with_cents=True)}, baten € {euros(earned, with_cents=True)}",
            expected="evenveel lasten als baten, met 0.10 en 0.11 erin (PF006)",
            remedy=f"Neem het resultaat van € {difference} op bij de {side} van taakveld {RESULT}, categorie 7.1.",
        )
    ]


def _cells(sums: Sums, side: Side) -> list[Cell]:
    places = sorted(
        ((taakveld, category) for one, taakveld, category in sums if one == side),
        key=lambda place: (code_order(place[0]), code_order(place[1])),
    )
    amounts = whole_euros([sums[side, *place] for place in places])
    return [
        Cell(side=side, taakveld=taakveld, category=category, euros=amount)
        for (taakveld, category), amount in zip(places, amounts, strict=True)
    ]


def _remarks(perspective: Perspective) -> list[str]:
    dossier = perspective.dossier
    kind, at = dossier.features["soort"], perspective.years.index(dossier.budget_year)
    told = [f"Gemaakt uit de posten van {dossier.title}, afgerond op hele euro's (grootste rest)."]
    if kind != "begroting":
        told.append(f"Dit is een {kind}, niet de vastgestelde begroting.")
    open_ones = [
        one
        for one in perspective.lines.proposals
        if perspective.is_counted(one) and perspective.effect(one).at(at) != (0, False)
    ]
    if open_ones:
        told.append(f"Niet erin: voorstellen die meetellen en nog niet in een post zijn verwerkt ({len(open_ones)}).")
    return told

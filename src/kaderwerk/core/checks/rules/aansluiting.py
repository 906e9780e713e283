"""Whether a published figure is the sum of what it says it is the sum of."""

from dataclasses import dataclass

from kaderwerk.core.amount_text import read_amount
from kaderwerk.core.checks.finding import ATTENTION, FAILS, PASSES, UNDECIDED, Finding
from kaderwerk.core.checks.rule import CheckInput, Rule, Verdicts
from kaderwerk.core.checks.terms import Term, TermBook
from kaderwerk.core.checks.wording import NOTHING_TO_DO, euros, listed
from kaderwerk.core.dossier.table import EMPTY, PM

CODE = "aansluiting"
SOURCE = "Rekenregel: een gepubliceerde tabel telt op; een verschil tot (termen + 1) × eenheid / 2 past bij afronding"
MAKE = Verdicts(rule=CODE, source=SOURCE)
NAMES_MAX = 3


@dataclass(frozen=True, kw_only=True)
class _Assertion:
    """One aansluiting with its terms looked up; ``unit_cents`` 0: the figure is exact."""

    id: str
    named: str
    unit_cents: int
    notes: str
    plus: tuple[tuple[str, Term], ...]
    minus: tuple[tuple[str, Term], ...]

    @property
    def terms(self) -> tuple[tuple[str, Term], ...]:
        """All terms, first what adds and then what is taken off."""
        return (*self.plus, *self.minus)


def check(case: CheckInput) -> list[Finding]:
    """Compare each published figure with the sum of its terms, per shown year."""
    table, years = case.dossier.table("aansluitingen"), case.perspective.years
    figures, states = table.amounts(years)
    book = TermBook(case)
    findings = []
    for row in range(table.size):
        if not (table.cell(row, "plus") or table.cell(row, "min")):
            continue
        one = _assertion(book, row)
        shown = [at for at in range(len(years)) if states[row, at] != EMPTY]
        for at in shown:
            figure = None if states[row, at] == PM else int(figures[row, at])
            findings.append(_judge(book, one, at, figure=figure))
        if not shown:
            text = f"{one.named} heeft geen gepubliceerd cijfer in de getoonde jaren."
            remedy = "Vul het cijfer in dat het document geeft."
            findings.append(MAKE.finding(UNDECIDED, (text, remedy), subject=("aansluitingen", one.id)))
    nothing = ("Er zijn geen aansluitingen met termen.", NOTHING_TO_DO)
    return findings or [MAKE.finding(PASSES, nothing)]


def _assertion(book: TermBook, row: int) -> _Assertion:
    cells = book.case.dossier.table("aansluitingen").row(row)
    field = cells.get("veld") or "saldo"
    title, source = cells.get("omschrijving", ""), cells.get("bron", "")
    notes = f" Bron van het cijfer: {source.rstrip('.')}." if source else ""
    if cells.get("teken") == "omgekeerd":
        notes += " Het document drukt het omgekeerde teken."
    return _Assertion(
        id=cells["aansluiting"],
        named=f"{cells['aansluiting']} ({title})" if title else cells["aansluiting"],
        unit_cents=read_amount(cells["eenheid"]) if cells.get("eenheid") else 0,
        notes=notes,
        plus=tuple((one, book.term(one, field)) for one in cells.get("plus", "").split()),
        minus=tuple((one, book.term(one, field)) for one in cells.get("min", "").split()),
    )


def _judge(book: TermBook, one: _Assertion, at: int, *, figure: int | None) -> Finding:
    year = book.perspective.years[at]
    subject = ("aansluitingen", one.id)
    missing = [term_id for term_id, term in one.terms if term.is_missing[at]]
    if missing:
        text = f"{one.named}, {year}: {listed(missing)} heeft geen gepubliceerd cijfer.{one.notes}"
        remedy = "Vul het cijfer van die aansluiting in, of haal haar uit de termen."
        return MAKE.finding(UNDECIDED, (text, remedy), subject=subject, year=year, norm=figure)
    total = sum(int(term.cents[at]) for _, term in one.plus) - sum(int(term.cents[at]) for _, term in one.minus)
    computed = f"{len(one.terms)} {'term telt' if len(one.terms) == 1 else 'termen tellen'} op tot {euros(total)}"
    computed += _left_out(one, at)
    if figure is None:
        text = f"{one.named}, {year}: het document geeft PM; {computed}.{one.notes}"
        texts = (text, "Vul het cijfer in zodra het document het geeft.")
        return MAKE.finding(UNDECIDED, texts, subject=subject, year=year, value=total)
    difference = figure - total
    margin = (len(one.terms) + 1) * one.unit_cents
    printed = f"{one.named}, {year}: het document geeft {euros(figure)}, {computed}."
    if difference == 0:
        verdict, text, remedy = PASSES, f"{one.named}, {year}: {computed}, gelijk aan het document.", NOTHING_TO_DO
    elif 2 * abs(difference) <= margin:
        verdict = ATTENTION
        text = f"{printed} Het verschil van {euros(difference)} past bij afronding op {euros(one.unit_cents)}."
        remedy = "Laat het cijfer staan zoals het is gedrukt; zet er in een toelichting bij dat het is afgerond."
    else:
        verdict, text = FAILS, f"{printed} Het verschil is {euros(difference)}."
        remedy = _remedy(book, one, at, difference=difference)
    return MAKE.finding(verdict, (text + one.notes, remedy), subject=subject, year=year, value=total, norm=figure)


def _left_out(one: _Assertion, at: int) -> str:
    text = ""
    unknown = [term_id for term_id, term in one.terms if term.is_pm[at]]
    if unknown:
        text += f", exclusief PM van {listed(unknown)}"
    left_out = [term_id for term_id, term in one.terms if not term.is_counted]
    if left_out:
        text += f", zonder {listed(left_out)}: dat telt in dit scenario niet mee"
    return text


def _remedy(book: TermBook, one: _Assertion, at: int, *, difference: int) -> str:
    texts = []
    worth = book.lines_worth(difference, at)
    if 0 < len(worth) <= NAMES_MAX:
        texts.append(f"Het verschil is precies het bedrag van {listed(worth)}.")
    turned = [term_id for term_id, term in one.terms if abs(difference) == 2 * abs(int(term.cents[at]))]
    if 0 < len(turned) <= NAMES_MAX:
        texts.append(f"Het verschil is twee keer het bedrag van {listed(turned)}: klopt het teken?")
    texts.append("Zoek wat ontbreekt of dubbel telt. Is het document zelf fout, laat het cijfer dan staan en meld het.")
    return " ".join(texts)


RULE = Rule(code=CODE, title="Gepubliceerde cijfers sluiten aan", source=SOURCE, check=check)

"""The registry of rules, the words of findings, and what rules share."""

from dataclasses import replace

import pytest

from kaderwerk.core.checks.division import division
from kaderwerk.core.checks.finding import FAILS, PASSES, UNDECIDED
from kaderwerk.core.checks.rule import CheckInput, Rule
from kaderwerk.core.checks.run import FIRST_RULES, RuleRefusedError, all_rules, ordered_rules, run_checks
from kaderwerk.core.checks.structural import YearBalance
from kaderwerk.core.checks.terms import TermBook
from kaderwerk.core.checks.wording import euros, listed
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.facts import Facts
from kaderwerk.core.perspective.compute import compute

YEARS = ("2022", "2023", "2024", "2025")


def raw(name: str, header: str, *rows: str) -> RawTable:
    """A table from lines of words; a dash is an empty cell."""
    cells = [["" if word == "-" else word for word in row.split()] for row in rows]
    return RawTable(
        name=name,
        place=f"{name}.csv",
        header=tuple(header.split()),
        rows=cells,
        row_numbers=list(range(2, len(rows) + 2)),
    )


def case_of(*tables: RawTable) -> CheckInput:
    """A dossier of Diemen, which asks together with Duo+."""
    frame = raw(
        "dossier",
        "kenmerk waarde",
        *("dossier d", "titel T", "organisatie diemen", "soort kadernota", "begrotingsjaar 2022", "eerste_jaar 2022"),
    )
    organisations = raw(
        "organisaties",
        "organisatie naam soort",
        *("diemen Diemen gemeente", "uithoorn Uithoorn gemeente", "duo-plus Duo+ gemeenschappelijke_regeling"),
    )
    dossier = read_dossier(RawDossier(place="map", tables=[frame, organisations, *tables]))
    return CheckInput(dossier=dossier, perspective=compute(dossier), facts=Facts())


def test_the_rules_of_the_contract_come_first_and_in_its_order() -> None:
    codes = [rule.code for rule in all_rules()]
    assert codes[: len(FIRST_RULES)] == list(FIRST_RULES)
    assert codes[len(FIRST_RULES) :] == sorted(codes[len(FIRST_RULES) :])
    assert {"niet_meegeteld", "programma_onbekend"} <= set(codes)
    seen = list(dict.fromkeys(finding.rule for finding in run_checks(case_of())))
    assert seen == codes


def test_the_registry_refuses_doubles_rules_without_a_source_and_gaps() -> None:
    rules = all_rules()
    with pytest.raises(RuleRefusedError, match="twee regels met de code pm_open"):
        ordered_rules([*rules, next(rule for rule in rules if rule.code == "pm_open")])
    with pytest.raises(RuleRefusedError, match="geen code, titel of bron"):
        ordered_rules([*rules[1:], replace(rules[0], source=" ")])
    with pytest.raises(RuleRefusedError, match="ontbreken: aansluiting"):
        ordered_rules([rule for rule in rules if rule.code != "aansluiting"])


def test_a_rule_of_ones_own_follows_by_its_code() -> None:
    own = Rule(code="aaa", title="Eigen", source="eigen", check=lambda _: [])
    assert ordered_rules([own, *all_rules()])[len(FIRST_RULES)] is own


def test_every_finding_of_every_rule_is_complete() -> None:
    for finding in run_checks(case_of()):
        assert finding.explanation.endswith(".")
        assert finding.source
        assert finding.remedy or finding.verdict == PASSES


def test_amounts_and_lists_are_dutch() -> None:
    assert [euros(cents) for cents in (5, -5, 100_000_000_000_000)] == ["€ 0,05", "€ −0,05", "€ 1.000.000.000.000,00"]
    assert listed([2022, 2023]) == "2022 en 2023"


def test_the_rest_is_what_neither_agreement_nor_key_takes() -> None:
    case = case_of(
        raw("verdeelsleutels", "sleutel naam maatstaf", "k K gewicht"),
        raw("sleuteldelen", "sleutel deelnemer vanaf_jaar waarde", "k uithoorn 2023 1"),
        raw("voorstellen", "voorstel titel organisatie categorie status", "v V duo-plus nieuw concept"),
        raw(
            "regels",
            f"regel voorstel soort aard sleutel {' '.join(YEARS)}",
            "a v lasten structureel k 100 100 100 100",
            "b v lasten structureel - 100 PM 100 100",
        ),
        raw("aandelen", f"regel deelnemer {' '.join(YEARS)}", "a uithoorn 40 - - 100", "b diemen 30 - 100 PM"),
    )
    divided = division(case)
    assert (divided.rests // 100).tolist() == [[60, 0, 0, 0], [70, 0, 0, 100]]
    assert divided.is_unknown.tolist() == [[False] * 4, [False, True, False, True]]
    assert divided.has_agreement == [True, True]


def test_a_deficit_is_certain_when_nothing_of_unknown_nature_can_fill_it() -> None:
    def verdict(cents: int, *doubtful: int, pm: tuple[str, ...] = ()) -> str:
        return YearBalance(year=2022, cents=cents, doubtful_cents=doubtful, pm_lines=pm).verdict

    assert (verdict(0), verdict(-1)) == (PASSES, FAILS)
    assert (verdict(-100, 100, -500), verdict(-100, 99, -500)) == (UNDECIDED, FAILS)
    assert (verdict(100, 50), verdict(100, pm=("r",)), verdict(-100, pm=("r",))) == (UNDECIDED, UNDECIDED, FAILS)


def test_a_term_counts_what_falls_on_the_organisation_itself() -> None:
    case = case_of(
        raw("verdeelsleutels", "sleutel naam maatstaf", "k K gewicht"),
        raw("sleuteldelen", "sleutel deelnemer vanaf_jaar waarde", "k diemen 2020 1", "k uithoorn 2020 3"),
        raw("voorstellen", "voorstel titel organisatie categorie status", "v V duo-plus nieuw concept"),
        raw(
            "regels",
            f"regel voorstel soort aard sleutel {' '.join(YEARS)}",
            "a v lasten structureel k 100 100 100 100",
            "b v baten incidenteel k 40 - - -",
        ),
    )
    book = TermBook(case)
    assert book.term("v", "saldo").cents.tolist() == [-1500, -2500, -2500, -2500]
    # A share in the proposal of another is expenditure of the participant, a minus when it saves.
    assert book.term("v", "lasten").cents.tolist() == [1500, 2500, 2500, 2500]
    assert book.term("b", "baten").cents.tolist() == [0, 0, 0, 0]
    assert book.lines_worth(-1000, 0) == ["b"]


def test_twenty_thousand_lines_are_checked_one_by_one() -> None:
    count = 20_000
    case = case_of(
        raw("verdeelsleutels", "sleutel naam maatstaf", "k K gewicht"),
        raw("sleuteldelen", "sleutel deelnemer vanaf_jaar waarde", "k diemen 2020 1", "k uithoorn 2020 3"),
        raw(
            "voorstellen",
            "voorstel titel organisatie categorie status taakveld",
            *(f"v{number} V duo-plus nieuw concept 0.4" for number in range(count)),
        ),
        raw(
            "regels",
            f"regel voorstel soort aard sleutel {' '.join(YEARS)}",
            *(f"r{number} v{number} lasten structureel k 100 100 100 100" for number in range(count)),
        ),
    )
    findings = run_checks(case)
    assert len(findings) > 5 * count

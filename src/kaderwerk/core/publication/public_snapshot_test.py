"""What is published has the same totals and not the staff of few people."""

import dataclasses
import json

import numpy as np

from kaderwerk.core.checks.finding import Finding
from kaderwerk.core.perspective.address import series_addresses
from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.publication.public_snapshot import public_snapshot
from kaderwerk.core.publication.route import route_from
from tests.builders import FRAGMENT, dossier

STAFF = """
formatieregel | voorstel | functie     | schaal | fte | vanaf      | aard        | eenmalig | sleutel  | naam
geheim-1      | ict      | Griffier    | 14     | 0.9 | 2022-07-01 | structureel | 5000     | inwoners | J. Jansen
geheim-2      | ict      | Raadslid    | 11     | 1   |            | structureel |          |          | P. Pieters
geheim-3      | adviseur | Adviseur    | 14     | 1.5 |            | structureel |          |          |
geheim-4      | adviseur | Handhavers  | 11     | 5   |            | structureel |          |          |
open-1        | veilig   | Consulenten | 11     | 6   |            | structureel |          |          |
"""
NORMS = """
schaal | 2022      | 2023   | 2024   | 2025
14     | 123456.78 | 123457 | 123458 | 123459
11     | 87654.32  | 87655  | 87656  | 87657
"""
SHARES = f"""{FRAGMENT["aandelen"]}geheim-2 | diemen | 1000 | 1000 | 1000 | 1000 | afgesproken
"""
TABLES = {**FRAGMENT, "formatie": STAFF, "normbedragen": NORMS, "aandelen": SHARES}


def finding(subject: tuple[str, str], rule: str = "formatie_volledig") -> Finding:
    return Finding(
        rule=rule,
        subject=subject,
        year=None,
        value=12_345_678,
        unit="euro",
        norm=1,
        verdict="let_op",
        explanation="Schaal 14 kost € 123.456,78.",
        remedy="Kijk naar schaal 14.",
        source="een bron",
    )


def test_what_is_for_authors_is_kept_apart_and_is_not_in_the_document() -> None:
    whole = compute(dossier(**TABLES))
    typed = dataclasses.replace(finding(("voorstellen", "ict"), "tekst_getal"), explanation="Dit is getypt.")
    found = public_snapshot(whole, (finding(("voorstellen", "ict"), "pm_open"), typed), code_version="1")
    assert [one.rule for one in found.findings] == ["pm_open"]
    assert [one.rule for one in found.author_findings] == ["tekst_getal"]
    without = dataclasses.replace(found, author_findings=())
    assert found.document() == without.document()
    assert "Dit is getypt." not in json.dumps(found.document(), default=str)


def test_totals_stay_and_what_shows_one_person_goes() -> None:
    whole = compute(dossier(**TABLES))
    found = public_snapshot(whole, (finding(("formatie", "geheim-1")),), code_version="1")
    before = {address: series.cents.tolist() for address, series in series_addresses(whole)}
    after = {address: series.cents.tolist() for address, series in series_addresses(found.perspective)}
    assert before == after
    text = json.dumps(found.document(), default=str)
    secrets = ("geheim", "Griffier", "Raadslid", 'Adviseur"', "Handhavers", "123456", "87654", "Jansen", '"0.9"')
    for secret in (*secrets, "Schaal 14"):
        assert secret not in text, secret
    assert "Consulenten" in text
    # 6 × 87,654.32, the cost of many people.
    assert found.family_series["formatie/open-1/kosten"].hundredths[0] == 52_592_592


def test_staff_that_is_withheld_is_a_part_of_its_proposal_without_a_word_of_staff() -> None:
    found = public_snapshot(compute(dossier(**TABLES)), (), code_version="1")
    assert {one.line for one in found.line_shares if one.table == "formatie"} == {"open-1"}
    shares = {(one.line, one.nature, one.participant): one for one in found.line_shares if one.table == "voorstellen"}
    assert {one.economic_category for one in shares.values()} == {""}
    # 0.9 × 123,456.78 × 6 ÷ 12 = 55,555.55 by inhabitants, and 87,654.32 of which Diemen bears 1,000.
    assert int(shares["ict", "structureel", "diemen"].effect.cents[0]) == -100_000
    whole = sum(
        int(one.effect.cents[0])
        for (line, nature, _), one in shares.items()
        if line == "ict" and nature == "structureel"
    )
    assert whole == -(5_555_555 + 8_765_432)
    # Paid once, incidental, apart from what goes on.
    once = [one for (line, nature, _), one in shares.items() if (line, nature) == ("ict", "incidenteel")]
    assert sum(int(one.effect.cents[0]) for one in once) == -500_000
    hidden = found.family_series["formatie/ict-personeel/kosten"]
    assert (hidden.hundredths, hidden.is_withheld) == ((None,) * 4, True)
    explained = found.explanation("formatie/ict-personeel/kosten/2022")
    assert not explained.is_known
    assert explained.formula.startswith("niet openbaar: een functie in dit personeel is van minder dan 5 mensen.")
    assert explained.formula.endswith("het is een begroting, en niet wat iemand verdient.")
    withheld = found.document()["achtergehouden"]
    assert sorted(withheld[0]["rijen"]) == ["adviseur-personeel", "ict-personeel"]


def test_no_row_is_left_that_gives_the_withheld_one_when_it_is_taken_off_its_proposal() -> None:
    found = public_snapshot(compute(dossier(**TABLES)), (), code_version="1")
    # 1.5 × 123,456.78 = 185,185.17 and 5 × 87,654.32 = 438,271.60: only together.
    text = json.dumps(found.document(), default=str)
    for secret in ("185185.17", "438271.6", "18518517", "43827160"):
        assert secret not in text, secret
    explained = found.explanation("voorstellen/adviseur/structureel/2022")
    assert [(one.table, one.row_id, one.cents) for one in explained.parts] == [("voorstellen", "adviseur", -62_345_677)]
    shared = found.explanation("voorstellen/adviseur/aandelen/diemen/2023")
    assert "deel zonder eigen regel: alleen de som daarvan is openbaar" in shared.formula
    assert "mensen" not in shared.formula


def test_what_differs_in_taakveld_or_kind_of_employment_is_no_line_apart() -> None:
    staff = """
formatieregel | voorstel | functie  | schaal | fte | taakveld | inzet  | eenmalig
geheim-1      | adviseur | Griffier | 14     | 1   | 0.1      | eigen  | 700
geheim-2      | adviseur | Boa      | 11     | 6   | 1.2      | inhuur | 800
"""
    tables = {**FRAGMENT, "formatie": staff, "normbedragen": NORMS}
    # In the other scenario the proposal does not count; what it would cost is told all the same.
    other, found = (
        public_snapshot(compute(dossier(**tables), scenario), (), code_version="1")
        for scenario in ("vastgesteld", "alles")
    )
    for one in (other, found):
        shares = [share for share in one.line_shares if share.table == "voorstellen"]
        # 123,457 + 6 × 87,655 in 2023, and 700 + 800 once.
        assert [(share.nature, share.taakveld, share.effect.cents.tolist()[:2]) for share in shares] == [
            ("structureel", "", [-64_938_270, -64_938_700]),
            ("incidenteel", "", [-150_000, 0]),
        ]
        text = json.dumps(one.document(), default=str)
        for secret in ("123457", "525930", '"0.1"', '"1.2"', '"700', '"800'):
            assert secret not in text, secret
    (row,) = found.dossier.table("formatie").texts()
    assert "Personeel, samengenomen (functie, schaal en fte niet openbaar)" in row


def test_with_one_row_withheld_no_scale_and_no_norm_is_published() -> None:
    found = public_snapshot(compute(dossier(**TABLES)), (), code_version="1")
    assert found.dossier.table("normbedragen").size == 0
    assert set(found.dossier.table("formatie").column("schaal")) == {""}
    told = found.explanation("formatie/open-1/kosten/2022").formula
    assert told == "6 fte × het normbedrag van de schaal (niet openbaar) × 12 ÷ 12 maanden"


def test_without_such_a_row_everything_is_published() -> None:
    staff = "\n".join(line for line in STAFF.splitlines() if "geheim" not in line)
    tables = {**TABLES, "formatie": staff, "aandelen": FRAGMENT["aandelen"]}
    found = public_snapshot(compute(dossier(**tables)), (finding(("formatie", "open-1")),), code_version="1")
    assert found.dossier.table("normbedragen").size == 2
    assert found.explanation("formatie/open-1/kosten/2022").formula == "6 fte × 87.654,32 (schaal 11) × 12 ÷ 12 maanden"
    assert "achtergehouden" not in found.document()
    assert found.findings[0].explanation == "Schaal 14 kost € 123.456,78."


def test_a_finding_keeps_its_verdict_and_loses_its_figures() -> None:
    given = (finding(("formatie", "geheim-1")), finding(("bronnen", "ict"), rule="personeel_herleidbaar"))
    first, second = public_snapshot(compute(dossier(**TABLES)), given, code_version="1").findings
    assert (first.subject, first.verdict, first.value, first.norm) == (
        ("formatie", "ict-personeel"),
        "let_op",
        None,
        None,
    )
    assert second.subject == ("bronnen", "ict")
    assert "14" not in first.explanation + first.remedy + second.explanation + second.remedy


def test_the_route_names_no_scale() -> None:
    raised = {**TABLES, "normbedragen": NORMS.replace("87654.32 ", "90000    ").replace("123456.78", "124000   ")}
    whole = compute(dossier(**raised))
    route = route_from(dossier(**TABLES), whole)
    assert route is not None
    assert {one.subject for one in route.waterfall.steps} == {"11", "14"}
    found = public_snapshot(whole, (), code_version="1", route=route).route
    assert found is not None
    (step,) = found.waterfall.steps
    assert (step.cause, step.subject, step.name) == ("normbedrag", None, "Normbedragen van personeel")
    change = np.subtract(route.waterfall.closing.amounts_cents, route.waterfall.opening.amounts_cents)
    assert step.amounts_cents == tuple(change.tolist())


def test_of_a_path_of_a_source_only_the_name_of_the_file_is_published() -> None:
    sources = """
regel    | zin   | bestand
veilig-1 | Een.  | C:\\Users\\jan.devries\\Documents\\geheim\\nota.docx
veilig-2 | Twee. | /srv/jan.devries/nota 2.pdf
veilig   | Drie. | \\\\server\\jan.devries$/map\\nota-3.xlsx
ict-1    | Vier. | nota-4.md
ict      | Vijf. | C:\\Users\\jan.devries\\
"""
    found = public_snapshot(compute(dossier(**{**FRAGMENT, "bronnen": sources})), (), code_version="1")
    names = ["nota.docx", "nota 2.pdf", "nota-3.xlsx", "nota-4.md", ""]
    assert found.dossier.table("bronnen").column("bestand") == names
    assert "devries" not in json.dumps(found.document(), default=str)
    assert found.explanation("voorstellen/veilig/incidenteel/2022").source == "“Een.” (nota.docx)"


def test_who_confirmed_a_line_and_what_kaderwerk_does_not_know_stay_at_home() -> None:
    sources = "regel | zin | bevestigd_door | bevestigd_op\nveilig-1 | Voor veiligheid. | a.jansen | 2022-01-01\n"
    found = public_snapshot(
        compute(dossier(**{**FRAGMENT, "bronnen": sources, "Notities": "x\nintern\n"})), (), code_version="1"
    )
    assert "Notities" not in found.dossier.tables
    assert found.dossier.table("bronnen").header == ("regel", "zin", "bevestigd_op")
    assert dataclasses.replace(found).document()["tabellen"]["bronnen"]["rijen"]

"""Tests of comparing two dossiers: each change with its effect, together the whole difference."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kaderwerk.core.perspective.compute import compute
from kaderwerk.core.scenarios.compare import compare
from tests.builders import FRAGMENT, FRAME, dossier


def test_the_same_dossier_has_no_changes() -> None:
    assert compare(dossier(**FRAGMENT), dossier(**FRAGMENT)) == []


def test_a_changed_amount_shows_old_new_and_effect() -> None:
    lines = FRAGMENT["regels"].replace("incidenteel |          | 50000", "incidenteel |          | 51000")
    after = {**FRAGMENT, "regels": lines}
    (change,) = compare(dossier(**FRAGMENT), dossier(**after))
    assert (change.table, change.row_id, change.column) == ("regels", "veilig-1", "2022")
    assert (change.old, change.new) == ("50000", "51000")
    assert change.effects_cents == (-100_000, 0, 0, 0)


def test_largest_effect_comes_first_and_all_add_up() -> None:
    proposals = FRAGMENT["voorstellen"].replace(
        "ict       | ICT-pakketten   | duo-plus    | autonoom  | concept",
        "ict       | ICT           | duo-plus    | autonoom  | afgewezen",
    )
    shares = FRAGMENT["aandelen"].replace("25000 ", "24000 ")
    changes = compare(dossier(**FRAGMENT), dossier(**{**FRAGMENT, "voorstellen": proposals, "aandelen": shares}))
    assert [(one.row_id, one.column) for one in changes] == [
        ("ict", "status"),
        ("trainee-1/diemen", "2022"),
        ("ict", "titel"),
    ]
    assert changes[0].effects_cents == (4_000_000, 4_000_000, 4_000_000, 4_000_000)
    assert changes[1].effects_cents == (100_000, 0, 0, 0)


def test_rows_that_come_and_go_carry_their_effect() -> None:
    fewer = {
        **FRAGMENT,
        "regels": "\n".join(line for line in FRAGMENT["regels"].splitlines() if "veilig-2" not in line),
    }
    (gone,) = compare(dossier(**FRAGMENT), dossier(**fewer))
    assert gone.new is None
    assert gone.effects_cents == (5_000_000,) * 4
    (come,) = compare(dossier(**fewer), dossier(**FRAGMENT))
    assert come.old is None
    assert come.effects_cents == (-5_000_000,) * 4


def test_two_keys_that_change_places_are_no_circle_on_the_way() -> None:
    keys = "sleutel | naam | maatstaf\na | A | gewicht\nb | B | gewicht"
    base = {
        "verdeelsleutels": keys,
        "voorstellen": "voorstel | titel | organisatie | categorie | status\nx | X | duo-plus | nieuw | concept",
        "regels": "regel | voorstel | soort | aard | sleutel | 2022\nx-1 | x | lasten | incidenteel | a | 100",
    }
    header = "sleutel | deelnemer | via | vanaf_jaar | waarde\n"
    first = header + "a | | b | 2020 | 1\nb | diemen | | 2020 | 1"
    second = header + "b | | a | 2020 | 1\na | uithoorn | | 2020 | 1"
    changes = compare(dossier(**base, sleuteldelen=first), dossier(**base, sleuteldelen=second))
    assert sum(one.effects_cents[0] for one in changes) == 10_000


def test_another_window_is_compared_over_the_years_of_the_second() -> None:
    later = {
        **FRAGMENT,
        "dossier": FRAME.replace("begrotingsjaar | 2022", "begrotingsjaar | 2023").replace(
            "eerste_jaar    | 2022", "eerste_jaar | 2023"
        ),
    }
    changes = compare(dossier(**FRAGMENT), dossier(**later))
    assert {one.row_id for one in changes} == {"begrotingsjaar", "eerste_jaar"}
    assert all(one.effects_cents == (0, 0, 0, 0) for one in changes)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_effects_add_up_to_the_difference_of_the_totals(data: st.DataObject) -> None:
    def some() -> dict[str, str]:
        tables = {}
        for name in ("regels", "aandelen"):
            lines = FRAGMENT[name].strip().splitlines()
            kept = [line for line in lines[1:] if name == "aandelen" or data.draw(st.booleans(), label=line[:9])]
            ids = {line.split("|")[0].strip() for line in kept}
            if name == "regels":
                known = ids
                factor = data.draw(st.integers(1, 3))
                kept = [line.replace("50000", str(50_000 * factor)) for line in kept]
            else:
                kept = [line for line in kept if line.split("|")[0].strip() in known and data.draw(st.booleans())]
            tables[name] = "\n".join([lines[0], *kept])
        weight = data.draw(st.integers(1, 99_999))
        tables["maatstaven"] = FRAGMENT["maatstaven"].replace("30206", str(weight))
        return {**FRAGMENT, **tables}

    first, second = dossier(**some()), dossier(**some())
    changes = compare(first, second)
    expected = compute(second).balance["totaal"].cents - compute(first).balance["totaal"].cents
    assert [sum(one.effects_cents[at] for one in changes) for at in range(4)] == expected.tolist()

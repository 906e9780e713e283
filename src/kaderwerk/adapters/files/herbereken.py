"""Telt de regels van deze publicatie op en vergelijkt met de gepubliceerde totalen. Gebruik: python3 herbereken.py."""

import collections.abc, csv, hashlib, json, pathlib, sys
from decimal import Decimal

FOLDER, GROUPS = pathlib.Path(__file__).resolve().parent, ("saldo", "programmas", "voorstellen")
SIGNS = {"lasten": -1, "toevoeging": -1, "baten": 1, "onttrekking": 1}  # bij een programma staan deze zonder teken


def rows(name: str, column: str, wanted: tuple[str, ...]) -> collections.abc.Iterator[dict[str, str]]:
    with (FOLDER / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from (row for row in csv.DictReader(file) if row[column] in wanted)


def totals_of(row: dict[str, str], own: str) -> collections.abc.Iterator[tuple[str, int, str]]:
    """Bij welke totalen een regel telt: het adres, met welk teken, en welke kolom zegt of er PM in zit."""
    proposal, programme = f"voorstellen/{row['voorstel']}", f"programmas/{row['programma']}"
    if row["voorstel"]:
        yield from ((f"{proposal}/totaal", 1, "pm_regel"), (f"{proposal}/aandelen/{row['deelnemer']}", 1, "pm"))
    if row["deelnemer"] == own:
        names = [f"saldo/{name}" for name in (row["categorie"], "totaal", row["aard"])] + [f"{programme}/saldo"]
        names += [f"{proposal}/{name}" for name in ("effect", row["aard"]) if row["voorstel"] and name != "onbekend"]
        yield from ((name, 1, "pm") for name in names)
        if row["soort"] in SIGNS:
            yield f"{programme}/{row['soort']}", SIGNS[row["soort"]], "pm"


def faults(sums: dict[str, tuple[Decimal, bool]], nothing: tuple[Decimal, bool]) -> collections.abc.Iterator[str]:
    """Elk bestand dat is veranderd, en elk totaal dat niet gelijk is aan de som van zijn regels."""
    for digest, _, name in (line.partition("  ") for line in (FOLDER / "SHA256SUMS").read_text("utf-8").splitlines()):
        if hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() != digest:
            yield f"{name}: dit bestand is veranderd na het publiceren."
    own = json.loads((FOLDER / "datapackage.json").read_text("utf-8"))["organisatie"]
    for row in rows("regels", "telt_mee", ("true",)):
        for address, sign, pm in totals_of(row, own):
            amount, is_pm = sums.get(f"{address}/{row['jaar']}", nothing)
            sums[f"{address}/{row['jaar']}"] = (amount + sign * Decimal(row["bedrag"]), is_pm or row[pm] == "true")
    shown = {row["adres"]: (Decimal(row["bedrag"]), row["pm"] == "true") for row in rows("cijfers", "groep", GROUPS)}
    for address in sorted({*shown, *sums}):
        (amount, is_pm), (total, has_pm) = shown.get(address, nothing), sums.get(address, nothing)
        if (amount, is_pm) != (total, has_pm):
            yield f"{address}: gepubliceerd is {amount}{' + PM' * is_pm}, de regels zijn {total}{' + PM' * has_pm}."


try:
    found = list(faults({}, (Decimal(0), False)))
except (OSError, ValueError, ArithmeticError, LookupError, TypeError) as error:
    found = [f"Een bestand ontbreekt of is niet goed te lezen: {type(error).__name__}, {error}."]
print("\n".join(found) or "Klopt: elk totaal is precies de som van zijn regels, en geen bestand is veranderd.")
sys.exit(bool(found))

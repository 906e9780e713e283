"""Dossiers without an error, drawn from the schema: every table and kind, in any order, with what people add."""

import datetime
from dataclasses import dataclass, field

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from kaderwerk.core.amount_text import write_amount
from kaderwerk.core.dossier.cells import canonical_number
from kaderwerk.core.dossier.column import Column, Kind, TableSchema
from kaderwerk.core.dossier.raw import RawDossier, RawTable
from kaderwerk.core.dossier.schema import TABLES
from kaderwerk.core.money import CENTS_MAX
from tests.strategies.texts import full_texts, names, plain_texts, texts

ROWS_MAX = 4
_ALWAYS = ("dossier", "organisaties")
# Their rows depend on each other in more ways than a reference.
_OWN = ("dossier", "sleuteldelen", "aandelen")
_UNKNOWN_TABLES = ("Notities", "eigen tabel", "tabel_2", "x+y.z", "Überzicht", "regels-oud")

amounts = st.one_of(st.just(0), st.integers(-CENTS_MAX, CENTS_MAX), st.integers(-10_000, 10_000)).map(write_amount)
year_cells = st.one_of(st.sampled_from(["", "0", "PM"]), amounts)
numbers = st.from_regex(r"-?\d{1,15}(\.\d{1,15})?", fullmatch=True, alphabet="-.0123456789").map(canonical_number)
dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2999, 12, 31)).map(datetime.date.isoformat)


_PREFIXES = st.sampled_from(["", "0.", "1E", "2022-01-", "A+", "x_", "voorstel-"])


@dataclass(kw_only=True)
class _Pool:
    """The ids that stand in each table so far."""

    ids: dict[str, list[str]] = field(default_factory=dict)
    count: int = 0
    has_steps: bool = False

    def new_id(self, draw: DrawFn) -> str:
        """Return an id that no table has; many look like something else."""
        self.count += 1
        prefix = draw(_PREFIXES)
        return f"{prefix}{self.count}"

    def any_of(self, tables: tuple[str, ...]) -> list[str]:
        """Return the ids of some tables together."""
        return [one for table in tables for one in self.ids.get(table, [])]


@st.composite
def dossiers(draw: DrawFn) -> RawDossier:
    """Draw a dossier that ``read_dossier`` accepts."""
    pool = _Pool()
    chosen = draw(st.sets(st.sampled_from(list(TABLES)), min_size=4, max_size=14))
    # An index takes its changes from years or from steps, never from both.
    chosen -= {"indexstappen"} if draw(st.booleans()) else set()
    pool.has_steps = "indexstappen" in chosen
    names_of_tables = [name for name in TABLES if name in _ALWAYS or name in chosen]
    for name in names_of_tables:
        schema = TABLES[name]
        if schema.key and schema.columns[0].kind is Kind.ID:
            needed = [column.refers for column in schema.columns if column.is_required and column.kind is Kind.REF]
            most = ROWS_MAX if all(pool.any_of(tables) for tables in needed) else 0
            pool.ids[name] = [pool.new_id(draw) for _ in range(draw(st.integers(min(most, name in _ALWAYS), most)))]
    tables = [_table(draw, pool, TABLES[name]) for name in names_of_tables if name not in _OWN]
    tables.append(_frame(draw, pool))
    if "sleuteldelen" in names_of_tables:
        tables.append(_key_parts(draw, pool, next((one for one in tables if one.name == "verdeelsleutels"), None)))
    lines = next((one for one in tables if one.name == "regels"), None)
    if "aandelen" in names_of_tables and lines is not None:
        tables.append(_shares(draw, pool))
    unknown = draw(st.lists(st.sampled_from(_UNKNOWN_TABLES), unique=True, max_size=2))
    tables += [_unknown_table(draw, name) for name in unknown]
    return RawDossier(place="proef", tables=draw(st.permutations(tables)))


def raw(name: str, header: list[str], rows: list[list[str]]) -> RawTable:
    """Return a table as a carrier would."""
    numbers_of_rows = list(range(2, len(rows) + 2))
    return RawTable(name=name, place=f"{name}.csv", header=tuple(header), rows=rows, row_numbers=numbers_of_rows)


def _table(draw: DrawFn, pool: _Pool, schema: TableSchema) -> RawTable:
    columns = [column for column in schema.columns if column.is_required or draw(st.booleans())]
    if any(column.name == "soort" for column in columns) and schema.name in ("begroting", "regels"):
        columns = [column for column in schema.columns if column.name == "aard" or column in columns]
    ids = pool.ids.get(schema.name)
    count = len(ids) if ids is not None else draw(st.integers(0, ROWS_MAX))
    rows = []
    for at in range(count):
        row = {column.name: draw(_OF_COLUMN.get((schema.name, column.name), _cell(column, pool))) for column in columns}
        if ids is not None:
            row[schema.columns[0].name] = ids[at]
        if all(row[column.name] for column in columns if column.is_required):
            rows.append(row)
    if schema.name == "organisaties":
        _without_circles(rows)
    if schema.name == "voorstellen":
        _each_number_once(rows)
    rows = list({tuple(row.get(name, "") for name in schema.key) or at: row for at, row in enumerate(rows)}.values())
    years = draw(_YEARS) if schema.years is not None else []
    for row in rows:
        row |= {year: draw(_year_cell(schema, pool)) for year in years}
        _keep_rules(draw, schema, row, years)
    header = [column.name for column in columns] + years
    return _with_more(draw, schema, header, rows)


def _without_circles(rows: list[dict[str, str]]) -> None:
    """Let a department be part of an organisation above it only."""
    above: set[str] = set()
    for row in rows:
        if row["soort"] == "afdeling" and row.get("onderdeel_van", "") not in above:
            row["onderdeel_van"] = ""
        above.add(row["organisatie"])


def _each_number_once(rows: list[dict[str, str]]) -> None:
    """Let no two proposals have the same number of a choice."""
    given = {""}
    for row in rows:
        if row.get("keuze") in given:
            row["keuze"] = ""
        given.add(row.get("keuze", ""))


def _with_more(draw: DrawFn, schema: TableSchema, header: list[str], rows: list[dict[str, str]]) -> RawTable:
    taken = {column.name for column in schema.columns} | {name.casefold() for name in header}
    more = draw(st.lists(names(taken), unique=True, max_size=2))
    for row in rows:
        row |= {name: draw(texts) for name in more}
    ordered = draw(st.permutations(header + more))
    shuffled = draw(st.permutations(rows))
    return raw(schema.name, list(ordered), [[row[name] for name in ordered] for row in shuffled])


def _keep_rules(draw: DrawFn, schema: TableSchema, row: dict[str, str], years: list[str]) -> None:
    if schema.name in ("begroting", "regels") and row["aard"] == "" and row["soort"] != "saldo":
        row["aard"] = draw(st.sampled_from(["structureel", "incidenteel"]))
    if row.get("per_jaar"):
        if "vanaf" in row:
            row["vanaf"] = f"{draw(st.integers(2020, 2024))}-{draw(st.integers(1, 12)):02d}-01"
            row |= dict.fromkeys(years, "")
        else:
            row["per_jaar"] = ""
        if row.get("tot_en_met"):
            row["tot_en_met"] = f"{draw(st.integers(2025, 2030))}-12-31"
    if row.get("index") and row.get("prijzen"):
        row["prijzen"] = "constant"
    _keep_engine_rules(row)
    if row.get("afronding"):
        row["afronding"] = draw(st.sampled_from(["0.05", "1", "100", "1000"]))
    if row.get("gemiddelde_jaren"):
        row["gemiddelde_jaren"] = str(draw(st.integers(1, 20)))


def _keep_engine_rules(row: dict[str, str]) -> None:
    if row.get("besluit") == "aanpassen" and not (row.get("percentage") or row.get("verschuiving")):
        row["besluit"] = "overnemen"
    elif row.get("besluit") == "afwijzen":
        row |= {name: "" for name in ("percentage", "verschuiving") if name in row}
    if row.get("gereed") and row.get("eerste_afschrijving"):
        row["eerste_afschrijving"] = "2100"


def _cell(column: Column, pool: _Pool) -> SearchStrategy[str]:
    if column.kind is Kind.REF:
        known = pool.any_of(column.refers)
        return st.sampled_from(known if column.is_required and known else ["", *known])
    if column.kind is Kind.REFS:
        known = pool.any_of(column.refers)
        return st.lists(st.sampled_from(known), max_size=3).map(" ".join) if known else st.just("")
    if column.kind is Kind.CHOICE:
        return st.sampled_from(column.choices if column.is_required else ("", *column.choices))
    return _FILLED[column.kind] if column.is_required else _MAYBE[column.kind]


_FILLED: dict[Kind, SearchStrategy[str]] = {
    Kind.TEXT: full_texts,
    Kind.MARKDOWN: full_texts,
    Kind.JSON: st.sampled_from(["{}", '{"a": "=1"}']),
    Kind.ID: st.sampled_from(["a", "0.1", "1E5", "Z+z"]),
    Kind.CODE: st.sampled_from(["0.1", "0.10", "6.72a", "007", "1E5", "-", "=x"]),
    Kind.YES_NO: st.sampled_from(["ja", "nee"]),
    Kind.AMOUNT: amounts,
    Kind.PERCENTAGE: numbers,
    Kind.NUMBER: numbers,
    Kind.INTEGER: st.integers(-(10**15) + 1, 10**15 - 1).map(str),
    Kind.YEAR: st.integers(1990, 2100).map(str),
    Kind.DATE: dates,
    Kind.SHA256: st.sampled_from(["0" * 64, "ab" * 32, "1234567890" * 6 + "1e12"]),
}
_MAYBE = {kind: st.one_of(st.just(""), filled) for kind, filled in _FILLED.items()} | {
    Kind.TEXT: texts,
    Kind.MARKDOWN: texts,
}


_COSTS = st.one_of(st.sampled_from(["", "0", "PM"]), st.integers(0, 10_000).map(write_amount))
_CHANGES = st.sampled_from(["", "0", "2.5", "-1.75", "12"])
_TERMS = st.sampled_from(["", "1", "10", "40"])
_FIRST_DAYS = st.sampled_from(["", "2022-01-01", "2024-07-01"])
_LAST_DAYS = st.sampled_from(["", "2024-12-31", "2031-06-30"])
_OF_COLUMN: dict[tuple[str, str], SearchStrategy[str]] = {
    ("verdeelsleutels", "vervangt"): st.just(""),
    ("investeringen", "bijdrage_derden"): st.sampled_from(["", "0"]),
    ("investeringen", "restwaarde"): st.sampled_from(["", "0"]),
    ("investeringen", "gereed"): st.sampled_from(["", "2030", "2055"]),
    ("investeringen", "eerste_afschrijving"): st.sampled_from(["", "2060"]),
    ("investeringen", "termijn"): _TERMS,
    ("activasoorten", "termijn_hoogste"): _TERMS,
    ("voorstellen", "keuze"): st.sampled_from(["", "K1", "K2", "K30", "K9999"]),
    ("formatie", "vanaf"): _FIRST_DAYS,
    ("formatie", "tot_en_met"): _LAST_DAYS,
    ("risicos", "kans"): st.sampled_from(["", "0", "0.3", "1"]),
    ("risicos", "minimum"): st.sampled_from(["", "0", "10"]),
    ("risicos", "waarschijnlijk"): st.sampled_from(["", "10", "500.50"]),
    ("risicos", "maximum"): st.sampled_from(["", "500.50", "100000"]),
    ("indexstappen", "percentage"): st.sampled_from(["0", "1.85", "-3"]),
    ("scenarios", "percentage"): st.sampled_from(["", "0", "62.5", "100"]),
    ("scenarios", "verschuiving"): st.sampled_from(["", "0", "1", "2"]),
    ("scenarioparameters", "parameter"): st.just("omslagrente"),
    ("scenarioparameters", "verschil"): st.sampled_from(["0", "1", "-0.5"]),
}
"""Columns whose values must make sense together: what a rule of reading refuses is tried by the tests of that rule."""

_NO_SHARES = st.sampled_from(["", "0", "PM"])
_YEARS = st.lists(st.integers(2018, 2030).map(str), unique=True, max_size=5)


def _year_cell(schema: TableSchema, pool: _Pool) -> SearchStrategy[str]:
    if schema.name == "indexen":
        return st.just("") if pool.has_steps else _CHANGES
    if schema.name in ("normbedragen", "investeringen"):
        return _COSTS
    return year_cells if schema.years is Kind.AMOUNT else _MAYBE[Kind.NUMBER]


def _frame(draw: DrawFn, pool: _Pool) -> RawTable:
    year = draw(st.integers(2020, 2030))
    values = {
        "dossier": draw(st.sampled_from(["proef-2022", "0.10", "A+b"])),
        "titel": draw(full_texts),
        "organisatie": pool.ids["organisaties"][0],
        "soort": "kadernota",
        "begrotingsjaar": str(year),
        "eerste_jaar": str(year - draw(st.integers(0, 2))),
        "aantal_jaren": str(draw(st.integers(3, 8))),
        "prijspeil": draw(plain_texts),
        "omslagrente": draw(st.sampled_from(["", "2.5", "0"])),
        "peildatum": draw(st.one_of(st.just(""), dates)),
    }
    rows = [{"kenmerk": name, "waarde": value} for name, value in values.items()]
    return _with_more(draw, TABLES["dossier"], ["kenmerk", "waarde"], rows)


def _key_parts(draw: DrawFn, pool: _Pool, keys: RawTable | None) -> RawTable:
    header = ["sleutel", "deelnemer", "via", "vanaf_jaar", "waarde"]
    organisations = pool.ids["organisaties"]
    rows = []
    for key in keys.rows if keys is not None else []:
        cells = dict(zip(keys.header if keys is not None else (), key, strict=True))
        participants = draw(st.lists(st.sampled_from(organisations), unique=True, min_size=1))
        is_percentage = cells["maatstaf"] == "percentage"
        values = [100 - (len(participants) - 1)] + [1] * (len(participants) - 1)
        if not is_percentage:
            values = [draw(st.integers(1, 10**6)) for _ in participants]
        rows += [
            {"sleutel": cells["sleutel"], "deelnemer": one, "via": "", "vanaf_jaar": "2020", "waarde": str(value)}
            for one, value in zip(participants, values, strict=True)
        ]
    return _with_more(draw, TABLES["sleuteldelen"], header, rows)


def _shares(draw: DrawFn, pool: _Pool) -> RawTable:
    pairs = [(line, one) for line in pool.ids.get("regels", []) for one in pool.ids["organisaties"]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=ROWS_MAX)) if pairs else []
    years = draw(_YEARS)
    rows = [
        {"regel": line, "deelnemer": one, "reden": draw(texts)} | {year: draw(_NO_SHARES) for year in years}
        for line, one in chosen
    ]
    return _with_more(draw, TABLES["aandelen"], ["regel", "deelnemer", "reden", *years], rows)


def _unknown_table(draw: DrawFn, name: str) -> RawTable:
    header = draw(
        st.lists(st.one_of(names(set()), st.sampled_from(["2024", "2025"])), unique=True, min_size=1, max_size=3)
    )
    rows = draw(st.lists(st.lists(texts, min_size=len(header), max_size=len(header)), max_size=ROWS_MAX))
    return raw(name, header, rows)

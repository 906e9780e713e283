"""The sources of a row: file, place and sentence, as the table bronnen holds them."""

from kaderwerk.core.dossier.frame import Dossier


def source_rows(dossier: Dossier, row_id: str) -> list[dict[str, str]]:
    """Return the rows of bronnen about a line, post, proposal, investment or aansluiting.

    ``bronnen`` names no staff: a row of formatie has the sources of its proposal.
    """
    table = dossier.table("bronnen")
    found = table.positions("regel").get(row_id, [])
    staff = dossier.table("formatie")
    if not found and row_id in staff.positions("formatieregel"):
        proposal = staff.cell(staff.positions("formatieregel")[row_id][0], "voorstel")
        found = table.positions("regel").get(proposal, [])
    return [table.row(row) for row in found]


def source_sentence(dossier: Dossier, row_ids: list[str], reserves: list[str] | None = None) -> str | None:
    """Return the sources of rows and of opening balances as one text, each once; None when there are none."""
    texts = [_reserve_source(dossier, reserve) for reserve in reserves or []]
    texts += [source_text(row) for row_id in row_ids for row in source_rows(dossier, row_id)]
    texts = [text for text in texts if text]
    return " | ".join(dict.fromkeys(texts)) or None


def _reserve_source(dossier: Dossier, reserve: str) -> str:
    table = dossier.table("reserves")
    return table.cell(table.rows_by("reserve")[reserve], "bron")


def source_text(row: dict[str, str]) -> str:
    """Return one source as people read it: the sentence, then where it stands."""
    place = [row.get("bestand", "")]
    place += [f"{word} {row[name]}" for name, word in _PLACES if row.get(name)]
    where = ", ".join(part for part in place if part)
    sentence = row.get("zin", "").replace("\n", " ").strip()
    if sentence and where:
        return f"“{sentence}” ({where})"
    return f"“{sentence}”" if sentence and row.get("claim") else sentence or where


_PLACES = (("pagina", "pagina"), ("blad", "blad"), ("cel", "cel"))

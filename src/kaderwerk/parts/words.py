"""The codes of the dossier in the words of the people who read the pages."""

BALANCE_LABELS = {
    "basis": "Beginstand",
    "autonoom": "Autonome ontwikkelingen",
    "nieuw": "Nieuw beleid",
    "ombuiging": "Ombuigingen",
    "investering": "Investeringen",
    "technisch": "Technische wijzigingen",
    "totaal": "Eindstand",
    "structureel": "Structureel",
    "incidenteel": "Incidenteel",
    "onbekend": "Aard onbekend",
}
"""The rows of the balance."""

CATEGORY_LABELS = {
    "autonoom": "autonoom",
    "nieuw": "nieuw beleid",
    "ombuiging": "ombuiging",
    "investering": "investering",
    "technisch": "technisch",
}

PROGRAMME_LABELS = {
    "lasten": "Lasten",
    "baten": "Baten",
    "toevoeging": "Toevoeging aan reserves",
    "onttrekking": "Onttrekking aan reserves",
    "saldo": "Saldo",
}

KIND_LABELS = {
    "lasten": "lasten",
    "baten": "baten",
    "toevoeging": "toevoeging aan reserve",
    "onttrekking": "onttrekking aan reserve",
    "saldo": "saldo",
}

PROPOSAL_LABELS = {
    "effect": "effect",
    "structureel": "structureel deel",
    "incidenteel": "incidenteel deel",
    "totaal": "totaal van alle deelnemers",
}

VERDICT_LABELS = {
    "voldoet_niet": "Voldoet niet",
    "let_op": "Let op",
    "niet_te_bepalen": "Niet te bepalen",
    "voldoet": "Voldoet",
}
"""In the order in which people need them: first what is wrong."""

SCENARIO_LABELS = {
    "alles": "alle voorstellen",
    "vastgesteld": "vastgestelde voorstellen",
}

MEASURE_LABELS = {
    "percentage": "vaste percentages",
    "inwoners": "inwoners",
    "fte": "fte",
    "afname": "afname",
    "gewicht": "vaste gewichten",
}

PART_LABELS = {
    "percentage": "Procent",
    "inwoners": "Inwoners",
    "fte": "Fte",
    "afname": "Afname",
    "gewicht": "Gewicht",
}
"""The head above the parts of a key."""

TABLE_LABELS = {
    "aandelen": "aandeel",
    "aansluitingen": "aansluiting",
    "begroting": "post",
    "dossier": "dossier",
    "investeringen": "investering",
    "organisaties": "organisatie",
    "programmas": "programma",
    "regels": "regel",
    "reserves": "reserve",
    "sleuteldelen": "sleuteldeel",
    "verdeelsleutels": "verdeelsleutel",
    "voorstellen": "voorstel",
}
"""One row of a table, in a sentence."""


def plain(code: str) -> str:
    """Return a code as words.

    >>> plain("gewijzigd_vastgesteld"), plain("")
    ('gewijzigd vastgesteld', '')
    """
    return code.replace("_", " ")


def capital(text: str) -> str:
    """Return a text with its first letter as a capital.

    >>> capital("nieuw beleid")
    'Nieuw beleid'
    """
    return text[:1].upper() + text[1:]


def counted(count: int, one: str, more: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "voorstel", "voorstellen"), counted(0, "voorstel", "voorstellen")
    ('1 voorstel', '0 voorstellen')
    """
    return f"{count} {one if count == 1 else more}"

"""The words that a head of a table is made of, and its years."""

import re

from kaderwerk.adapters.documents.tables.column import Role

KIND = (
    r"(?:begroting|raming|rekening|realisatie|jaarrekening|prognose|primitief|primitieve begroting|actueel"
    r"|meerjarenraming|mjb|mjr|jaar|jaarschijf|burap|werkelijk|b|r)"
)
YEAR = re.compile(
    rf"(?:\b(?P<kind>{KIND})\.?\s?)?(?<![\d.,/-])(?P<year>(?:199|20\d)\d|['’]\d\d(?!\d))(?![\d.,]\d|\d"
    rf"|\s?[-–/]\s?\d)(?P<on>\s?(?:e\.?v\.?|en verder|en volgende(?: jaren)?))?",
    re.IGNORECASE,
)
PAST = re.compile(r"rekening|realisatie|werkelijk", re.IGNORECASE)
_PER = r"(?:/|per\b|p\.)"
_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.FTE, r"fte'?s?|formatie"),
    (
        Role.WHEN,
        (
            r"vanaf|ingang(?:sdatum)?|periode|jaar gereed|jaarschijf"
            r"|(?:start|ingangs|uitvoerings|investerings)?jaar(?! ?(?:19|20)\d\d)|jaar van (?:investering"
            r"|uitvoering)"
        ),
    ),
    (
        Role.TERM,
        (
            r"(?:afschr(?:\.|ijvings?)? ?-?)?(?:termijn|duur)(?: in (?:jr|jaren)\.?)?|afschrijvingsperiode"
            r"|afschr(?:\.|ijving)? ?\(?(?:in )?(?:jr|jaren|jaar)\b\.?\)?"
            r"|looptijd|levensduur|gebruiksduur|jaren|(?:rente|afschrijvings) ?(?:%|percentage)|afschr\.? ?%|%"
            rf"|afschr\.?+(?! ?(?:{_PER}|last))|percentage|schaal"
        ),
    ),
    (
        Role.CHARGE,
        (
            rf"(?:(?:jaarlijkse |structurele )?kapitaall?ast(?:en)?|kap\.? ?last(?:en)?)(?: ?{_PER} ?(?:jr|jaar)\b\.?)?"
            r"(?: (?:1e|eerste|volledig) jaar)?"
            rf"|(?:jaarlijkse )?afschr(?:\.|ijvings?(?:last(?:en)?)?)? ?{_PER} ?(?:jr|jaar)\b\.?"
            r"|(?:jaarlijkse )?afschr(?:\.|ijvings?) ?last(?:en)?|(?:jaarlijkse )?afschrijving(?:en)?"
            r"|rente(?:last(?:en)?)?(?: ?(?:en|\+|&) ?afschr(?:\.|ijving(?:en)?))?|(?:jaarlijkse last|jaarlast)(?:en)?"
            r"|annuïteit|restwaarde|boekwaarde"
        ),
    ),
    (Role.FUNDING, r"dekking|bijdragen? (?:van )?derden|subsidie|onttrekking(?:en)?|reserve"),
    (
        Role.NATURE,
        (
            r"aard|s ?/ ?i|i ?/ ?s|inc(?:identeel)?\.? ?/ ?str(?:uctureel)?\.?"
            r"|str(?:uctureel)?\.? ?/ ?inc(?:identeel)?\.?|struct\.?|soort"
        ),
    ),
    (Role.BENEFIT, r"voordel(?:ig|en)|voordeel|batig"),
    (Role.BURDEN, r"nadel(?:ig|en)|nadeel"),
    (Role.NET, r"saldo|netto|per saldo"),
    (Role.COST, r"(?:(?:meer|extra|hogere) )?lasten|uitgaven|last"),
    (Role.INCOME, r"(?:(?:meer|extra|hogere) )?baten|inkomsten|baat|opbrengsten"),
    (
        Role.TOTAL,
        (
            r"totaal(?:bedrag)?|verschil(?! (?:met|t\.o\.v))|(?:loon|salaris)?kosten per jaar|loonkosten|salariskosten"
            r"|samen"
            r"|gezamenlijk"
            r"|totale (?:kosten|investering)|bedrag(?:en)?|krediet(?:bedrag)?"
            r"|investering(?:sbedrag|skrediet|ssom|svolume)?|aanschaf(?:waarde|prijs|bedrag)|uitgaaf"
            r"|budget|kosten|bruto[- ]?(?:investering|krediet|bedrag|kosten)|bruto"
            r"|over te hevelen|overheveling|gevraagd(?: budget| bedrag)?|structureel|incidenteel|eenmalig"
        ),
    ),
    (
        Role.OTHER,
        (
            r"(?:t/m|tot en met|tm) (?:19|20)\d\d|restant(?:budget)?(?: (?:19|20)\d\d)?"
            r"|resteert|(?:raming|bijdrage) (?:19|20)\d\d (?=.*wijziging)"
            r"|na wijziging|raming (?:oud|nieuw)|(?:oude|nieuwe) raming|(?:oud|nieuw) budget"
        ),
    ),
    (Role.CODE, r"nr\.?|nummer|no\.?|code|prog(?:r)?\.?|volgnr\.?|id"),
    (
        Role.LABEL,
        (
            r"omschrijving|onderwerp|naam|voorstel(?:len)?|post|project|maatregel|ontwikkeling|activiteit|product"
            r"|toelichting|wens|titel|functie"
        ),
    ),
)
WORD_AT = [(role, re.compile(rf"(?:{pattern})(?![\w/])", re.IGNORECASE)) for role, pattern in _WORDS]
BEGIN_LETTERS = 3


def _begins(pattern: str) -> frozenset[str]:
    """Return the first letters of each stretch of letters in an expression: no word that it takes begins otherwise."""
    return frozenset(found[:BEGIN_LETTERS] for found in re.findall(r"[a-zà-ÿ]+|%", pattern))


KNOWN_BEGINS = frozenset().union(*(_begins(pattern) for _, pattern in _WORDS))
TOTAL, TOTAL_BEGINS = dict(WORD_AT)[Role.TOTAL], _begins(dict(_WORDS)[Role.TOTAL])

"""The words that a head of a table is made of, and its years."""

import re

from kaderwerk.adapters.documents.tables.column import Role

KIND = (
    r"(?:begroting|raming|rekening|realisatie|jaarrekening|prognose|primitief|primitieve begroting|actueel"
    r"|meerjarenraming|mjb|mjr|jaar|jaarschijf|burap|werkelijk|b|r)"
)
YEAR = re.compile(
    rf"(?:\b(?P<kind>{KIND})\.?\s?)?(?<![\d.,/-])(?P<year>(?:19|20)\d\d|['’]\d\d(?!\d))(?![\d.,]\d|\d"
    rf"|\s?[-–/]\s?\d)(?P<on>\s?(?:e\.?v\.?|en verder|en volgende(?: jaren)?))?",
    re.IGNORECASE,
)
PAST = re.compile(r"rekening|realisatie|werkelijk", re.IGNORECASE)
_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.FTE, r"fte'?s?|formatie"),
    (
        Role.WHEN,
        (
            r"jaarschijf|(?:start|ingangs|uitvoerings|investerings)?jaar(?! ?(?:19|20)\d\d)|jaar van (?:investering"
            r"|uitvoering)"
        ),
    ),
    (
        Role.TERM,
        (
            r"(?:afschrijvings?)?termijn|afschr(?:\.|ijving)? in (?:jr|jaren)\.?|looptijd|levensduur"
            r"|afschr\.? ?termijn|afschr\.(?! ?\w)|nut|jaren|rente ?%|%"
            r"|percentage|schaal"
        ),
    ),
    (Role.CHARGE, r"kapitaall?ast(?:en)?|kap\.? ?last(?:en)?|afschrijving(?:en)?|rente|jaarlast(?:en)?|restwaarde"),
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
    (Role.COST, r"lasten|uitgaven|last"),
    (Role.INCOME, r"baten|inkomsten|baat|opbrengsten"),
    (
        Role.TOTAL,
        (
            r"totaal(?:bedrag)?|totale (?:kosten|investering)|bedrag(?:en)?|krediet|investering(?:sbedrag|skrediet)?"
            r"|budget|kosten|bruto(?: investering)?|gevraagd(?: budget| bedrag)?|structureel|incidenteel|eenmalig"
        ),
    ),
    (Role.CODE, r"nr\.?|nummer|no\.?|code|prog(?:r)?\.?|volgnr\.?|id"),
    (
        Role.LABEL,
        (
            r"omschrijving|onderwerp|naam|voorstel(?:len)?|post|project|maatregel|ontwikkeling|activiteit|product"
            r"|toelichting|wens|titel"
        ),
    ),
)
WORD_AT = [(role, re.compile(rf"(?:{pattern})(?![\w/])", re.IGNORECASE)) for role, pattern in _WORDS]

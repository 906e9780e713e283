"""The tables that hold the money: the budget, proposals with their lines, shares and sources."""

from kaderwerk.core.dossier.column import Kind, TableSchema
from kaderwerk.core.dossier.column import column_of as col

LINE_KINDS = ("lasten", "baten", "toevoeging", "onttrekking", "saldo")
NATURES = ("structureel", "incidenteel")
CATEGORIES = ("autonoom", "nieuw", "ombuiging", "investering", "technisch")
STATUSES = (
    "concept",
    "ingediend",
    "getoetst",
    "voorgelegd",
    "vastgesteld",
    "gewijzigd_vastgesteld",
    "afgewezen",
    "niet_opgenomen",
    "doorgeschoven",
    "ingetrokken",
    "verwerkt",
)
SOURCED_TABLES = ("regels", "begroting", "voorstellen", "investeringen", "aansluitingen")
"""Posts, proposals, lines, investments and aansluitingen share one namespace of ids."""

SHARED_TABLES = ("regels", "investeringen", "formatie")
"""What agreed shares can be about; an id that stands in two of them is looked up in this order."""

_PROGRAMME = col(Kind.REF, "programma", "programme", "Het programma.", refers=("programmas",))
_TAAKVELD = col(Kind.CODE, "taakveld", "taakveld", "Het taakveld (Iv3), als tekst.")
_ECONOMIC = col(Kind.CODE, "economische_categorie", "economic_category", "De economische categorie (Iv3).")
_RESERVE = col(Kind.REF, "reserve", "reserve", "Uit of naar welke reserve.", refers=("reserves",))
_INDEX = col(Kind.REF, "index", "index", "De index waarmee het bedrag meegroeit.", refers=("indexen",))
_PRICES = col(
    Kind.CHOICE,
    "prijzen",
    "prices",
    "lopend: het bedrag is al geïndexeerd; leeg of constant: in het prijspeil van het dossier.",
    choices=("constant", "lopend"),
)
_KEY = col(Kind.REF, "sleutel", "key_id", "De verdeelsleutel.", refers=("verdeelsleutels",))

BUDGET_TABLES: tuple[TableSchema, ...] = (
    TableSchema(
        name="begroting",
        english="post",
        help="De begroting waar de kadernota op voortbouwt: posten met bedragen per jaar.",
        key=("post",),
        years=Kind.AMOUNT,
        columns=(
            col(Kind.ID, "post", "post_id", "Het id van de post.", is_required=True),
            _PROGRAMME,
            _TAAKVELD,
            _ECONOMIC,
            col(Kind.CHOICE, "soort", "kind", "Wat voor bedrag dit is.", is_required=True, choices=LINE_KINDS),
            col(Kind.CHOICE, "aard", "nature", "Structureel of incidenteel; alleen bij saldo leeg.", choices=NATURES),
            _RESERVE,
            _INDEX,
            _PRICES,
            col(
                Kind.CHOICE,
                "fase",
                "phase",
                "Leeg of raming telt mee; de andere zijn om te vergelijken.",
                choices=("raming", "primitief", "gewijzigd", "realisatie"),
            ),
            col(Kind.TEXT, "omschrijving", "description", "Wat de post is."),
        ),
    ),
    TableSchema(
        name="voorstellen",
        english="proposal",
        help="De voorstellen: wie vraagt wat, en hoe ver het is.",
        key=("voorstel",),
        columns=(
            col(Kind.ID, "voorstel", "proposal_id", "Het id van het voorstel.", is_required=True),
            col(Kind.TEXT, "titel", "title", "De titel.", is_required=True),
            col(
                Kind.REF,
                "organisatie",
                "organisation",
                "Wie vraagt.",
                is_required=True,
                refers=("organisaties",),
            ),
            _PROGRAMME,
            _TAAKVELD,
            col(
                Kind.CHOICE,
                "categorie",
                "category",
                "Waarom het voorstel er is.",
                is_required=True,
                choices=CATEGORIES,
            ),
            col(Kind.CHOICE, "status", "status", "Hoe ver het voorstel is.", is_required=True, choices=STATUSES),
            col(Kind.TEXT, "reden", "reason", "Waarom het voorstel niet is opgenomen."),
            col(
                Kind.CHOICE,
                "beleidsruimte",
                "policy_room",
                "Hoeveel keus er is.",
                choices=("verplicht", "verplicht_met_ruimte", "vrij"),
            ),
            col(Kind.TEXT, "dekking", "funding", "Waar het geld vandaan komt."),
            col(Kind.TEXT, "prioriteit", "priority", "De prioriteit."),
            col(Kind.TEXT, "portefeuillehouder", "portfolio_holder", "Wie er in het college over gaat."),
            col(Kind.MARKDOWN, "toelichting", "explanation", "De toelichting."),
            col(Kind.DATE, "evaluatie", "evaluation_date", "Wanneer het voorstel wordt geëvalueerd."),
            col(
                Kind.REFS,
                "vereist",
                "requires",
                "Voorstellen die ook nodig zijn.",
                refers=("voorstellen",),
            ),
            col(
                Kind.REFS,
                "sluit_uit",
                "excludes",
                "Voorstellen die hier niet bij kunnen.",
                refers=("voorstellen",),
            ),
            col(
                Kind.TEXT,
                "keuze",
                "choice_number",
                "Het nummer van de keuze, als K1. Leeg: wie te kiezen heeft, krijgt het volgende vrije nummer.",
            ),
        ),
    ),
    TableSchema(
        name="regels",
        english="line",
        help="De regels van een voorstel: soort, aard en bedragen per jaar.",
        key=("regel",),
        years=Kind.AMOUNT,
        columns=(
            col(
                Kind.ID,
                "regel",
                "line_id",
                "Het id van de regel; leeg: Kaderwerk maakt er een.",
                is_required=True,
                is_generated=True,
            ),
            col(Kind.REF, "voorstel", "proposal", "Het voorstel.", is_required=True, refers=("voorstellen",)),
            col(Kind.TEXT, "omschrijving", "description", "Wat de regel is."),
            col(Kind.CHOICE, "soort", "kind", "Wat voor bedrag dit is.", is_required=True, choices=LINE_KINDS),
            col(Kind.CHOICE, "aard", "nature", "Structureel of incidenteel; alleen bij saldo leeg.", choices=NATURES),
            _KEY,
            _RESERVE,
            _PROGRAMME,
            _TAAKVELD,
            _ECONOMIC,
            _INDEX,
            _PRICES,
            col(Kind.AMOUNT, "per_jaar", "full_year_amount", "Bedrag van een vol jaar; de jaarkolommen zijn dan leeg."),
            col(Kind.DATE, "vanaf", "from_date", "Bij per_jaar: de eerste dag (eerste van een maand)."),
            col(Kind.DATE, "tot_en_met", "until_date", "Bij per_jaar: de laatste dag (laatste van een maand)."),
            col(
                Kind.CHOICE,
                "einde_reden",
                "end_reason",
                "Waarom een structureel bedrag stopt.",
                choices=("besluit", "subsidie", "wet", "uitgevoerd"),
            ),
            col(Kind.YES_NO, "reeks", "is_series", "ja: komt in nieuwe vormen terug."),
            col(
                Kind.CHOICE,
                "oorzaak",
                "cause",
                "De oorzaak van de verandering.",
                choices=("prijs", "volume", "verdeelsleutel", "nieuwe_taak", "afrekening"),
            ),
            col(
                Kind.REF,
                "amendement",
                "amendment",
                "Het amendement waar de regel bij hoort; telt pas als dat is aangenomen.",
                refers=("amendementen",),
            ),
            col(Kind.YES_NO, "bevestigd", "is_confirmed", "nee: de regel wordt getoond maar telt niet mee."),
        ),
    ),
    TableSchema(
        name="aandelen",
        english="agreed_share",
        help="Aandelen die met de hand zijn afgesproken.",
        key=("regel", "deelnemer"),
        years=Kind.AMOUNT,
        columns=(
            col(
                Kind.REF,
                "regel",
                "line",
                "De regel, investering of formatieregel.",
                is_required=True,
                refers=SHARED_TABLES,
            ),
            col(
                Kind.REF,
                "deelnemer",
                "participant",
                "De deelnemer die dit aandeel draagt.",
                is_required=True,
                refers=("organisaties",),
            ),
            col(Kind.TEXT, "reden", "reason", "Waarom het aandeel is afgesproken."),
        ),
    ),
    TableSchema(
        name="bronnen",
        english="source",
        help="Waar een regel, post of investering vandaan komt: bestand, plaats en zin.",
        columns=(
            col(
                Kind.REF,
                "regel",
                "line",
                "Het id van de regel, post, investering, het voorstel of de aansluiting.",
                is_required=True,
                refers=SOURCED_TABLES,
            ),
            col(Kind.TEXT, "claim", "claim", "Het id van de gelezen claim."),
            col(Kind.TEXT, "bestand", "file", "De naam van het bestand."),
            col(Kind.SHA256, "sha256", "file_sha256", "De vingerafdruk van het bestand."),
            col(Kind.INTEGER, "pagina", "page", "De pagina."),
            col(Kind.TEXT, "blad", "sheet", "Het blad van een werkmap."),
            col(Kind.TEXT, "cel", "cell", "De cel van een werkmap."),
            col(Kind.INTEGER, "begin", "begin", "Het eerste teken van de zin in de tekst."),
            col(Kind.INTEGER, "einde", "end", "Het teken na de zin."),
            col(Kind.TEXT, "zin", "sentence", "De letterlijke zin of rij."),
            col(Kind.NUMBER, "zekerheid", "certainty", "Hoe zeker de lezer is, 0 tot 1."),
            col(Kind.TEXT, "twijfel", "doubt", "Waarom de lezer twijfelt."),
            col(Kind.TEXT, "bevestigd_door", "confirmed_by", "Wie de regel heeft bevestigd."),
            col(Kind.TEXT, "bevestigd_op", "confirmed_on", "Wanneer."),
            col(Kind.JSON, "gelezen", "as_read", "Wat er is gelezen; zo is te zien of het document verandert."),
        ),
    ),
    TableSchema(
        name="aansluitingen",
        english="balance_assertion",
        help="Wat een document zegt: een gepubliceerd cijfer dat moet kloppen met de som van zijn termen.",
        key=("aansluiting",),
        years=Kind.AMOUNT,
        columns=(
            col(Kind.ID, "aansluiting", "assertion_id", "Het id van de aansluiting.", is_required=True),
            col(Kind.TEXT, "omschrijving", "description", "Wat het cijfer is."),
            col(Kind.REFS, "plus", "plus_terms", "Wat erbij telt.", refers=SOURCED_TABLES),
            col(Kind.REFS, "min", "minus_terms", "Wat eraf gaat.", refers=SOURCED_TABLES),
            col(Kind.CHOICE, "veld", "field", "Waarmee de termen tellen.", choices=("saldo", "lasten", "baten")),
            col(Kind.AMOUNT, "eenheid", "unit", "De waarde van het laatste gedrukte cijfer, in euro's."),
            col(
                Kind.CHOICE,
                "teken",
                "sign",
                "Omgekeerd: het document drukt het andere teken.",
                choices=("gewoon", "omgekeerd"),
            ),
            col(Kind.TEXT, "bron", "source", "Waar het cijfer staat."),
        ),
    ),
    TableSchema(
        name="amendementen",
        english="council_amendment",
        help="Amendementen en moties; alleen een aangenomen amendement verandert cijfers.",
        key=("amendement",),
        columns=(
            col(Kind.ID, "amendement", "amendment_id", "Het id.", is_required=True),
            col(Kind.CHOICE, "soort", "kind", "Amendement of motie.", choices=("amendement", "motie")),
            col(Kind.TEXT, "titel", "title", "De titel."),
            col(Kind.TEXT, "indiener", "submitted_by", "Wie het indient."),
            col(
                Kind.CHOICE,
                "status",
                "status",
                "Hoe ver het is.",
                choices=("concept", "ingediend", "aangenomen", "verworpen", "ingetrokken"),
            ),
        ),
    ),
)

"""The tables that frame a dossier: what it is, who takes part, keys, programmes, facts of its own."""

from kaderwerk.core.allocation.key_registry import all_keys
from kaderwerk.core.dossier.column import Kind, TableSchema
from kaderwerk.core.dossier.column import column_of as col

MEASURES = tuple(all_keys())
"""What a key divides by: each is one file in core/allocation/keys."""

DOSSIER_KEYS: tuple[tuple[str, str, Kind, bool, tuple[str, ...], str], ...] = (
    ("dossier", "dossier_id", Kind.ID, True, (), "Het id van het dossier."),
    ("titel", "title", Kind.TEXT, True, (), "De titel zoals lezers die zien."),
    ("organisatie", "organisation", Kind.REF, True, (), "Van wie het document is."),
    (
        "soort",
        "document_kind",
        Kind.CHOICE,
        True,
        (
            "kadernota",
            "perspectiefnota",
            "kaderbrief",
            "begroting",
            "begrotingswijziging",
            "voorjaarsnota",
            "najaarsnota",
            "bestuursrapportage",
            "jaarstukken",
        ),
        "Het soort document.",
    ),
    ("begrotingsjaar", "budget_year", Kind.YEAR, True, (), "Het begrotingsjaar t."),
    ("eerste_jaar", "first_year", Kind.YEAR, True, (), "De eerste jaarkolom die wordt getoond: t of eerder."),
    ("aantal_jaren", "year_count", Kind.INTEGER, False, (), "Het aantal jaren dat wordt getoond; leeg is 4."),
    ("prijzen", "prices", Kind.CHOICE, False, ("constant", "lopend"), "Constante of lopende prijzen."),
    ("prijspeil", "price_base", Kind.TEXT, False, (), "Het prijspeil van de bedragen."),
    ("weergave_eenheid", "display_unit", Kind.INTEGER, False, (), "Eenheid in de weergave, als 1 of 1000."),
    ("omslagrente", "interest_allocation_rate", Kind.PERCENTAGE, False, (), "De omslagrente in procenten."),
    ("peildatum", "known_on", Kind.DATE, False, (), "Feiten zoals bekend op deze datum."),
    (
        "status",
        "status",
        Kind.CHOICE,
        False,
        ("concept", "collegeversie", "aangeboden", "vastgesteld"),
        "Hoe ver het document is.",
    ),
    ("vorig_dossier", "previous_dossier", Kind.ID, False, (), "Het id van het dossier van het jaar ervoor."),
    (
        "doorgetrokken_vanaf",
        "extended_from",
        Kind.YEAR,
        False,
        (),
        "Vanaf dit jaar zijn de bedragen gemaakt door structurele bedragen door te trekken (roll).",
    ),
)
"""The rows of the table ``dossier``: key, English name, kind, required, choices, help."""

FRAME_TABLES: tuple[TableSchema, ...] = (
    TableSchema(
        name="dossier",
        english="dossier",
        help="Wat dit document is: een kenmerk en zijn waarde per rij.",
        key=("kenmerk",),
        is_required=True,
        columns=(
            col(
                Kind.CHOICE,
                "kenmerk",
                "feature",
                "De naam van het kenmerk.",
                is_required=True,
                choices=tuple(row[0] for row in DOSSIER_KEYS),
            ),
            col(Kind.TEXT, "waarde", "value", "De waarde van het kenmerk."),
        ),
    ),
    TableSchema(
        name="organisaties",
        english="organisation",
        help="Wie in het dossier voorkomen: gemeenten, regelingen, afdelingen.",
        key=("organisatie",),
        is_required=True,
        columns=(
            col(Kind.ID, "organisatie", "organisation_id", "Het id van de organisatie.", is_required=True),
            col(Kind.TEXT, "naam", "name", "De naam zoals lezers die zien.", is_required=True),
            col(
                Kind.CHOICE,
                "soort",
                "kind",
                "Het soort organisatie.",
                is_required=True,
                choices=("gemeente", "gemeenschappelijke_regeling", "verbonden_partij", "afdeling"),
            ),
            col(
                Kind.REF,
                "onderdeel_van",
                "part_of",
                "Bij een afdeling: de organisatie waar zij bij hoort.",
                refers=("organisaties",),
            ),
        ),
    ),
    TableSchema(
        name="verdeelsleutels",
        english="allocation_key",
        help="Regels om kosten over deelnemers te verdelen.",
        key=("sleutel",),
        columns=(
            col(Kind.ID, "sleutel", "key_id", "Het id van de verdeelsleutel.", is_required=True),
            col(Kind.TEXT, "naam", "name", "De naam van de sleutel.", is_required=True),
            col(
                Kind.CHOICE,
                "maatstaf",
                "measure",
                "Waarnaar wordt verdeeld.",
                is_required=True,
                choices=MEASURES,
            ),
            col(Kind.DATE, "peildatum", "reference_date", "De datum waarop de maatstaf wordt gelezen."),
            col(
                Kind.INTEGER,
                "gemiddelde_jaren",
                "average_years",
                "Over hoeveel jaren de maatstaf wordt gemiddeld; leeg is 1.",
            ),
            col(Kind.AMOUNT, "afronding", "rounding_unit", "Aandelen zijn veelvouden van dit bedrag in euro's."),
            col(Kind.TEXT, "besluit", "decision", "Het besluit waarin de sleutel is vastgesteld."),
            col(
                Kind.REF,
                "vervangt",
                "replaces",
                "De sleutel waarvan dit een nieuwe versie is.",
                refers=("verdeelsleutels",),
            ),
        ),
    ),
    TableSchema(
        name="sleuteldelen",
        english="key_part",
        help="De delen van een verdeelsleutel, per deelnemer en vanaf een jaar.",
        key=("sleutel", "deelnemer", "via", "vanaf_jaar"),
        columns=(
            col(Kind.REF, "sleutel", "key_id", "De sleutel.", is_required=True, refers=("verdeelsleutels",)),
            col(Kind.REF, "deelnemer", "participant", "De organisatie die dit deel draagt.", refers=("organisaties",)),
            col(
                Kind.REF,
                "via",
                "through_key",
                "In plaats van een deelnemer: de sleutel die dit deel verder verdeelt.",
                refers=("verdeelsleutels",),
            ),
            col(Kind.YEAR, "vanaf_jaar", "from_year", "Het eerste jaar waarin dit deel geldt.", is_required=True),
            col(
                Kind.NUMBER,
                "waarde",
                "value",
                "Het gewicht of percentage; leeg: uit maatstaven op de peildatum.",
            ),
        ),
    ),
    TableSchema(
        name="maatstaven",
        english="measure_value",
        help="Gemeten waarden waarop sleutels rusten, zoals inwoners op 1 januari.",
        key=("maatstaf", "organisatie", "peildatum"),
        columns=(
            col(Kind.CHOICE, "maatstaf", "measure", "De maatstaf.", is_required=True, choices=MEASURES),
            col(Kind.REF, "organisatie", "organisation", "Van wie.", is_required=True, refers=("organisaties",)),
            col(Kind.DATE, "peildatum", "reference_date", "De datum van de meting.", is_required=True),
            col(Kind.NUMBER, "waarde", "value", "De gemeten waarde.", is_required=True),
            col(Kind.TEXT, "bron", "source", "Waar de waarde vandaan komt."),
        ),
    ),
    TableSchema(
        name="programmas",
        english="programme",
        help="De programma's van de begroting.",
        key=("programma",),
        columns=(
            col(Kind.ID, "programma", "programme_id", "Het id of nummer van het programma.", is_required=True),
            col(Kind.TEXT, "naam", "name", "De naam.", is_required=True),
            col(Kind.TEXT, "portefeuillehouder", "portfolio_holder", "Wie er in het college over gaat."),
        ),
    ),
    TableSchema(
        name="kalender",
        english="calendar_moment",
        help="De momenten van de cyclus met hun datum.",
        columns=(
            col(Kind.TEXT, "moment", "moment", "Het moment.", is_required=True),
            col(Kind.REF, "organisatie", "organisation", "Van wie.", is_required=True, refers=("organisaties",)),
            col(Kind.DATE, "datum", "date", "De datum.", is_required=True),
        ),
    ),
    TableSchema(
        name="teksten",
        english="text_block",
        help="Teksten van de kadernota, in volgorde per plaats.",
        key=("tekst",),
        columns=(
            col(Kind.ID, "tekst", "text_id", "Het id van de tekst.", is_required=True),
            col(Kind.TEXT, "plaats", "location", "Waar de tekst komt te staan.", is_required=True),
            col(Kind.REF, "programma", "programme", "Het programma waar de tekst bij hoort.", refers=("programmas",)),
            col(Kind.INTEGER, "volgorde", "sequence", "De volgorde binnen de plaats."),
            col(Kind.MARKDOWN, "inhoud", "content", "De tekst; {{ adres }} wordt een levend cijfer."),
        ),
    ),
    TableSchema(
        name="besluiten",
        english="decision_event",
        help="Wat is besloten, in volgorde, met een vingerafdruk van de rij ervoor.",
        key=("volgnummer",),
        columns=(
            col(Kind.INTEGER, "volgnummer", "number", "Het volgnummer.", is_required=True),
            col(Kind.TEXT, "moment", "moment", "Het tijdstip.", is_required=True),
            col(
                Kind.CHOICE,
                "orgaan",
                "body",
                "Wie besloot.",
                is_required=True,
                choices=("raad", "college", "algemeen_bestuur", "dagelijks_bestuur"),
            ),
            col(Kind.TEXT, "soort", "kind", "Het soort besluit."),
            col(Kind.TEXT, "onderwerp", "subject", "Waarover."),
            col(Kind.REF, "voorstel", "proposal", "Het voorstel.", refers=("voorstellen",)),
            col(Kind.JSON, "inhoud", "content", "De inhoud van het besluit."),
            col(Kind.SHA256, "vorige", "previous_hash", "De vingerafdruk van de rij ervoor."),
        ),
    ),
)

"""The words of the field: the Dutch term, its one English name in the code, and what it means."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Term:
    """One term: Dutch as on screens and in files, English as in code, one line in plain Dutch."""

    dutch: str
    english: str
    meaning: str


def _term(dutch: str, english: str, meaning: str) -> Term:
    return Term(dutch=dutch, english=english, meaning=meaning)


GLOSSARY: tuple[Term, ...] = (
    _term("aandeel", "share", "Het deel van een regel dat een deelnemer draagt."),
    _term("aansluiting", "balance_assertion", "Een gepubliceerd cijfer dat moet kloppen met de som van zijn termen."),
    _term("aard", "nature", "Of een bedrag structureel of incidenteel is."),
    _term("activeren", "capitalise", "Op de balans zetten in plaats van in het jaar zelf als last nemen."),
    _term("adres", "address", "Het pad van een cijfer, als saldo/nieuw/2022."),
    _term("afschrijving", "depreciation", "De waarde die een bezit elk jaar verliest, als last."),
    _term(
        "algemene uitkering",
        "general_grant",
        "Het geld dat de gemeente elk jaar van het Rijk krijgt en zelf mag verdelen.",
    ),
    _term("amendement", "council_amendment", "Een wijziging door de raad die het besluit zelf verandert."),
    _term("autonoom", "autonomous", "Niet te vermijden: door wet, cao of besluit van anderen."),
    _term("balansprognose", "forecast_balance_sheet", "De verwachte balans van de komende jaren."),
    _term("basis", "base", "De begroting waar de kadernota op voortbouwt: de beginstand."),
    _term("baten", "income", "Opbrengsten in het jaar waar zij bij horen."),
    _term("BBV", "budget_rules", "De landelijke regels voor de begroting en de rekening van gemeenten."),
    _term("begroting", "budget", "De ramingen die de raad heeft vastgesteld."),
    _term("begrotingsjaar", "budget_year", "Het jaar t waar het document over gaat."),
    _term(
        "beleidsruimte",
        "policy_room",
        "Hoeveel de gemeente zelf te kiezen heeft: verplicht, verplicht met ruimte, of vrij.",
    ),
    _term("bevinding", "finding", "Wat een toets ergens over zegt, met cijfer, norm en bron."),
    _term("bijdrage", "contribution", "Wat een deelnemer aan een gemeenschappelijke regeling betaalt."),
    _term("boekwaarde", "book_value", "Wat een bezit nog waard is in de boeken."),
    _term("bron", "source", "Waar een bedrag vandaan komt: bestand, plaats en zin."),
    _term("circulaire", "grant_circular", "De brief waarin het Rijk zegt hoeveel geld gemeenten krijgen."),
    _term("college", "executive", "Burgemeester en wethouders."),
    _term("deelnemer", "participant", "Een organisatie die meedoet en een aandeel draagt."),
    _term("dekking", "funding", "Waar het geld voor een voorstel vandaan komt."),
    _term("doortrekken", "carry_on", "Een structureel bedrag herhalen in een nieuw laatste jaar."),
    _term("dossier", "dossier", "Een document met alles waar het op rust."),
    _term("drager", "carrier", "Waarin een dossier staat: map, werkmap of database."),
    _term("effect", "effect", "Wat een bedrag met het saldo doet; plus is voordelig."),
    _term("feit", "fact", "Een gedateerd gegeven van buiten het dossier, met bron."),
    _term("financieringsbehoefte", "financing_need", "Wat er geleend moet worden om de balans te laten sluiten."),
    _term("formatie", "establishment", "Het personeel dat in de begroting staat, in fte."),
    _term("gemeenschappelijke regeling", "joint_arrangement", "Een organisatie die voor meer gemeenten werkt."),
    _term("grootste rest", "largest_remainder", "De manier van afronden waarbij de delen samen het geheel blijven."),
    _term("incidenteel", "incidental", "Tijdelijk van aard."),
    _term("index", "index", "De jaarlijkse verandering waarmee een bedrag meegroeit."),
    _term("investering", "investment", "Een uitgave die over jaren als kapitaallast drukt."),
    _term("jaarschijf", "budget_year_slice", "Een jaarkolom van het perspectief."),
    _term("kadernota", "framework_memorandum", "Het voorjaarsdocument met kaders en het meerjarenperspectief."),
    _term("kapitaallasten", "capital_charges", "Afschrijving en rente van investeringen."),
    _term("kasgeldlimiet", "cash_limit", "De norm voor korte schuld."),
    _term("kengetal", "ratio", "Een verhouding die het BBV voorschrijft."),
    _term("keuze", "choice", "Een voorstel waarbij er iets te kiezen valt; het heeft een nummer, zoals K1."),
    _term("lasten", "expenditure", "Kosten in het jaar waar zij bij horen."),
    _term("lopende prijzen", "running_prices", "Bedragen met de prijsstijging van hun eigen jaar."),
    _term("maatstaf", "measure", "Waarnaar een sleutel verdeelt, zoals inwoners."),
    _term("meerjarenperspectief", "perspective", "Het saldo per jaar na alle ontwikkelingen."),
    _term("momentopname", "snapshot", "Het bevroren resultaat dat wordt gepubliceerd."),
    _term("nadelig", "unfavourable", "Verslechtert het saldo; met een min."),
    _term(
        "netto schuldquote", "net_debt_ratio", "De schulden min het geld dat de gemeente heeft, als deel van de baten."
    ),
    _term("nieuw beleid", "new_policy", "Een keuze om iets nieuws te doen."),
    _term("normbedrag", "standard_staff_cost", "De volle jaarlijkse kosten van een fte in een schaal."),
    _term("ombuiging", "saving_measure", "Een maatregel die lasten verlaagt of baten verhoogt."),
    _term(
        "omslagrente", "interest_allocation_rate", "Het rentepercentage waarmee rente over bezittingen wordt verdeeld."
    ),
    _term("ondergrens", "floor", "Het bedrag waar een reserve niet onder mag komen."),
    _term("onttrekking", "reserve_withdrawal", "Geld uit een reserve."),
    _term("oordeel", "verdict", "Voldoet, let op, voldoet niet of niet te bepalen."),
    _term("overzicht", "overview", "Een indeling van de begroting die het BBV vraagt."),
    _term("PM", "pm", "Pro memorie: het bedrag is nog onbekend. Het is geen nul."),
    _term("post", "post", "Een regel van de begroting."),
    _term("prijspeil", "price_base", "Het jaar van de prijzen waarin bedragen staan."),
    _term("programma", "programme", "Een samenhangend geheel van taken, gekozen door de raad."),
    _term("raad", "council", "De gemeenteraad."),
    _term("regel", "line", "Een regel van een voorstel: soort, aard en bedragen per jaar."),
    _term("renteomslag", "interest_allocation", "De verdeling van de rente over de taakvelden."),
    _term("renterisiconorm", "interest_risk_norm", "De norm voor aflossing en renteherziening in een jaar."),
    _term("reserve", "reserve", "Een deel van het eigen vermogen."),
    _term("restwaarde", "residual_value", "De waarde die na afschrijven overblijft."),
    _term("saldo", "balance", "Baten min lasten plus onttrekkingen min toevoegingen."),
    _term("scenario", "scenario", "Een keuze welke voorstellen meetellen."),
    _term("signaleringswaarde", "signal_value", "De grens waarbij toezichthouders een kengetal risicovoller noemen."),
    _term("solvabiliteit", "solvency", "Het deel van de bezittingen dat met eigen geld is betaald."),
    _term("status", "status", "Hoe ver een voorstel is, van concept tot vastgesteld of afgewezen."),
    _term("structureel", "structural", "Blijvend van aard."),
    _term("structureel saldo", "structural_balance", "Het saldo van alles wat structureel is."),
    _term("taakveld", "taakveld", "De voorgeschreven indeling voor Iv3; blijft Nederlands."),
    _term("technisch", "technical", "Een verschuiving zonder keuze of gevolg voor beleid."),
    _term("toets", "check", "Een regel waaraan het dossier wordt getoetst."),
    _term("toevoeging", "reserve_addition", "Geld naar een reserve."),
    _term("toezicht", "supervision", "Het financieel toezicht door de provincie."),
    _term("verdeelsleutel", "allocation_key", "De regel waarmee kosten over deelnemers worden verdeeld."),
    _term("verrekening", "settlement", "Definitieve bijdrage min de voorlopige."),
    _term("vingerafdruk", "fingerprint", "De SHA-256 van een bestand: verandert er iets, dan verandert hij."),
    _term("voordelig", "favourable", "Verbetert het saldo; met een plus."),
    _term("voorstel", "proposal", "Een verzoek om het perspectief te veranderen."),
    _term("voorziening", "provision", "Een verplichting waarvan de omvang niet zeker is."),
    _term("waterval", "waterfall", "De weg van het ene totaal naar het andere, per oorzaak."),
    _term("weerstandsvermogen", "resilience", "Of er genoeg is om risico's op te vangen."),
    _term("werkmap", "workbook", "Een rekenbestand met bladen (.xlsx)."),
)

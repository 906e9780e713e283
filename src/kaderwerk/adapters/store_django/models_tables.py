"""Generated from the schema by `python -m kaderwerk.adapters.store_django.generate_models`."""

from django.db import models

from kaderwerk.adapters.store_django.row_models import (
    AmountYear,
    FrameRow,
    KeyRow,
    NumberYear,
    ProposalRow,
    StoredRow,
)
from kaderwerk.application.unit import UnitKind


class DossierRow(FrameRow):
    """Wat dit document is: een kenmerk en zijn waarde per rij."""

    feature = models.TextField(default="")
    value = models.TextField(default="")


class OrganisationRow(FrameRow):
    """Wie in het dossier voorkomen: gemeenten, regelingen, afdelingen."""

    organisation_id = models.TextField(default="")
    name = models.TextField(default="")
    kind = models.TextField(default="")
    part_of = models.TextField(default="")


class AllocationKeyRow(KeyRow):
    """Regels om kosten over deelnemers te verdelen."""

    key_id = models.TextField(default="")
    name = models.TextField(default="")
    measure = models.TextField(default="")
    reference_date = models.TextField(default="")
    average_years = models.TextField(default="")
    rounding_unit = models.BigIntegerField(null=True)
    decision = models.TextField(default="")
    replaces = models.TextField(default="")


class KeyPartRow(KeyRow):
    """De delen van een verdeelsleutel, per deelnemer en vanaf een jaar."""

    key_id = models.TextField(default="")
    participant = models.TextField(default="")
    through_key = models.TextField(default="")
    from_year = models.TextField(default="")
    value = models.TextField(default="")


class MeasureValueRow(FrameRow):
    """Gemeten waarden waarop sleutels rusten, zoals inwoners op 1 januari."""

    measure = models.TextField(default="")
    organisation = models.TextField(default="")
    reference_date = models.TextField(default="")
    value = models.TextField(default="")
    source = models.TextField(default="")


class ProgrammeRow(FrameRow):
    """De programma's van de begroting."""

    programme_id = models.TextField(default="")
    name = models.TextField(default="")
    portfolio_holder = models.TextField(default="")


class PostRow(FrameRow):
    """De begroting waar de kadernota op voortbouwt: posten met bedragen per jaar."""

    post_id = models.TextField(default="")
    programme = models.TextField(default="")
    taakveld = models.TextField(default="")
    economic_category = models.TextField(default="")
    kind = models.TextField(default="")
    nature = models.TextField(default="")
    reserve = models.TextField(default="")
    index = models.TextField(default="")
    prices = models.TextField(default="")
    phase = models.TextField(default="")
    description = models.TextField(default="")


class PostYear(AmountYear):
    """The years of PostRow."""

    row = models.ForeignKey(PostRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class ProposalTexts(models.Model):
    """De voorstellen: wie vraagt wat, en hoe ver het is. Wat van het voorstel zelf is."""

    title = models.TextField(default="")
    policy_room = models.TextField(default="")
    funding = models.TextField(default="")
    explanation = models.TextField(default="")
    evaluation_date = models.TextField(default="")
    requires = models.TextField(default="")
    excludes = models.TextField(default="")
    choice_number = models.TextField(default="")

    class Meta:
        abstract = True


class InclusionColumns(models.Model):
    """De voorstellen: wie vraagt wat, en hoe ver het is. Wat per dossier verschilt."""

    programme = models.TextField(default="")
    taakveld = models.TextField(default="")
    category = models.TextField(default="")
    status = models.TextField(default="")
    reason = models.TextField(default="")
    priority = models.TextField(default="")
    portfolio_holder = models.TextField(default="")

    class Meta:
        abstract = True


class LineRow(ProposalRow):
    """De regels van een voorstel: soort, aard en bedragen per jaar."""

    line_id = models.TextField(default="")
    proposal = models.TextField(default="")
    description = models.TextField(default="")
    kind = models.TextField(default="")
    nature = models.TextField(default="")
    key_id = models.TextField(default="")
    reserve = models.TextField(default="")
    programme = models.TextField(default="")
    taakveld = models.TextField(default="")
    economic_category = models.TextField(default="")
    index = models.TextField(default="")
    prices = models.TextField(default="")
    full_year_amount = models.BigIntegerField(null=True)
    from_date = models.TextField(default="")
    until_date = models.TextField(default="")
    end_reason = models.TextField(default="")
    is_series = models.TextField(default="")
    cause = models.TextField(default="")
    amendment = models.TextField(default="")
    is_confirmed = models.TextField(default="")


class LineYear(AmountYear):
    """The years of LineRow."""

    row = models.ForeignKey(LineRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class AgreedShareRow(ProposalRow):
    """Aandelen die met de hand zijn afgesproken."""

    line = models.TextField(default="")
    participant = models.TextField(default="")
    reason = models.TextField(default="")


class AgreedShareYear(AmountYear):
    """The years of AgreedShareRow."""

    row = models.ForeignKey(AgreedShareRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class SourceRow(ProposalRow):
    """Waar een regel, post of investering vandaan komt: bestand, plaats en zin."""

    line = models.TextField(default="")
    claim = models.TextField(default="")
    file = models.TextField(default="")
    file_sha256 = models.TextField(default="")
    page = models.TextField(default="")
    sheet = models.TextField(default="")
    cell = models.TextField(default="")
    begin = models.TextField(default="")
    end = models.TextField(default="")
    sentence = models.TextField(default="")
    certainty = models.TextField(default="")
    doubt = models.TextField(default="")
    confirmed_by = models.TextField(default="")
    confirmed_on = models.TextField(default="")
    as_read = models.TextField(default="")


class FrameSourceRow(FrameRow):
    """Waar een regel, post of investering vandaan komt: bestand, plaats en zin."""

    line = models.TextField(default="")
    claim = models.TextField(default="")
    file = models.TextField(default="")
    file_sha256 = models.TextField(default="")
    page = models.TextField(default="")
    sheet = models.TextField(default="")
    cell = models.TextField(default="")
    begin = models.TextField(default="")
    end = models.TextField(default="")
    sentence = models.TextField(default="")
    certainty = models.TextField(default="")
    doubt = models.TextField(default="")
    confirmed_by = models.TextField(default="")
    confirmed_on = models.TextField(default="")
    as_read = models.TextField(default="")


class InvestmentRow(ProposalRow):
    """Investeringen met hun uitgaven per jaar; hun kapitaallasten tellen in het voorstel."""

    investment_id = models.TextField(default="")
    proposal = models.TextField(default="")
    description = models.TextField(default="")
    asset_kind = models.TextField(default="")
    third_party_contribution = models.BigIntegerField(null=True)
    completion_year = models.TextField(default="")
    term_years = models.TextField(default="")
    method = models.TextField(default="")
    residual_value = models.BigIntegerField(null=True)
    first_depreciation_year = models.TextField(default="")
    key_id = models.TextField(default="")
    is_confirmed = models.TextField(default="")


class InvestmentYear(AmountYear):
    """The years of InvestmentRow."""

    row = models.ForeignKey(InvestmentRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class AssetKindRow(FrameRow):
    """Soorten activa met hun hoogste afschrijvingstermijn."""

    asset_kind_id = models.TextField(default="")
    name = models.TextField(default="")
    term_years_max = models.TextField(default="")
    method = models.TextField(default="")
    balance_code = models.TextField(default="")
    is_capitalised = models.TextField(default="")


class StaffLineRow(ProposalRow):
    """Personeel dat een voorstel vraagt."""

    staff_line_id = models.TextField(default="")
    proposal = models.TextField(default="")
    position = models.TextField(default="")
    scale = models.TextField(default="")
    fte = models.TextField(default="")
    from_date = models.TextField(default="")
    until_date = models.TextField(default="")
    nature = models.TextField(default="")
    employment = models.TextField(default="")
    one_off_cost = models.BigIntegerField(null=True)
    is_overhead = models.TextField(default="")
    taakveld = models.TextField(default="")
    key_id = models.TextField(default="")


class StandardStaffCostRow(FrameRow):
    """De volle jaarlijkse kosten van een fte per schaal."""

    scale = models.TextField(default="")


class StandardStaffCostYear(AmountYear):
    """The years of StandardStaffCostRow."""

    row = models.ForeignKey(StandardStaffCostRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class IndexSeriesRow(FrameRow):
    """Indexen: de verandering van het jaargemiddelde in procenten."""

    index_id = models.TextField(default="")
    name = models.TextField(default="")
    source = models.TextField(default="")


class IndexSeriesYear(NumberYear):
    """The years of IndexSeriesRow."""

    row = models.ForeignKey(IndexSeriesRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class IndexStepRow(FrameRow):
    """Gedateerde stappen van een index, zoals een cao-verhoging."""

    index = models.TextField(default="")
    date = models.TextField(default="")
    percentage = models.TextField(default="")
    is_final = models.TextField(default="")
    source = models.TextField(default="")


class ReserveRow(FrameRow):
    """De reserves met hun beginstand en ondergrens."""

    reserve_id = models.TextField(default="")
    name = models.TextField(default="")
    kind = models.TextField(default="")
    organisation = models.TextField(default="")
    opening_balance = models.BigIntegerField(null=True)
    reference_date = models.TextField(default="")
    floor = models.BigIntegerField(null=True)
    purpose = models.TextField(default="")
    source = models.TextField(default="")


class ProvisionRow(FrameRow):
    """De voorzieningen met hun stand per jaar."""

    provision_id = models.TextField(default="")
    name = models.TextField(default="")
    kind = models.TextField(default="")
    organisation = models.TextField(default="")
    opening_balance = models.BigIntegerField(null=True)
    reference_date = models.TextField(default="")
    floor = models.BigIntegerField(null=True)
    purpose = models.TextField(default="")
    source = models.TextField(default="")


class ProvisionYear(AmountYear):
    """The years of ProvisionRow."""

    row = models.ForeignKey(ProvisionRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class RiskRow(FrameRow):
    """Risico's met kans en gevolg."""

    risk_id = models.TextField(default="")
    description = models.TextField(default="")
    probability = models.TextField(default="")
    impact_min = models.BigIntegerField(null=True)
    impact_likely = models.BigIntegerField(null=True)
    impact_max = models.BigIntegerField(null=True)
    nature = models.TextField(default="")
    factor = models.TextField(default="")
    organisation = models.TextField(default="")
    proposal = models.TextField(default="")
    key_id = models.TextField(default="")


class ResiliencePartRow(FrameRow):
    """De middelen om risico's op te vangen."""

    part_id = models.TextField(default="")
    nature = models.TextField(default="")


class ResiliencePartYear(AmountYear):
    """The years of ResiliencePartRow."""

    row = models.ForeignKey(ResiliencePartRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class BalanceSheetItemRow(FrameRow):
    """De balans op 31 december."""

    balance_code = models.TextField(default="")


class BalanceSheetItemYear(AmountYear):
    """The years of BalanceSheetItemRow."""

    row = models.ForeignKey(BalanceSheetItemRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class RatioInputRow(FrameRow):
    """Gegevens voor de kengetallen, op naam."""

    input_id = models.TextField(default="")
    source = models.TextField(default="")


class RatioInputYear(NumberYear):
    """The years of RatioInputRow."""

    row = models.ForeignKey(RatioInputRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class InterestSchemePartRow(FrameRow):
    """De onderdelen van het renteomslagschema."""

    part = models.TextField(default="")


class InterestSchemePartYear(AmountYear):
    """The years of InterestSchemePartRow."""

    row = models.ForeignKey(InterestSchemePartRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class OrdinanceRuleRow(FrameRow):
    """Bepalingen uit de financiële verordening."""

    rule = models.TextField(default="")
    value = models.TextField(default="")
    unit = models.TextField(default="")
    from_date = models.TextField(default="")
    source = models.TextField(default="")


class ContributionRow(FrameRow):
    """Bijdragen aan gemeenschappelijke regelingen, per stand van zaken."""

    contribution_id = models.TextField(default="")
    joint_arrangement = models.TextField(default="")
    participant = models.TextField(default="")
    status = models.TextField(default="")
    date = models.TextField(default="")
    post = models.TextField(default="")
    key_id = models.TextField(default="")
    source = models.TextField(default="")


class ContributionYear(AmountYear):
    """The years of ContributionRow."""

    row = models.ForeignKey(ContributionRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class CalendarMomentRow(FrameRow):
    """De momenten van de cyclus met hun datum."""

    moment = models.TextField(default="")
    organisation = models.TextField(default="")
    date = models.TextField(default="")


class ScenarioChoiceRow(FrameRow):
    """Scenario's: per voorstel wat er in dat scenario gebeurt."""

    scenario_id = models.TextField(default="")
    proposal = models.TextField(default="")
    choice = models.TextField(default="")
    percentage = models.TextField(default="")
    shift_years = models.TextField(default="")


class ScenarioParameterRow(FrameRow):
    """Andere indexen of rente in een scenario."""

    scenario_id = models.TextField(default="")
    parameter = models.TextField(default="")
    difference = models.TextField(default="")


class CouncilAmendmentRow(FrameRow):
    """Amendementen en moties; alleen een aangenomen amendement verandert cijfers."""

    amendment_id = models.TextField(default="")
    kind = models.TextField(default="")
    title = models.TextField(default="")
    submitted_by = models.TextField(default="")
    status = models.TextField(default="")


class BalanceAssertionRow(FrameRow):
    """Wat een document zegt: een gepubliceerd cijfer dat moet kloppen met de som van zijn termen."""

    assertion_id = models.TextField(default="")
    description = models.TextField(default="")
    plus_terms = models.TextField(default="")
    minus_terms = models.TextField(default="")
    field = models.TextField(default="")
    unit = models.BigIntegerField(null=True)
    sign = models.TextField(default="")
    source = models.TextField(default="")


class BalanceAssertionYear(AmountYear):
    """The years of BalanceAssertionRow."""

    row = models.ForeignKey(BalanceAssertionRow, on_delete=models.PROTECT, related_name="+", db_index=False)


class TextBlockRow(FrameRow):
    """Teksten van de kadernota, in volgorde per plaats."""

    text_id = models.TextField(default="")
    location = models.TextField(default="")
    programme = models.TextField(default="")
    sequence = models.TextField(default="")
    content = models.TextField(default="")


class DecisionEventRow(FrameRow):
    """Wat is besloten, in volgorde, met een vingerafdruk van de rij ervoor."""

    number = models.TextField(default="")
    moment = models.TextField(default="")
    body = models.TextField(default="")
    kind = models.TextField(default="")
    subject = models.TextField(default="")
    proposal = models.TextField(default="")
    content = models.TextField(default="")
    previous_hash = models.TextField(default="")


ROW_MODELS: dict[tuple[UnitKind, str], type[StoredRow]] = {
    (UnitKind.FRAME, "dossier"): DossierRow,
    (UnitKind.FRAME, "organisaties"): OrganisationRow,
    (UnitKind.KEY, "verdeelsleutels"): AllocationKeyRow,
    (UnitKind.KEY, "sleuteldelen"): KeyPartRow,
    (UnitKind.FRAME, "maatstaven"): MeasureValueRow,
    (UnitKind.FRAME, "programmas"): ProgrammeRow,
    (UnitKind.FRAME, "begroting"): PostRow,
    (UnitKind.PROPOSAL, "regels"): LineRow,
    (UnitKind.PROPOSAL, "aandelen"): AgreedShareRow,
    (UnitKind.PROPOSAL, "bronnen"): SourceRow,
    (UnitKind.FRAME, "bronnen"): FrameSourceRow,
    (UnitKind.PROPOSAL, "investeringen"): InvestmentRow,
    (UnitKind.FRAME, "activasoorten"): AssetKindRow,
    (UnitKind.PROPOSAL, "formatie"): StaffLineRow,
    (UnitKind.FRAME, "normbedragen"): StandardStaffCostRow,
    (UnitKind.FRAME, "indexen"): IndexSeriesRow,
    (UnitKind.FRAME, "indexstappen"): IndexStepRow,
    (UnitKind.FRAME, "reserves"): ReserveRow,
    (UnitKind.FRAME, "voorzieningen"): ProvisionRow,
    (UnitKind.FRAME, "risicos"): RiskRow,
    (UnitKind.FRAME, "weerstandscapaciteit"): ResiliencePartRow,
    (UnitKind.FRAME, "balans"): BalanceSheetItemRow,
    (UnitKind.FRAME, "gegevens"): RatioInputRow,
    (UnitKind.FRAME, "renteomslag"): InterestSchemePartRow,
    (UnitKind.FRAME, "verordening"): OrdinanceRuleRow,
    (UnitKind.FRAME, "bijdragen"): ContributionRow,
    (UnitKind.FRAME, "kalender"): CalendarMomentRow,
    (UnitKind.FRAME, "scenarios"): ScenarioChoiceRow,
    (UnitKind.FRAME, "scenarioparameters"): ScenarioParameterRow,
    (UnitKind.FRAME, "amendementen"): CouncilAmendmentRow,
    (UnitKind.FRAME, "aansluitingen"): BalanceAssertionRow,
    (UnitKind.FRAME, "teksten"): TextBlockRow,
    (UnitKind.FRAME, "besluiten"): DecisionEventRow,
}


YEAR_MODELS: dict[tuple[UnitKind, str], type[AmountYear | NumberYear]] = {
    (UnitKind.FRAME, "begroting"): PostYear,
    (UnitKind.PROPOSAL, "regels"): LineYear,
    (UnitKind.PROPOSAL, "aandelen"): AgreedShareYear,
    (UnitKind.PROPOSAL, "investeringen"): InvestmentYear,
    (UnitKind.FRAME, "normbedragen"): StandardStaffCostYear,
    (UnitKind.FRAME, "indexen"): IndexSeriesYear,
    (UnitKind.FRAME, "voorzieningen"): ProvisionYear,
    (UnitKind.FRAME, "weerstandscapaciteit"): ResiliencePartYear,
    (UnitKind.FRAME, "balans"): BalanceSheetItemYear,
    (UnitKind.FRAME, "gegevens"): RatioInputYear,
    (UnitKind.FRAME, "renteomslag"): InterestSchemePartYear,
    (UnitKind.FRAME, "bijdragen"): ContributionYear,
    (UnitKind.FRAME, "aansluitingen"): BalanceAssertionYear,
}

"""Generated migration: every table of the first version."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from kaderwerk.adapters.store_django.create_models import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="Person",
                    fields=[
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("login", models.CharField(max_length=254, unique=True)),
                        ("name", models.TextField(default="")),
                        ("is_active", models.BooleanField(default=True)),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Dossier",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(unique=True)),
                        ("version", models.PositiveIntegerField()),
                        ("ended_at", models.PositiveBigIntegerField(null=True)),
                        ("end_reason", models.TextField(default="")),
                        ("dossier_id", models.TextField(unique=True)),
                        ("organisation", models.TextField()),
                        ("headers", models.JSONField()),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DossierRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("feature", models.TextField(default="")),
                        ("value", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="dossierrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("organisation_id", models.TextField(default="")),
                        ("name", models.TextField(default="")),
                        ("kind", models.TextField(default="")),
                        ("part_of", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="organisationrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureValueRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("measure", models.TextField(default="")),
                        ("organisation", models.TextField(default="")),
                        ("reference_date", models.TextField(default="")),
                        ("value", models.TextField(default="")),
                        ("source", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="measurevaluerow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("programme_id", models.TextField(default="")),
                        ("name", models.TextField(default="")),
                        ("portfolio_holder", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="programmerow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PostRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("post_id", models.TextField(default="")),
                        ("programme", models.TextField(default="")),
                        ("taakveld", models.TextField(default="")),
                        ("economic_category", models.TextField(default="")),
                        ("kind", models.TextField(default="")),
                        ("nature", models.TextField(default="")),
                        ("reserve", models.TextField(default="")),
                        ("index", models.TextField(default="")),
                        ("phase", models.TextField(default="")),
                        ("description", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="postrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PostYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.postrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="postyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="postyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FrameSourceRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("line", models.TextField(default="")),
                        ("claim", models.TextField(default="")),
                        ("file", models.TextField(default="")),
                        ("file_sha256", models.TextField(default="")),
                        ("page", models.TextField(default="")),
                        ("sheet", models.TextField(default="")),
                        ("cell", models.TextField(default="")),
                        ("begin", models.TextField(default="")),
                        ("end", models.TextField(default="")),
                        ("sentence", models.TextField(default="")),
                        ("certainty", models.TextField(default="")),
                        ("doubt", models.TextField(default="")),
                        ("confirmed_by", models.TextField(default="")),
                        ("confirmed_on", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="framesourcerow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssetKindRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("asset_kind_id", models.TextField(default="")),
                        ("name", models.TextField(default="")),
                        ("term_years_max", models.TextField(default="")),
                        ("method", models.TextField(default="")),
                        ("balance_code", models.TextField(default="")),
                        ("is_capitalised", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="assetkindrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StandardStaffCostRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("scale", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="standardstaffcostrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StandardStaffCostYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.standardstaffcostrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="standardstaffcostyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="standardstaffcostyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndexSeriesRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("index_id", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="indexseriesrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndexSeriesYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("value", models.TextField()),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.indexseriesrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [models.UniqueConstraint(fields=("row", "year"), name="indexseriesyear_once")],
                    },
                ),
                migrations.CreateModel(
                    name="IndexStepRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("index", models.TextField(default="")),
                        ("date", models.TextField(default="")),
                        ("percentage", models.TextField(default="")),
                        ("is_final", models.TextField(default="")),
                        ("source", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="indexsteprow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReserveRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("reserve_id", models.TextField(default="")),
                        ("name", models.TextField(default="")),
                        ("kind", models.TextField(default="")),
                        ("organisation", models.TextField(default="")),
                        ("opening_balance", models.BigIntegerField(null=True)),
                        ("reference_date", models.TextField(default="")),
                        ("floor", models.BigIntegerField(null=True)),
                        ("purpose", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="reserverow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProvisionRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("provision_id", models.TextField(default="")),
                        ("name", models.TextField(default="")),
                        ("kind", models.TextField(default="")),
                        ("organisation", models.TextField(default="")),
                        ("opening_balance", models.BigIntegerField(null=True)),
                        ("reference_date", models.TextField(default="")),
                        ("floor", models.BigIntegerField(null=True)),
                        ("purpose", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="provisionrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProvisionYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.provisionrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="provisionyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="provisionyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiskRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("risk_id", models.TextField(default="")),
                        ("description", models.TextField(default="")),
                        ("probability", models.TextField(default="")),
                        ("impact_min", models.BigIntegerField(null=True)),
                        ("impact_likely", models.BigIntegerField(null=True)),
                        ("impact_max", models.BigIntegerField(null=True)),
                        ("nature", models.TextField(default="")),
                        ("factor", models.TextField(default="")),
                        ("organisation", models.TextField(default="")),
                        ("proposal", models.TextField(default="")),
                        ("key_id", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="riskrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResiliencePartRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("part_id", models.TextField(default="")),
                        ("nature", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="resiliencepartrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResiliencePartYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.resiliencepartrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="resiliencepartyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="resiliencepartyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BalanceSheetItemRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("balance_code", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="balancesheetitemrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BalanceSheetItemYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.balancesheetitemrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="balancesheetitemyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="balancesheetitemyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RatioInputRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("input_id", models.TextField(default="")),
                        ("source", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="ratioinputrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RatioInputYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("value", models.TextField()),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.ratioinputrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [models.UniqueConstraint(fields=("row", "year"), name="ratioinputyear_once")],
                    },
                ),
                migrations.CreateModel(
                    name="InterestSchemePartRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("part", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="interestschemepartrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InterestSchemePartYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.interestschemepartrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="interestschemepartyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="interestschemepartyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrdinanceRuleRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("rule", models.TextField(default="")),
                        ("value", models.TextField(default="")),
                        ("unit", models.TextField(default="")),
                        ("from_date", models.TextField(default="")),
                        ("source", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="ordinancerulerow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContributionRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("contribution_id", models.TextField(default="")),
                        ("joint_arrangement", models.TextField(default="")),
                        ("participant", models.TextField(default="")),
                        ("status", models.TextField(default="")),
                        ("date", models.TextField(default="")),
                        ("post", models.TextField(default="")),
                        ("source", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="contributionrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContributionYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.contributionrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="contributionyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="contributionyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CalendarMomentRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("moment", models.TextField(default="")),
                        ("organisation", models.TextField(default="")),
                        ("date", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="calendarmomentrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioChoiceRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("scenario_id", models.TextField(default="")),
                        ("proposal", models.TextField(default="")),
                        ("choice", models.TextField(default="")),
                        ("percentage", models.TextField(default="")),
                        ("shift_years", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="scenariochoicerow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioParameterRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("scenario_id", models.TextField(default="")),
                        ("parameter", models.TextField(default="")),
                        ("difference", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="scenarioparameterrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CouncilAmendmentRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("amendment_id", models.TextField(default="")),
                        ("kind", models.TextField(default="")),
                        ("title", models.TextField(default="")),
                        ("submitted_by", models.TextField(default="")),
                        ("status", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="councilamendmentrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BalanceAssertionRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("assertion_id", models.TextField(default="")),
                        ("description", models.TextField(default="")),
                        ("plus_terms", models.TextField(default="")),
                        ("minus_terms", models.TextField(default="")),
                        ("field", models.TextField(default="")),
                        ("unit", models.BigIntegerField(null=True)),
                        ("sign", models.TextField(default="")),
                        ("source", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="balanceassertionrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BalanceAssertionYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.balanceassertionrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="balanceassertionyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="balanceassertionyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TextBlockRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("text_id", models.TextField(default="")),
                        ("location", models.TextField(default="")),
                        ("programme", models.TextField(default="")),
                        ("sequence", models.TextField(default="")),
                        ("content", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="textblockrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionEventRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("number", models.TextField(default="")),
                        ("moment", models.TextField(default="")),
                        ("body", models.TextField(default="")),
                        ("kind", models.TextField(default="")),
                        ("subject", models.TextField(default="")),
                        ("proposal", models.TextField(default="")),
                        ("content", models.TextField(default="")),
                        ("previous_hash", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="decisioneventrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AllocationKey",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(unique=True)),
                        ("version", models.PositiveIntegerField()),
                        ("ended_at", models.PositiveBigIntegerField(null=True)),
                        ("end_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.dossier"
                            ),
                        ),
                        ("key_id", models.TextField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("in_dossier", "key_id"), name="key_once_per_dossier")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AllocationKeyRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "of_key",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.allocationkey",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("key_id", models.TextField(default="")),
                        ("name", models.TextField(default="")),
                        ("measure", models.TextField(default="")),
                        ("reference_date", models.TextField(default="")),
                        ("average_years", models.TextField(default="")),
                        ("rounding_unit", models.BigIntegerField(null=True)),
                        ("decision", models.TextField(default="")),
                        ("replaces", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("of_key", "row_uuid"),
                                name="allocationkeyrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeyPartRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "of_key",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.allocationkey",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("key_id", models.TextField(default="")),
                        ("participant", models.TextField(default="")),
                        ("through_key", models.TextField(default="")),
                        ("from_year", models.TextField(default="")),
                        ("value", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("of_key", "row_uuid"),
                                name="keypartrow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Proposal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(unique=True)),
                        ("organisation", models.TextField()),
                        ("proposal_id", models.TextField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("organisation", "proposal_id"), name="proposal_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LineRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "of_proposal",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.proposal",
                            ),
                        ),
                        ("line_id", models.TextField(default="")),
                        ("proposal", models.TextField(default="")),
                        ("description", models.TextField(default="")),
                        ("kind", models.TextField(default="")),
                        ("nature", models.TextField(default="")),
                        ("key_id", models.TextField(default="")),
                        ("reserve", models.TextField(default="")),
                        ("programme", models.TextField(default="")),
                        ("taakveld", models.TextField(default="")),
                        ("economic_category", models.TextField(default="")),
                        ("index", models.TextField(default="")),
                        ("full_year_amount", models.BigIntegerField(null=True)),
                        ("from_date", models.TextField(default="")),
                        ("until_date", models.TextField(default="")),
                        ("end_reason", models.TextField(default="")),
                        ("is_series", models.TextField(default="")),
                        ("cause", models.TextField(default="")),
                        ("amendment", models.TextField(default="")),
                        ("is_confirmed", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("of_proposal", "row_uuid", "since_version"), name="linerow_begins_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LineYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.linerow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="lineyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="lineyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreedShareRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "of_proposal",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.proposal",
                            ),
                        ),
                        ("line", models.TextField(default="")),
                        ("participant", models.TextField(default="")),
                        ("reason", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("of_proposal", "row_uuid", "since_version"), name="agreedsharerow_begins_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreedShareYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.agreedsharerow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="agreedshareyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="agreedshareyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SourceRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "of_proposal",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.proposal",
                            ),
                        ),
                        ("line", models.TextField(default="")),
                        ("claim", models.TextField(default="")),
                        ("file", models.TextField(default="")),
                        ("file_sha256", models.TextField(default="")),
                        ("page", models.TextField(default="")),
                        ("sheet", models.TextField(default="")),
                        ("cell", models.TextField(default="")),
                        ("begin", models.TextField(default="")),
                        ("end", models.TextField(default="")),
                        ("sentence", models.TextField(default="")),
                        ("certainty", models.TextField(default="")),
                        ("doubt", models.TextField(default="")),
                        ("confirmed_by", models.TextField(default="")),
                        ("confirmed_on", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("of_proposal", "row_uuid", "since_version"), name="sourcerow_begins_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InvestmentRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "of_proposal",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.proposal",
                            ),
                        ),
                        ("investment_id", models.TextField(default="")),
                        ("proposal", models.TextField(default="")),
                        ("description", models.TextField(default="")),
                        ("asset_kind", models.TextField(default="")),
                        ("third_party_contribution", models.BigIntegerField(null=True)),
                        ("completion_year", models.TextField(default="")),
                        ("term_years", models.TextField(default="")),
                        ("method", models.TextField(default="")),
                        ("residual_value", models.BigIntegerField(null=True)),
                        ("first_depreciation_year", models.TextField(default="")),
                        ("key_id", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("of_proposal", "row_uuid", "since_version"), name="investmentrow_begins_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InvestmentYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        ("cents", models.BigIntegerField(null=True)),
                        ("is_pm", models.BooleanField(default=False)),
                        (
                            "row",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.investmentrow",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("row", "year"), name="investmentyear_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cents__isnull", True), ("is_pm", True)),
                                    models.Q(("cents__isnull", False), ("is_pm", False)),
                                    _connector="OR",
                                ),
                                name="investmentyear_cents_or_pm",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StaffLineRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "of_proposal",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.proposal",
                            ),
                        ),
                        ("staff_line_id", models.TextField(default="")),
                        ("proposal", models.TextField(default="")),
                        ("position", models.TextField(default="")),
                        ("scale", models.TextField(default="")),
                        ("fte", models.TextField(default="")),
                        ("from_date", models.TextField(default="")),
                        ("until_date", models.TextField(default="")),
                        ("nature", models.TextField(default="")),
                        ("employment", models.TextField(default="")),
                        ("one_off_cost", models.BigIntegerField(null=True)),
                        ("is_overhead", models.TextField(default="")),
                        ("taakveld", models.TextField(default="")),
                        ("key_id", models.TextField(default="")),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("of_proposal", "row_uuid", "since_version"), name="stafflinerow_begins_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProposalVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.TextField(default="")),
                        ("policy_room", models.TextField(default="")),
                        ("funding", models.TextField(default="")),
                        ("explanation", models.TextField(default="")),
                        ("evaluation_date", models.TextField(default="")),
                        ("requires", models.TextField(default="")),
                        ("excludes", models.TextField(default="")),
                        (
                            "of_proposal",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versions",
                                to="store.proposal",
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("content_sha256", models.CharField(max_length=64)),
                        ("row_extra", models.JSONField(default=dict)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("of_proposal", "number"), name="proposal_version_once"),
                            models.UniqueConstraint(
                                fields=("of_proposal", "content_sha256"), name="proposal_content_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Inclusion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("programme", models.TextField(default="")),
                        ("taakveld", models.TextField(default="")),
                        ("category", models.TextField(default="")),
                        ("status", models.TextField(default="")),
                        ("reason", models.TextField(default="")),
                        ("priority", models.TextField(default="")),
                        ("portfolio_holder", models.TextField(default="")),
                        ("uuid", models.UUIDField(unique=True)),
                        ("version", models.PositiveIntegerField()),
                        ("ended_at", models.PositiveBigIntegerField(null=True)),
                        ("end_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.dossier"
                            ),
                        ),
                        (
                            "proposal_version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="inclusions",
                                to="store.proposalversion",
                            ),
                        ),
                        ("row_orders", models.JSONField()),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="UnknownTableRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("row_uuid", models.UUIDField()),
                        ("row_extra", models.JSONField(default=dict)),
                        ("since_version", models.PositiveIntegerField()),
                        ("until_version", models.PositiveIntegerField(null=True)),
                        ("until_reason", models.TextField(default="")),
                        (
                            "in_dossier",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="store.dossier",
                            ),
                        ),
                        ("row_order", models.BigIntegerField()),
                        ("table", models.TextField()),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("until_version", None)),
                                fields=("in_dossier", "row_uuid"),
                                name="unknowntablerow_holds_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeptFile",
                    fields=[
                        ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                        ("name", models.TextField()),
                        ("content", models.BinaryField()),
                    ],
                    options={
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ChainEvent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(unique=True)),
                        ("organisation", models.TextField()),
                        ("number", models.PositiveBigIntegerField()),
                        ("moment", models.CharField(max_length=32)),
                        ("actor", models.TextField()),
                        ("code", models.CharField(max_length=64)),
                        ("dossier", models.TextField()),
                        ("unit_kind", models.CharField(max_length=16)),
                        ("unit_id", models.TextField()),
                        ("version", models.PositiveIntegerField()),
                        ("payload", models.TextField()),
                        ("previous", models.CharField(max_length=64)),
                        ("fingerprint", models.CharField(max_length=64)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["dossier", "number"], name="event_by_dossier")],
                        "constraints": [
                            models.UniqueConstraint(fields=("organisation", "number"), name="event_number_once")
                        ],
                    },
                ),
            ]
        ),
    ]

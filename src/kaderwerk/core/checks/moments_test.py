"""Moments are recognised by their name and by plain Dutch; what fits two moments or none is not guessed."""

import pytest

from kaderwerk.core.checks.moments import MOMENTS, calendar_rows, recognised
from tests.builders import dossier


@pytest.mark.parametrize("moment", list(MOMENTS))
def test_every_moment_is_recognised_by_its_name(moment: str) -> None:
    is_joint = moment.startswith("gr_")
    assert recognised(moment, is_joint=is_joint) == moment
    assert recognised(f"  {moment.replace('_', ' ').upper()} ", is_joint=is_joint) == moment


@pytest.mark.parametrize(
    ("text", "is_joint", "moment"),
    [
        ("Raad behandelt de kadernota", False, "kadernota"),
        ("Kaderbrief Duo+ naar de raden", True, "gr_kaderbrief_naar_raden"),
        ("Kadernota naar de raden", True, "gr_kaderbrief_naar_raden"),
        ("Duo+ stuurt de ontwerpbegroting naar de raden", True, "gr_ontwerpbegroting_naar_raden"),
        ("Algemeen bestuur stelt de begroting 2027 vast", True, "gr_bestuur_stelt_begroting_vast"),
        ("Begroting naar de provincie", True, "gr_begroting_naar_provincie"),
        ("begroting_naar_provincie", True, "gr_begroting_naar_provincie"),
        ("Programmabegroting naar de gemeenteraad", False, "begroting_naar_raad"),
        ("Openbare kennisgeving van de begroting", False, "openbare_kennisgeving"),
        ("Begroting ligt ter inzage", False, "openbare_kennisgeving"),
        ("De raad bespreekt de begroting", False, "raad_behandelt_begroting"),
        ("Vaststelling begroting door de raad", False, "raad_stelt_begroting_vast"),
        ("Behandeling en vaststelling van de begroting in de raad", False, "raad_stelt_begroting_vast"),
        ("Zienswijze van de raad op de begroting van Duo+", False, "raad_geeft_zienswijze"),
        ("Raad stelt de zienswijze op de begroting vast", False, "raad_geeft_zienswijze"),
        ("Iv3-begroting naar het CBS", False, "iv3_begroting"),
        ("Voorlopige jaarrekening naar de raden", True, "gr_jaarrekening_naar_raden"),
        # Nothing is guessed.
        ("Raad stelt de begrotingswijziging vast", False, ""),
        ("Raadsvergadering", False, ""),
        ("Begroting en jaarstukken naar de provincie", False, ""),
        ("Ontwerpbegroting naar de raden", False, ""),
        ("", False, ""),
    ],
)
def test_plain_dutch_is_recognised_where_it_leaves_no_doubt(text: str, is_joint: bool, moment: str) -> None:  # a case
    assert recognised(text, is_joint=is_joint) == moment


def test_an_afdeling_speaks_for_its_joint_arrangement() -> None:
    rows = "moment | organisatie | datum\nBegroting naar de provincie | ict-team | 2021-07-01"
    (found,) = calendar_rows(dossier(kalender=rows))
    assert (found.organisation, found.moment) == ("duo-plus", "gr_begroting_naar_provincie")

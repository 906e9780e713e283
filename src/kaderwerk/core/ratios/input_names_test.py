"""Tests of the names that the table gegevens knows."""

from kaderwerk.core.ratios.input_names import input_names


def test_a_ratio_the_treasury_norms_and_the_emu_balance_each_add_their_names() -> None:
    assert {"ozb_gezin", "fk.6.A", "renterisico", "begrotingstotaal", "emu_aankoop_grond"} <= input_names()


def test_another_name_is_unknown() -> None:
    assert not {"ozb_gezinnen", "", "fk.6.Z"} & input_names()

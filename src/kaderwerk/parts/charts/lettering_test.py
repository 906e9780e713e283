"""Words are broken where they fit, and end in an ellipsis where they do not."""

from kaderwerk.parts.charts.lettering import ELLIPSIS, lines_of, width_of


def test_a_text_that_fits_stays_whole() -> None:
    assert lines_of("Nieuw beleid", width=200, size=14, count=2) == ("Nieuw beleid",)
    assert lines_of("", width=200, size=14, count=2) == ()


def test_five_hundred_characters_end_in_an_ellipsis() -> None:
    for text in ("lang " * 100, "x" * 500, "\N{CJK UNIFIED IDEOGRAPH-4E2D}" * 500):
        found = lines_of(text, width=100, size=14, count=2)
        assert len(found) == 2
        assert found[-1].endswith(ELLIPSIS)
        assert all(width_of(line, 14) <= 100 for line in found)


def test_a_long_word_after_a_short_one_keeps_both() -> None:
    first, second = lines_of(f"De {'w' * 40}", width=100, size=14, count=2)
    assert first == "De"
    assert second == "w" * 7 + ELLIPSIS


def test_a_word_too_many_is_left_out_with_a_sign() -> None:
    # Two lines of 100 at size 10: 15 letters each.
    assert lines_of("aaaaaaaaaaaa bbbbbbbbbbbb cccccccccccc", width=100, size=10, count=2)[1].endswith(ELLIPSIS)

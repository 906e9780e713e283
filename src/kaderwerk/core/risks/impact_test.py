"""The triangle of an impact, in a few parts worked by hand and in many by its laws."""

from fractions import Fraction

from kaderwerk.core.risks.impact import TABLE_BITS, Impact, impact_table


def test_a_fixed_amount_is_one_part() -> None:
    assert impact_table(Impact(least=500, likely=500, most=500)).tolist() == [500]


def test_two_parts_of_a_symmetric_triangle() -> None:
    # At one quarter: 0 + sqrt(1/4 x 200 x 100) = 70.7; at three quarters its mirror image.
    assert impact_table(Impact(least=0, likely=100, most=200), bits=1).tolist() == [70, 130]


def test_two_parts_of_triangles_with_one_slope() -> None:
    # sqrt(1/4 x 200 x 200) = 100 and sqrt(3/4 x 200 x 200) = 173.2.
    assert impact_table(Impact(least=0, likely=200, most=200), bits=1).tolist() == [100, 173]
    assert impact_table(Impact(least=0, likely=0, most=200), bits=1).tolist() == [27, 100]


def test_amounts_ascend_within_the_triangle_and_keep_its_mean() -> None:
    impact = Impact(least=-1_000_000, likely=2_000_000, most=9_000_000)
    table = impact_table(impact).tolist()
    assert len(table) == 2**TABLE_BITS
    assert table == sorted(table)
    assert impact.least < table[0] < table[-1] < impact.most
    assert impact.mean == Fraction(10_000_000, 3)
    # The middles of the parts stay within a thousandth of the width of the true mean.
    assert abs(Fraction(sum(table), len(table)) - impact.mean) < 10_000


def test_the_largest_amounts_stay_exact() -> None:
    table = impact_table(Impact(least=0, likely=10**12, most=10**12), bits=1).tolist()
    assert table == [5 * 10**11, 866_025_403_784]

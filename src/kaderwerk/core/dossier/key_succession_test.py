"""Versions of keys follow each other in one line; a fork has no newest, and a circle is refused by name."""

import pytest

from kaderwerk.core.dossier.key_succession import newest_keys, replaced_keys, succession_circle
from kaderwerk.core.dossier.reading import read_dossier
from kaderwerk.core.problems import DossierRejectedError
from tests.builders import dossier, raw_dossier

HEADER = "sleutel | naam | maatstaf | vervangt\n"


def keys(*pairs: str) -> str:
    return HEADER + "\n".join(f"{key} | K | gewicht | {old}" for key, old in (pair.split("<") for pair in pairs))


def test_the_newest_version_is_the_end_of_the_line() -> None:
    found = dossier(verdeelsleutels=keys("k2<k1", "k0<", "k1<k0", "anders<"))
    assert replaced_keys(found) == {"k2": "k1", "k1": "k0"}
    assert newest_keys(found) == {"k1": "k2", "k0": "k2"}


def test_a_key_that_two_others_replace_has_no_newest_version() -> None:
    assert newest_keys(dossier(verdeelsleutels=keys("k0<", "k1<k0", "a<k1", "b<k1"))) == {}


@pytest.mark.parametrize(
    ("pairs", "circle"), [(["k<k"], "k → k"), (["a<", "c<b", "b<c"], "c → b → c"), (["x<y", "y<z", "z<y"], "y → z → y")]
)
def test_keys_that_replace_each_other_in_a_circle_are_refused(pairs: list[str], circle: str) -> None:
    with pytest.raises(DossierRejectedError) as rejected:
        read_dossier(raw_dossier(verdeelsleutels=keys(*pairs)))
    (problem,) = rejected.value.problems
    assert (problem.place, problem.column, problem.found) == ("verdeelsleutels.csv", "vervangt", circle)


def test_a_line_of_versions_is_no_circle() -> None:
    assert succession_circle(dossier(verdeelsleutels=keys("k2<k1", "k0<", "k1<k0", "k3<k1"))) == ()

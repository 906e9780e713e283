"""Tests of themes: the contrast of every pair that stands together, and what a theme of one's own may hold."""

import re
from importlib import resources

import pytest

from kaderwerk.parts.themes import PLAIN, THEMES, ThemeRefusedError, checked_theme, shipped_theme

TEXT, SIGN = 4.5, 3.0
PAIRS = (
    ("document-color", "document-background-color", TEXT),
    ("document-color", "surface-background-color", TEXT),
    ("document-color", "table-header-background-color", TEXT),
    ("document-color", "table-chosen-background-color", TEXT),
    ("document-color", "warning-background-color", TEXT),
    ("muted-color", "document-background-color", TEXT),
    ("muted-color", "surface-background-color", TEXT),
    ("muted-color", "table-chosen-background-color", TEXT),
    ("link-color", "document-background-color", TEXT),
    ("link-color", "surface-background-color", TEXT),
    ("link-color", "table-chosen-background-color", TEXT),
    ("link-color", "warning-background-color", TEXT),
    ("link-hover-color", "document-background-color", TEXT),
    ("surface-background-color", "link-color", TEXT),
    ("form-field-border-color", "surface-background-color", SIGN),
    ("focus-color", "focus-background-color", TEXT),
    ("focus-color", "document-background-color", SIGN),
    ("focus-background-color", "page-header-background-color", SIGN),
    ("page-header-color", "page-header-background-color", TEXT),
    ("favourable-color", "favourable-background-color", TEXT),
    ("favourable-color", "surface-background-color", TEXT),
    ("favourable-color", "document-background-color", TEXT),
    ("unfavourable-color", "unfavourable-background-color", TEXT),
    ("unfavourable-color", "surface-background-color", TEXT),
    ("unfavourable-color", "document-background-color", TEXT),
    ("warning-color", "warning-background-color", TEXT),
)
"""What stands on what, by the names of the properties, with the contrast that WCAG 2.2 asks."""


def properties(theme: str) -> dict[str, str]:
    """Every custom property as the browser ends up with it: the theme after the stylesheet."""
    sheet = resources.files("kaderwerk.parts").joinpath("static", "kaderwerk.css").read_text("utf-8")
    text = sheet + (shipped_theme(theme) or b"").decode()
    found: dict[str, str] = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", text))

    def known(match: re.Match[str]) -> str:
        return found[str(match[1])]

    for name in list(found):
        while "var(" in found[name]:
            found[name] = re.sub(r"var\((--[\w-]+)\)", known, found[name])
    return found


def luminance(colour: str) -> float:
    """The relative luminance of WCAG of a colour such as #0b5a66."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    # The example that many know: #767676 is the lightest grey that text on white may have.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777777", "#ffffff") < 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=str)
def test_every_pair_has_the_contrast_that_it_needs(theme: str, front: str, back: str, least: float) -> None:
    found = properties(theme)
    assert contrast(found[f"--kaderwerk-{front}"], found[f"--kaderwerk-{back}"]) >= least


def test_a_theme_sets_only_properties_that_the_stylesheet_reads_or_common_tokens() -> None:
    sheet = resources.files("kaderwerk.parts").joinpath("static", "kaderwerk.css").read_text("utf-8")
    for theme in THEMES:
        text = (shipped_theme(theme) or b"").decode()
        for name in re.findall(r"(--[\w-]+):", text):
            assert name.startswith(("--nl-", "--basis-")) or f"{name}:" in sheet, name
        assert checked_theme(text.encode(), theme) == text.encode()
    assert shipped_theme(PLAIN) is None


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'@import "https://example.org/x.css";', "@import"),
        (b":root { background: url(https://example.org/x.png) }", "url("),
        (b":root { background: URL( 'x.png') }", "URL("),
        (b":root { --a: \\75rl(x) }", "backslashes"),
        (b"</style><script>", "</"),
        (b"\xff\xfe", "UTF-8"),
        (b"a" * 200_001, "groter dan 200 kB"),
    ],
)
def test_a_theme_that_reaches_outside_the_publication_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(ThemeRefusedError, match=re.escape(told)):
        checked_theme(content, "eigen.css")


def test_a_theme_of_ones_own_with_properties_alone_is_taken() -> None:
    content = b":root { --kaderwerk-link-color: #003366; }\n"
    assert checked_theme(content, "eigen.css") == content

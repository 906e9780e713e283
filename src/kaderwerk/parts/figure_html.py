"""One figure as HTML: in Python and not in a template, as a publication holds it tens of thousands of times."""

from markupsafe import Markup, escape

from kaderwerk.parts.figures import Figure

_UNFAVOURABLE = "nadelig"
_FAVOURABLE = "voordelig"
_MINUS = "\N{MINUS SIGN}"


def figure_html(figure: Figure) -> Markup:
    """Return a figure with its value for machines, the way to its explanation and its direction in words.

    A figure without text is a cell that holds nothing.

    >>> print(figure_html(Figure(text="1.250", value="1250", address="saldo/totaal/2022")))
    <data class="figure" value="1250" data-cel="saldo/totaal/2022">1.250</data>
    """
    if not figure.text:
        return Markup()
    value, address = escape(figure.value), escape(figure.address)
    text = _signed(figure)
    if figure.url:
        made = (
            f'<a class="figure" href="{escape(figure.url)}">'
            f'<data value="{value}" data-cel="{address}">{text}</data></a>'
        )
    else:
        cell = f' data-cel="{address}"' if address else ""
        made = f'<data class="figure" value="{value}"{cell}>{text}</data>'
    return Markup(made + _direction(figure))  # noqa: S704  # escaped piece by piece


def _signed(figure: Figure) -> str:
    """The minus stands apart, also the one of a favourable effect that nobody sees yet: a reader may turn the sign.

    It is text and no decoration, so that a copied amount has it.
    """
    if figure.word == _UNFAVOURABLE:
        return f'<span class="minus">{escape(figure.text[:1])}</span>{escape(figure.text[1:])}'
    turned = f'<span class="plus" hidden>{_MINUS}</span>' if figure.word == _FAVOURABLE else ""
    return f"{turned}{escape(figure.text)}"


def _direction(figure: Figure) -> str:
    if not figure.is_effect:
        return ""
    word = escape(figure.word)
    return f' <span class="direction{f" direction--{word}" if word else ""}">{word}</span>'

"""The styles of a LibreOffice workbook: which sheets they hide, and in which unit they show the number of a cell."""

from collections.abc import Iterator

from kaderwerk.adapters.documents.formats.dutch_values import PLAIN, NumberForm, is_unit
from kaderwerk.adapters.documents.formats.package import PrefixedNames

_STYLES = ("style:style", "style:table-properties")
_NUMBER_STYLES = ("datastyle:number-style", "datastyle:currency-style")
_NUMBER, _TEXT = "datastyle:number", "datastyle:text"
_THOUSANDS = {"1000": 1, "1000000": 2, "1000000000": 3}
_BASES_MAX = 20


class SheetStyles:
    """Hears the parts that hold styles; a style of a cell may rest on another."""

    def __init__(self) -> None:
        """Start without styles."""
        self.hidden: set[str] = set()
        self._names = PrefixedNames()
        self._forms: dict[str, NumberForm] = {}
        self._known: dict[str, NumberForm] = {}
        self._data_styles: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._table = ""
        self._form = ""
        self._thousands = 0
        self._has_number = self._is_text = False
        self._unit = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a style, or a part of one."""
        tag = self._names[name]
        if tag in _STYLES:
            self._declare(tag, {self._names[key]: value for key, value in attributes.items()})
        elif tag == _NUMBER or tag in _NUMBER_STYLES:
            self._shape(tag, {self._names[key]: value for key, value in attributes.items()})
        elif tag == _TEXT:
            self._is_text = True

    def end(self, name: str) -> None:
        """Keep the form that a finished style gives a number."""
        tag = self._names[name]
        if tag == _TEXT:
            self._is_text = False
        elif tag in _NUMBER_STYLES and self._form:
            unit = self._unit.strip()
            self._forms[self._form] = NumberForm(thousands=self._thousands, unit=unit if is_unit(unit) else "")
            self._form = ""

    def text(self, data: str) -> None:
        """Collect what stands behind the number."""
        if self._is_text and self._has_number:
            self._unit += data

    def form_of(self, style: str) -> NumberForm:
        """Return how a style of a cell shows a number."""
        found = self._known.get(style)
        if found is None:
            forms = (self._forms.get(self._data_styles.get(name, "")) for name in self._chain(style))
            found = self._known[style] = next((form for form in forms if form is not None), PLAIN)
        return found

    def _chain(self, style: str) -> Iterator[str]:
        for _ in range(_BASES_MAX):
            yield style
            style = self._parents.get(style, "")

    def _declare(self, tag: str, attributes: dict[str, str]) -> None:
        name = attributes.get("style:name", "")
        if tag == "style:style":
            family = attributes.get("style:family")
            self._table = name if family == "table" else ""
            if family == "table-cell":
                self._data_styles[name] = attributes.get("style:data-style-name", "")
                self._parents[name] = attributes.get("style:parent-style-name", "")
        elif self._table and attributes.get("table:display") == "false":
            self.hidden.add(self._table)

    def _shape(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == _NUMBER:
            self._thousands = _THOUSANDS.get(attributes.get("datastyle:display-factor", ""), 0)
            self._has_number = True
        else:
            self._form, self._thousands = attributes.get("style:name", ""), 0
            self._unit, self._has_number = "", False

"""A table as plain text for a terminal: columns lined up, numbers to the right."""

from kaderwerk.core.visible_text import visible

SIGN_RULE = "Bedragen in euro's; plus is voordelig, min is nadelig"
"""What stands above a table of effects on the balance."""

UNSIGNED_RULE = "Lasten, baten, toevoeging, onttrekking en stand in euro's, zoals geboekt: hun teken is geen oordeel."
"""What stands above a table in which amounts are shown as they were written."""


def text_table(header: list[str], rows: list[list[str]], *, right_from: int) -> str:
    """Return lines of text; columns from ``right_from`` on are right-aligned.

    >>> print(text_table(["saldo", "2022"], [["nieuw", "−25"]], right_from=1))
    saldo  2022
    -----  ----
    nieuw   −25
    """
    shown = [[visible(cell) for cell in row] for row in [header, *rows]]
    widths = [max(len(row[at]) for row in shown) for at in range(len(header))]
    lines = [shown[0], ["-" * width for width in widths], *shown[1:]]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at >= right_from else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )

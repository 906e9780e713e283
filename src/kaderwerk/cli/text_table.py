"""A table as plain text for a terminal: columns lined up, numbers to the right."""


def text_table(header: list[str], rows: list[list[str]], *, right_from: int) -> str:
    """Return lines of text; columns from ``right_from`` on are right-aligned.

    >>> print(text_table(["saldo", "2022"], [["nieuw", "−25"]], right_from=1))
    saldo  2022
    -----  ----
    nieuw   −25
    """
    widths = [max(len(row[at]) for row in [header, *rows]) for at in range(len(header))]
    lines = [header, ["-" * width for width in widths], *rows]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at >= right_from else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )

"""What a person hears while documents are read."""

import pytest

from kaderwerk.cli.reading_watch import TerminalWatch


@pytest.fixture
def clock() -> list[float]:
    """A clock that stands still until its one number changes."""
    return [100.0]


def test_short_work_is_silent(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    watch = TerminalWatch(lambda: clock[0])
    watch.begin("nota.pdf")
    clock[0] += 0.9
    watch.page("nota.pdf", 1, 200)
    watch.end("nota.pdf", 200)
    watch.search("nota.pdf")
    watch.close()
    assert capsys.readouterr() == ("", "")


def test_without_a_terminal_each_long_document_has_one_line(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    watch = TerminalWatch(lambda: clock[0])
    watch.begin("nota\x1b.pdf")
    clock[0] += 2
    watch.page("nota\x1b.pdf", 40, 200)
    watch.end("nota\x1b.pdf", 200)
    assert capsys.readouterr() == ("", "nota[U+001B].pdf: 200 pagina's gelezen\n")


def test_a_terminal_shows_the_page_on_one_line_and_wipes_it(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    watch = TerminalWatch(lambda: clock[0])
    watch.begin("nota.pdf")
    clock[0] += 1.5
    watch.page("nota.pdf", 40, 200)
    clock[0] += 0.1
    watch.page("nota.pdf", 41, 200)
    assert capsys.readouterr().err == f"\r{'nota.pdf: pagina 40 van 200':<79}"
    watch.note("nota.pdf: pagina 3 heeft geen tekst")
    assert capsys.readouterr().err == f"\r{'':<79}\rlet op: nota.pdf: pagina 3 heeft geen tekst\n"
    watch.end("nota.pdf", 200)
    watch.close()
    assert capsys.readouterr() == ("", "")


def test_a_terminal_counts_documents_that_are_short_and_many(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    watch = TerminalWatch(lambda: clock[0])
    watch.expect(200)
    for number in range(3):
        watch.begin(f"{number}.txt")
        clock[0] += 0.5
        watch.end(f"{number}.txt", 1)
    counted = [f"\r{f'{number} van 200 documenten gelezen':<79}" for number in (2, 3)]
    assert capsys.readouterr().err == "".join(counted)
    clock[0] += 0.5
    watch.search("0.txt")
    watch.close()
    assert capsys.readouterr().err == f"\r{'0.txt: voorstellen zoeken':<79}\r{'':<79}\r"

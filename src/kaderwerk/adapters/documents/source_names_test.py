"""Each document counts once, under a name of its own."""

from pathlib import Path

from kaderwerk.adapters.documents.source_names import Source, named_apart, without_copies


def written(folder: Path, name: str, text: str) -> Source:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Source(str(path), path.name)


def test_the_same_file_counts_once(tmp_path: Path) -> None:
    first = written(tmp_path, "nota.txt", "a")
    other_way = Source(str(tmp_path / "x" / ".." / "nota.txt"), "nota.txt")
    link = tmp_path / "link.txt"
    link.symlink_to(first.path)
    linked = Source(str(link), "link.txt")
    assert without_copies([first, other_way, linked]) == ([first], [(other_way, first), (linked, first)])


def test_a_copy_under_another_name_counts_once(tmp_path: Path) -> None:
    first = written(tmp_path, "nota.txt", "€ 10.000")
    copy = written(tmp_path, "nota (1).txt", "€ 10.000")
    other = written(tmp_path, "oud.txt", "€ 20.000")
    again = written(tmp_path, "nota (2).txt", "€ 10.000")
    assert without_copies([first, other, copy, again]) == ([first, other], [(copy, first), (again, first)])


def test_empty_and_missing_files_are_left_to_the_reader(tmp_path: Path) -> None:
    empty = [written(tmp_path, name, "") for name in ("a.txt", "b.txt")]
    missing = [Source(str(tmp_path / name), name) for name in ("c.txt", "d.txt")]
    impossible = Source("e\0.txt", "e.txt")
    given = [*empty, *missing, impossible]
    assert without_copies(given) == (given, [])


def test_the_standard_input_counts_once() -> None:
    standard = Source("-", "-")
    assert without_copies([standard, standard]) == ([standard], [(standard, standard)])


def test_documents_of_one_name_get_their_folders(tmp_path: Path) -> None:
    sources = [written(tmp_path / folder, "nota.txt", folder) for folder in ("a/2026", "b/2026", "c")]
    other = written(tmp_path, "begroting.txt", "d")
    names = [one.name for one in named_apart([*sources, other])]
    assert names == ["a/2026/nota.txt", "b/2026/nota.txt", "c/nota.txt", "begroting.txt"]


def test_names_that_differ_stay() -> None:
    sources = [Source("/x/a/nota.txt", "nota.txt"), Source("/x/b/nota.txt", "b/nota.txt"), Source("-", "-")]
    assert named_apart(sources) == sources

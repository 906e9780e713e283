"""Markdown becomes blocks of a document, and nothing in it becomes more than text, emphasis, lists and links."""

from typing import Any

import pytest

from kaderwerk.adapters.files.document_markdown import markdown_blocks
from kaderwerk.core.texts.mentions import Shown


def words(value: Any) -> str:
    """All text of blocks, whatever their kind."""
    if isinstance(value, dict):
        return words(list(value.values())) if value.get("kind") not in ("text", "code") else str(value["text"])
    return "".join(words(one) for one in value) if isinstance(value, list) else ""


def test_emphasis_and_a_link_become_nodes() -> None:
    (paragraph,) = markdown_blocks("**Vet** en [meer](https://example.org/a)")
    assert paragraph["nodes"] == [
        {"kind": "strong", "nodes": [{"kind": "text", "text": "Vet"}]},
        {"kind": "text", "text": " en "},
        {"kind": "link", "target": "https://example.org/a", "nodes": [{"kind": "text", "text": "meer"}]},
    ]


def test_html_and_an_image_stay_text() -> None:
    blocks = markdown_blocks("<script>x</script>\n\n![kat](kat.png)")
    assert [block["kind"] for block in blocks] == ["paragraph", "paragraph"]
    assert "<script>x</script>" in words(blocks)
    assert "link" not in str(blocks)


def test_a_link_to_something_else_than_a_page_or_a_mailbox_is_only_its_text() -> None:
    (paragraph,) = markdown_blocks("[map](file.txt) en [post](mailto:a@example.org)")
    assert [node["kind"] for node in paragraph["nodes"]] == ["text", "text", "link"]  # type: ignore[attr-defined]  # a list


def test_lists_quotes_headings_and_code_keep_their_kind() -> None:
    blocks = markdown_blocks("# Kop\n\n3. drie\n4. vier\n\n> woorden\n\n    a = 1\n")
    assert [block["kind"] for block in blocks] == ["minor_heading", "list", "quote", "code"]
    assert (blocks[1]["is_ordered"], blocks[1]["start"]) == (True, 3)
    assert words(blocks) == "Kopdrievierwoordena = 1"


def test_very_deep_lists_become_text() -> None:
    text = "\n".join(f"{'  ' * depth}- laag {depth}" for depth in range(9))
    blocks = markdown_blocks(text)
    assert "laag 8" in words(blocks)
    assert str(blocks).count("'kind': 'list'") == 7


def test_a_table_becomes_a_table_with_figures_to_the_right() -> None:
    (found,) = markdown_blocks("Tabel: Bomen\n\n| soort | aantal |\n|---|--:|\n| **eik** | 1.200 |\n")
    assert (found["kind"], found["caption"]) == ("table", "Bomen")
    assert found["columns"] == [
        {"label": "soort", "kind": "text", "share": 1},
        {"label": "aantal", "kind": "amount", "share": 0},
    ]
    assert words(found["rows"]) == "eik"
    assert "'amount': '1.200'" in str(found["rows"])


def test_a_table_of_40_columns_comes_in_parts_with_the_first_column() -> None:
    heads = "|".join(f"k{number}" for number in range(40))
    told, *parts = markdown_blocks(f"|{heads}|\n|{'-|' * 40}\n|{'x|' * 40}\n")
    assert "een tabel van 40 kolommen, hier in 7 delen" in words(told)
    assert len(parts) == 7
    labels = [[column["label"] for column in part["columns"]] for part in parts]  # type: ignore[attr-defined]  # lists
    assert {one[0] for one in labels} == {"k0"}
    assert [label for one in labels for label in one[1:]] == [f"k{number}" for number in range(1, 40)]
    assert str(parts[6]["caption"]).endswith(", deel 7 van 7")


def test_a_table_in_a_list_becomes_lines() -> None:
    (found,) = markdown_blocks("- bomen\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n")
    assert found["kind"] == "list"
    assert "a | b\n1 | 2" in words(found)


@pytest.mark.parametrize("text", ["[" * 32_767, "*" * 16_000 + "a" + "*" * 16_000, "> " * 16_000, "*a _b " * 5_000])
def test_the_largest_texts_break_nothing(text: str) -> None:
    assert markdown_blocks(text)


def test_nothing_gives_no_block() -> None:
    assert markdown_blocks("") == markdown_blocks("  \n") == []


def test_a_figure_is_words_and_in_code_its_braces_stay() -> None:
    (found,) = markdown_blocks("**{{ a/b/1 }}** is `{{ a/b/1 }}`", lambda mention: Shown(text=mention.address.upper()))
    assert found["nodes"] == [
        {"kind": "strong", "nodes": [{"kind": "text", "text": "A/B/1"}]},
        {"kind": "text", "text": " is "},
        {"kind": "code", "text": "{{ a/b/1 }}"},
    ]

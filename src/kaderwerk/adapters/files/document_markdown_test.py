"""Markdown becomes blocks of a document, and nothing in it becomes more than text, emphasis, lists and links."""

from typing import Any

from kaderwerk.adapters.files.document_markdown import markdown_blocks


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
    text = "\n".join(f"{'  ' * depth}- laag {depth}" for depth in range(12))
    blocks = markdown_blocks(text)
    assert "laag 11" in words(blocks)
    assert str(blocks).count("'kind': 'list'") == 7


def test_nothing_gives_no_block() -> None:
    assert markdown_blocks("") == markdown_blocks("  \n") == []

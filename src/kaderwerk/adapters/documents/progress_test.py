"""What is kept from paragraph to paragraph, and what is not."""

from kaderwerk.adapters.documents.outline import blocks_of
from kaderwerk.adapters.documents.periods import Period
from kaderwerk.adapters.documents.progress import Facts, Progress, Scene


def test_a_new_paragraph_forgets_the_period_of_the_last_one() -> None:
    progress = Progress(last_year=2025, last_period=Period(begin=0, end=4, years=(2025,)))
    progress.next_unit()
    assert (progress.last_period, progress.last_mentioned, progress.last_year) == (None, None, 2025)


def test_a_scene_reads_the_plain_copies() -> None:
    (block,) = blocks_of("Een zin\nover twee regels. Nog een.", "Diemen")
    first, second = block.units[0].sentences
    facts = Facts(organisation="Diemen", year=2025, is_account=False)
    scene = Scene(block=block, unit=block.units[0], sentence=second, facts=facts, earlier=(first,))
    assert (scene.plain, scene.earlier_plain) == ("Nog een.", ("Een zin over twee regels.",))

"""What the reader holds while it reads one block: the scene of a sentence, and the progress so far."""

from dataclasses import dataclass, field

from kaderwerk.adapters.documents.amounts import Amount
from kaderwerk.adapters.documents.drafts import Draft
from kaderwerk.adapters.documents.outline import Block, Unit
from kaderwerk.adapters.documents.periods import Period
from kaderwerk.adapters.documents.sentences import Sentence


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What is known of the document as a whole.

    ``is_account``: it looks back, so only an outright proposal counts. ``has_lettered_total``: it
    explains differences, marked N and V, and proposes nothing with them. ``is_saving``: its title says that it saves.
    ``has_bracketed_shares``: it says that the own share stands in brackets.
    """

    organisation: str | None
    year: int | None
    is_account: bool
    has_lettered_total: bool = False
    is_saving: bool = False
    has_bracketed_shares: bool = False


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One sentence with where it stands; ``earlier`` are the sentences of its unit before it, nearest first."""

    block: Block
    unit: Unit
    sentence: Sentence
    facts: Facts
    earlier: tuple[Sentence, ...]

    @property
    def plain(self) -> str:
        """The reading copy of the sentence."""
        return self.sentence.plain

    @property
    def earlier_plain(self) -> tuple[str, ...]:
        """The reading copies of the sentences before it, nearest first."""
        return tuple(sentence.plain for sentence in self.earlier)


@dataclass(kw_only=True)
class Progress:
    """The drafts of one block so far; ``first`` is where those of the present unit begin."""

    drafts: list[Draft] = field(default_factory=list)
    first: int = 0
    last_year: int | None = None
    last_cents: int = 0
    last_mentioned: Amount | None = None
    last_period: Period | None = None

    def next_unit(self) -> None:
        """Forget what only holds within a paragraph."""
        self.first = len(self.drafts)
        self.last_period = None
        self.last_mentioned = None

"""A page with one message: what was asked is not there, not allowed, or went wrong on our side."""

from dataclasses import dataclass

from kaderwerk.parts.frame import general_frame
from kaderwerk.parts.links import GeneralLinks
from kaderwerk.parts.rendering import render


@dataclass(frozen=True, kw_only=True)
class MessageView:
    """A heading, what happened, and what to do."""

    title: str
    story: str
    remedy: str


def message_page(view: MessageView, links: GeneralLinks) -> str:
    """Return the page as HTML."""
    return render("message.html", general_frame(view.title, links), view)

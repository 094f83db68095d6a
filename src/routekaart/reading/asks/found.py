"""One thing that is asked, with its place."""

from dataclasses import dataclass

from routekaart.domain.content import Ask


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFound:
    """One thing that a paper of Parliament asks, from `start` up to and not including `end` of its text."""

    start: int
    end: int
    ask: Ask
    addressee: str
    """Who is asked, in the words of the paper; empty for an opinion and a question."""
    to_government: bool
    """Whether that is the government: the Presidium or the Court of Audit is asked as well, and owes no letter."""
    rule: str
    """request, opinion, question; with `item` if it stands in a list."""

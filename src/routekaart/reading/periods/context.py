"""What the reading of one time expression needs: the tokens, the letter's date, and what was named before."""

from dataclasses import dataclass, field
from typing import NamedTuple

from routekaart.reading.calendar import Moment
from routekaart.reading.tokens import Tokens

_YEARS_KEPT = 8


class Last(NamedTuple):
    """The period that was named last, and the tokens from which to which it is."""

    notation: str
    sentence: int
    start: int
    end: int


@dataclass(slots=True)
class Context:
    """Where a letter's time expressions are read, in the order of the text."""

    tokens: Tokens
    moment: Moment
    named: str | None = None
    """The last period that was named, from which "een jaar eerder" is counted."""
    last: Last | None = None
    """The same with its place, for months that have their year from it."""
    years: list[tuple[int, int]] = field(default_factory=list)
    """The years named last, each with the number of its sentence."""
    past: bool = False
    """Whether the unit that is read must lie before the letter's date ..."""
    future: bool = False
    """... or after it."""
    stop: int | None = None
    """The token at which a list of months or years must end."""

    def remember(self, notation: str, start: int, end: int) -> None:
        """Note a period that was named, for the ones that are counted from it."""
        if notation.startswith(("R", "P")):
            return
        sentence = self.tokens.sentence(start)
        self.named, self.last = notation, Last(notation, sentence, start, end)
        for bound in notation.split("/"):
            if bound != "..":
                self.years.append((sentence, int(bound[:4])))
        del self.years[:-_YEARS_KEPT]

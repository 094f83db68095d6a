"""What the reading of one time expression needs: the tokens, the letter's date, and what was named before."""

from dataclasses import dataclass, field

from routekaart.reading.calendar import Moment
from routekaart.reading.tokens import Tokens

_YEARS_KEPT = 8


@dataclass(slots=True)
class Context:
    """Where a letter's time expressions are read, in the order of the text."""

    tokens: Tokens
    moment: Moment
    named: str | None = None
    """The last period that was named, from which "een jaar eerder" is counted."""
    years: list[tuple[int, int]] = field(default_factory=list)
    """The years named last, each with the number of its sentence."""
    past: bool = False
    """Whether the unit that is read must lie before the letter's date ..."""
    future: bool = False
    """... or after it."""
    stop: int | None = None
    """The token at which a list of months or years must end."""

    def remember(self, notation: str, sentence: int) -> None:
        """Note a period that was named, for the ones that are counted from it."""
        if notation.startswith(("R", "P")):
            return
        self.named = notation
        for bound in notation.split("/"):
            if bound != "..":
                self.years.append((sentence, int(bound[:4])))
        del self.years[:-_YEARS_KEPT]

"""Lengths of time and what comes back: "komende twee jaar", "binnen drie weken", "per jaar"; and years."""

from dataclasses import dataclass

from routekaart.reading.numerals import number_words
from routekaart.reading.tokens import Tokens

LENGTHS = {
    "jaar": "Y", "jaren": "Y", "maand": "M", "maanden": "M", "week": "W", "weken": "W", "dag": "D", "dagen": "D",
    "werkdagen": "D",
}  # fmt: skip
RECURRING = {
    "jaarlijks": "R/P1Y", "maandelijks": "R/P1M", "wekelijks": "R/P1W", "dagelijks": "R/P1D", "halfjaarlijks": "R/P6M",
    "tweejaarlijks": "R/P2Y", "tweewekelijks": "R/P2W",
}  # fmt: skip
_PER = {"jaar": "R/P1Y", "maand": "R/P1M", "week": "R/P1W", "dag": "R/P1D", "kwartaal": "R/P3M", "halfjaar": "R/P6M"}
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class Found:
    """A notation and the token after its words."""

    last: int
    notation: str


def is_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is written like a year."""
    word = tokens.shown(index)
    return len(word) == 4 and word.isascii() and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


def find_recurrence(tokens: Tokens, index: int) -> Found | None:
    """Find "per jaar", "jaarlijks", "elke maand"."""
    word = tokens.word(index)
    adjective = word.endswith("lijkse") and word != "dagelijkse"
    notation = RECURRING.get(word.removesuffix("e") if adjective else word)
    if notation is not None:
        return Found(index + 1, notation)
    if word in {"per", "elk", "elke", "ieder", "iedere"} and tokens.word(index + 1) in _PER:
        return Found(index + 2, _PER[tokens.word(index + 1)])
    return None


def find_counted_time(tokens: Tokens, index: int, towards: str = "", *, alone: bool = False) -> Found | None:
    """Find "komende twee jaar" and "afgelopen vijf jaar"; with `towards`, also a bare "drie weken"."""
    word = tokens.word(index)
    if not alone and word in {"komende", "volgende", "eerstkomende", "afgelopen", "laatste", "voorbije"}:
        count = find_count(tokens, index + 1)
        towards = "+" if word in {"komende", "volgende", "eerstkomende"} else "-"
        index += 1
    elif towards:
        index += word in {"de", "het"}
        half = index + (tokens.word(index) == "een")
        if tokens.lower[half : half + 2] == ["half", "jaar"]:
            return Found(half + 2, f"P6M{towards}")
        if tokens.lower[index : index + 2] == ["anderhalf", "jaar"]:
            return Found(index + 2, f"P18M{towards}")
        count = 1 if tokens.word(index) == "een" else find_count(tokens, index)
    else:
        return None
    length = LENGTHS.get(tokens.word(index + 1))
    return None if count is None or length is None else Found(index + 2, f"P{count}{length}{towards}")


def find_count(tokens: Tokens, index: int) -> int | None:
    """Return the small whole number at a token, in digits or as a word, or `None`."""
    word = tokens.word(index)
    if word.isascii() and word.isdecimal() and len(word) < 4:
        return int(word)
    return number_words().get(word)

"""A reference as it was found, and the small patterns that all forms of reference are built from."""

import re
from collections.abc import Callable
from dataclasses import dataclass

SPACE = r"[ \u00a0]?"
NR = rf"n(?:r|rs|ummer|ummers)\b\.?{SPACE}"
NUMBERS = rf"\d{{1,5}}(?:(?:,{SPACE}|{SPACE}(?:en|t/m|–|-){SPACE})\d{{1,5}}(?!\d|[ .\u00a0]\d{{3}}\b))*"
YEAR = r"\d{4}(?:[/–-]\d{2,4})?"
CHAMBER = rf"(?:{SPACE}(?:der Kamer|Tweede Kamer|Eerste Kamer|TK|EK))?(?:{SPACE}II?\b)?,?"


@dataclass(frozen=True, slots=True)
class CitationFound:
    """A reference in the running text."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: str
    rule: str


ReadCitation = Callable[[str, int], CitationFound | None]


def one(match: re.Match[str], citation: str, kind: str) -> CitationFound:
    """Return a match as a reference to one document."""
    return CitationFound(match.start(), match.end(), (citation,), kind, kind)


def session(written: str) -> str:
    """Return a parliamentary year as ids have it.

    >>> session("2014/15"), session("2018–2019")
    ('20142015', '20182019')
    """
    first, _, second = re.sub("[–-]", "/", written).partition("/")
    return first + (second if len(second) == 4 else first[:2] + second)

"""Hold what others read in a letter to what stands there: the speaker's words, and the digits of the quote."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal

from routekaart.domain.content import Content, Rank
from routekaart.domain.letter import Document, QuantityMention
from routekaart.domain.statement import Passage
from routekaart.recording.forms import FORMS
from routekaart.recording.known import fold
from routekaart.recording.typed import form_of
from routekaart.recording.values import nameless

SETS = ("routes", "mediterranean-routes", "countries", "member-states", "nationalities")
"""Names of sets that are ordered, which are ours and not the speaker's."""
_NEAR = 500
"""How many characters before and after a quote are near it: about its paragraph."""
_MARK = r"[.,' \u00a0\u202f]"
_DIGITS = re.compile(rf"(?<!\d)\d{{1,3}}(?:{_MARK}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?")
_GROUPED = re.compile(rf"\d{{1,3}}(?:{_MARK}\d{{3}})+")
_SCALES = (
    (re.compile(r"duizend|thousand|[x×] ?(?:€|eur)? ?1[.,]?000\b", re.IGNORECASE), 10**3),
    (re.compile(r"miljoen|million|\bmln|\bmio\b", re.IGNORECASE), 10**6),
    (re.compile(r"miljard|billion|\bmld|\bmrd|\bbn\b", re.IGNORECASE), 10**9),
)
_CODES = {"result": "claimed"}
"""Words of ours that stand in a field when nobody said anything."""
_LINKS = ("parent", "relation", "key", "overlaps")
_FREE = (*_LINKS, "form", "result")
"""Fields that take any single word."""


def text_near(document: Document, passage: Passage) -> str:
    """Return the words of a quote and those around it."""
    return document.text[max(0, passage.start - _NEAR) : passage.end + _NEAR]


def stands_in(words: str, text: str) -> bool:
    """Tell whether whole words stand in a text; capitals, accents and line breaks do not count."""
    sought = re.escape(fold(" ".join(words.split())))
    return re.search(rf"(?<!\w){sought}(?!\w)", fold(" ".join(text.split()))) is not None


def find_foreign_words(content: Content, text: str) -> tuple[str, ...]:
    """Return the fields of a content whose words do not stand in a text; what links amounts is never said in one."""
    return tuple(name for name, words in _words(content) if name in _LINKS or not stands_in(words, text))


def find_foreign_numbers(content: Content, said: frozenset[Decimal]) -> tuple[Decimal, ...]:
    """Return the numbers of a content that are none of those that were said."""
    return tuple(number for number in find_numbers(content) if abs(number) not in said)


def find_numbers(content: Content) -> tuple[Decimal, ...]:
    """Return every number in a content; first place is said without one ("de meeste")."""
    places = (Decimal(content.place),) if isinstance(content, Rank) and content.place != 1 else ()
    return (*_decimals(content), *places)


def find_said_numbers(
    document: Document, passage: Passage, mentions: Iterable[QuantityMention] = ()
) -> frozenset[Decimal]:
    """Return the numbers that the words of a quote can be: its digits, and what the reader understands in it.

    A point or comma separates thousands or decimals. Thousands, millions and milliards count if that word, or the
    heading of a table in thousands, stands near the quote.
    """
    near = text_near(document, passage)
    scales = (1, *(times for word, times in _SCALES if word.search(near)))
    written = {number for token in _DIGITS.findall(passage.quote) for number in _notations(token)}
    inside = [one for one in mentions if passage.start <= one.start and one.end <= passage.end]
    understood = {abs(end) for one in inside for end in (one.value, one.value2) if end is not None}
    return frozenset({number * times for number in written for times in scales} | understood)


def _notations(token: str) -> Iterator[Decimal]:
    """Return what written digits can stand for: "1.850" is 1850 and 1.85, "1.234.567,8" is one number."""
    marks = re.findall(_MARK, token)
    if _GROUPED.fullmatch(token):
        yield Decimal(re.sub(r"\D", "", token))
    if not marks or (marks[-1] in ".," and marks[-1] not in marks[:-1]):
        whole, _, decimals = token.rpartition(marks[-1]) if marks else (token, "", "0")
        yield Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{decimals}")


def _words(content: Content) -> Iterator[tuple[str, str]]:
    """Return the text fields of a content that hold no code of a fixed list."""
    known = FORMS[form_of(content)].fields
    for one in fields(content):
        if one.name not in known or not (known[one.name].parse is nameless or one.name in _FREE):
            continue
        value = getattr(content, one.name)
        for words in value if isinstance(value, tuple) else (value,):
            if words and words != _CODES.get(one.name) and not (one.name == "among" and words in SETS):
                yield one.name, words


def _decimals(value: object) -> Iterator[Decimal]:
    if isinstance(value, Decimal):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _decimals(getattr(value, one.name))

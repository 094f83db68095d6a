"""What a visitor typed about a sentence becomes what is asked, or what is wrong with it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from routekaart.domain.finding import Finding

LONGEST_SENTENCE = 1_000
"""Characters of a sentence; a longer text is a letter."""
NO_CODE = "geen"
"""Stands in a link for the code of an outcome in which nothing was checked."""
_CODE = re.compile(rf"[0-9a-f]{{16}}(\.[0-9a-f]{{16}})*|{NO_CODE}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LINE_BREAKS = re.compile(r"[ ]*[\t\n\v\f\r\x85\u2028\u2029]+[ ]*")
_NO_TEXT = frozenset({"Cc", "Cs"})
"""Categories of control characters and halves of characters."""
_UNREAD = "\N{REPLACEMENT CHARACTER}"
"""What stands where the bytes of an address are no text."""
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the address, as it was typed."""

    sentence: str
    then: str = ""
    now: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A sentence to check, for two days."""

    sentence: str
    then: date
    now: date
    code: str = ""
    """That of the outcome when the link was made; empty if it is no link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that was typed cannot be used."""

    field: str
    """A field of `Typed`."""
    code: str
    """A code of `FAULTS`."""
    typed: str = ""


def parse_asked(typed: Typed, *, today: date) -> Asked | tuple[Fault, ...]:
    r"""Return what is asked, or everything that is wrong with it; a day that is not named is today.

    >>> asked = parse_asked(Typed(sentence=" Er kwamen\r\n5 mensen. "), today=date(2025, 1, 1))
    >>> asked.sentence, asked.then.isoformat()
    ('Er kwamen 5 mensen.', '2025-01-01')
    >>> [fault.code for fault in parse_asked(Typed(sentence="", then="gisteren"), today=date(2025, 1, 1))]
    ['empty', 'no_day']
    """
    sentence = _LINE_BREAKS.sub(" ", typed.sentence.strip())
    then, now = _parse_day("then", typed.then, today), _parse_day("now", typed.now, today)
    faults = [*_find_sentence_faults(sentence), *(one for one in (then, now) if isinstance(one, Fault))]
    if isinstance(then, date) and isinstance(now, date) and then > now:
        faults.append(Fault(field="then", code="reversed", typed=now.isoformat()))
    if typed.code and not _CODE.fullmatch(typed.code):
        faults.append(Fault(field="code", code="no_code"))
    if faults or isinstance(then, Fault) or isinstance(now, Fault):
        return tuple(faults)
    return Asked(sentence=sentence, then=then, now=now, code=typed.code)


def write_code(findings: Iterable[Finding]) -> str:
    """Return the code of an outcome: the first sixteen characters of the receipt of each finding."""
    return ".".join(finding.receipt[:16] for finding in findings) or NO_CODE


def is_text(character: str) -> bool:
    """Tell whether a character is one that a sentence can have."""
    return character != _UNREAD and unicodedata.category(character) not in _NO_TEXT


def _find_sentence_faults(sentence: str) -> list[Fault]:
    if not sentence:
        return [Fault(field="sentence", code="empty")]
    faults = []
    if len(sentence) > LONGEST_SENTENCE:
        faults.append(Fault(field="sentence", code="too_long", typed=str(len(sentence))))
    if not all(map(is_text, sentence)):
        faults.append(Fault(field="sentence", code="no_text"))
    return faults


def _parse_day(field: str, text: str, today: date) -> date | Fault:
    written = text.strip()
    if not written:
        return today
    try:
        day = date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        day = None
    if day is None or day == date.max:  # a day ends where the next one begins, and after that one there is none
        shown = "".join(one for one in written[:_SHOWN] if is_text(one))
        return Fault(field=field, code="no_day", typed=shown)
    return day if day <= today else Fault(field=field, code="future", typed=day.isoformat())

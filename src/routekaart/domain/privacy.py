"""Refuse what looks like the record of a private person, before it can come into a log that forgets nothing.

Only form is looked at, so this is a net and no proof: it finds what has the form of a personal number, a date of
birth or an address to reach somebody. Numbers that policy texts are full of must pass: amounts, counts, Kamerstukken
(parliamentary papers), dates of agreements. What a mark says never repeats the text that it stands for.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from routekaart.domain.errors import PersonalRecord

_DAY = r"(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|er|e)? [a-zé]{3,9}\.?,? \d{4})"
_PLACE = r"(?:(?:te|in|at|à) [^\W\d_][\w'-]*(?: [A-Z][\w'-]*)?,?\s+)?"
_BORN = r"(?:geboren|geb\.|geb:|born|né|née)"
_BIRTH = re.compile(
    rf"(?:\b{_BORN}\s*{_PLACE}(?:d\.?d\.?|op|on|le)?\s*:?\s*|"
    rf"\b(?:geboortedatum|geb\.?\s?dat(?:um|\.)?|date of birth|birth ?date|d\.?o\.?b\.?|date de naissance)"
    rf"\W{{0,4}}(?:(?:is|was)\s+)?|(?<!\w)[*°]\s?){_DAY}",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:V-?\s?(?:nummer|nr\.?|number|no\.)|vreemdeling(?:en)?-?nummer|alien(?: registration)? (?:number|no\.)|"
    r"A-nummer|eurodac-?\s?(?:nummer|number)|CRV-?\s?nummer|SKN-?\s?nummer|SKDB-?\s?nummer)"
    r"(?:\s+(?:is|was))?\W{0,3}\d[\d .-]{4,}\d",
    re.IGNORECASE,
)
_V_FORM = re.compile(r"(?<![\d.,])\d{3}\.\d{3}\.\d{4}(?![\d.]\d|\d)")
_CITIZEN_LED = re.compile(
    r"\b(?:BSN|burger\s?service\s?nummers?|sofi-?\s?nummer|A-?nr)(?:[- ]?(?:nummer|nr\.?))?(?:\s+(?:is|was))?\W{0,3}"
    r"\d[\d .-]{6,}\d",
    re.IGNORECASE,
)
_NINE = re.compile(r"(?<![\w.,/-])(?:\d{9}|\d{3}([. ])\d{3}\1\d{3}|\d{4}([. ])\d{2}\2\d{3})(?![\w/-]|[.,]\d)")
_AMOUNT_BEFORE = re.compile(r"(?:€|\$|£|\b(?:EUR|USD|GBP|euro|dollar|circa|ongeveer|ruim|bijna|about|some))\s*$", re.I)
_NUMBERED_BEFORE = re.compile(
    r"\b(?:nr|no|nrs|nummer|number|kamerstuk(?:ken)?|kst|dossier|zaak|document|celex|ref|kenmerk|doi|isbn|kvk)"
    r"\.?(?:nummer|nr\.?)?\s*:?\s*$",
    re.I,
)
_COUNTED_AFTER = re.compile(
    r"^\s*(?:€|%|(?:EUR|USD|GBP|euro'?s?|dollars?|miljoen|million|miljard|billion|mln|personen|mensen|persons|people|"
    r"inwoners|inhabitants|migranten|migrants|vluchtelingen|refugees|kinderen|children|aankomsten|arrivals|ton|kg|km)\b)",
    re.I,
)
_PAPER_LED = re.compile(
    r"\b(?:paspoort|passport|identiteitskaart|identity card|id-?(?:kaart|card|bewijs)|reisdocument|travel document|"
    r"verblijfsdocument|residence (?:permit|document)|rijbewijs|driving licen[cs]e|laissez-passer)"
    r"(?:nummer|s?nr\.?| number| no\.?| nr\.?)?(?:\s+(?:met|with))?(?:\s+(?:nummer|nr\.?|number))?\W{0,4}"
    r"(?=[A-Z0-9]*\d[A-Z0-9]*\d)[A-Z]{0,3}[A-Z0-9]{6,9}\b(?!\s*(?:stuks|personen|persons))",
)
# Letters and digits in turns, as a passport has and the names of documents and years have not.
_PAPER_FORM = re.compile(r"(?<![\w-])(?=[A-Z]{2}[A-Z0-9]*\d[A-Z])[A-NP-Z]{2}[A-NP-Z0-9]{6}\d(?![\w-])")
_RESIDENCE = re.compile(r"\b[IV]{1,3}-V[A-Z0-9]{8}\b")
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_OFFICE_MAIL = re.compile(
    r"^(?:info|contact|pers|press|media|secretariaat|secretariat|post|postbus|voorlichting|redactie|support|office|"
    r"mail|webmaster|noreply|no-reply|helpdesk|service|enquiries|data)[\w.+-]*@",
    re.I,
)
_MOBILE = re.compile(r"(?<![\w.,/-])(?:\+31|0031|0)\s?\(?0?\)?6(?:[ -]?\d){8}(?![\d/])")
_ABROAD = re.compile(r"(?<![\w.,/-])(?:\+|00)[1-9]\d{0,2}(?:[ -]?\(?\d{1,4}\)?){2,5}(?![\d.,/])")
_PHONE_LED = re.compile(
    r"\b(?:tel(?:efoon|ephone|\.)?|mobiel|mobile|gsm|phone|whatsapp)(?:nummer|nr\.?| number| no\.?)?\W{0,4}"
    r"(?:\+|0)\d(?:[ ()-]{0,2}\d){7,11}",
    re.I,
)
_WEB = re.compile(r"https?://\S+")

_PARTICLE = r"(?:(?:van|de|der|den|ter|ten|el|al|bin|ben|von|du|la)[ -])*"
_CALLED = re.compile(
    r"\b(?:(?:[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Mm]eneer|[Dd]e heer|[Dd]hr\.|[Mm]rs?\.|[Mm]s\.|[Mm]iss|[Dd]rs?\.|[Ii]r\.|"
    r"[Pp]rof\.(?: dr\.)?|[Ss]ir|[Mm]me\.?|[Mm]onsieur|[Mm]adame))\s+"
    rf"{_PARTICLE}[A-ZÀ-Þ][\w'’.-]+"
)
_NO_NAME = (
    "Buitenlandse|Binnenlandse|Justitie|Financiën|Financien|Defensie|Asiel|Migratie|Algemene|Sociale|"
    "Economische|Onderwijs|Foreign|Interior|Justice|Finance|Defence|Migration|Home|Affairs|European|Europese|Europees|"
    "Nederland|Nederlandse|Benelux|Minister|Staatssecretaris|Secretary|General|Generaal"
)
_OFFICE = re.compile(
    r"\b(?:[Mm]inister|[Mm]inister-president|[Ss]taatssecretaris|[Ss]tate secretary|[Pp]remier|[Pp]rime minister|"
    r"[Pp]resident|[Aa]mbassadeur|[Aa]mbassador|[Ee]urocommissaris|[Cc]ommissioner|[Cc]onsul)\s+"
    rf"(?!(?:{_NO_NAME})\b){_PARTICLE.replace('van|de|', 'van der|van den|van de|de|')}"
    r"[A-ZÀ-Þ][a-zà-ÿ'’-]+"
)


@dataclass(frozen=True, slots=True)
class PersonalMark:
    """A place in a text that looks like the record of a private person: characters `start` up to `end`."""

    what: str
    """What it looks like, without the text itself: `a BSN-like number`."""
    start: int
    end: int


def find_personal(text: str) -> tuple[PersonalMark, ...]:
    """Find what looks like the record of a private person, in the order of the text.

    >>> [mark.what for mark in find_personal("V-nummer 123.456.7890")]
    ['a V-number (of an immigration file)']
    >>> find_personal("118.000.000 euro, Kamerstuk 30573, nr. 113, getekend op 16 juli 2023")
    ()
    """
    readable = _WEB.sub(lambda match: " " * len(match.group()), text)
    found = [PersonalMark(what, start, end) for what, look in _LOOKS for start, end in look(readable)]
    # One number can have several forms; the first look that knows it names it.
    kept: list[PersonalMark] = []
    for mark in found:
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.start))


def find_named(text: str) -> tuple[PersonalMark, ...]:
    """Find what looks like the name of a person: a form of address or an office before a word with a capital.

    >>> [mark.what for mark in find_named("gesprek met mevrouw De Vries")]
    ['the name of a person']
    >>> find_named("gesprek met de minister van Buitenlandse Zaken")
    ()
    """
    places = sorted(match.span() for look in (_CALLED, _OFFICE) for match in look.finditer(text))
    return tuple(PersonalMark("the name of a person", start, end) for start, end in places)


def refuse_personal(text: str, *, where: str = "") -> None:
    """Let a text through only if nothing in it looks like the record of a private person.

    Raises:
        PersonalRecord: naming what it looks like and where, never the text itself.
    """
    for mark in find_personal(text):
        raise PersonalRecord(
            describe_mark(mark), where=where, remedy="Leave it out: no data on private persons is kept here."
        )


def describe_mark(mark: PersonalMark) -> str:
    """Say what was found and at which character, from 1."""
    return f"this looks like a record of a private person ({mark.what}, at character {mark.start + 1})"


def _spans(pattern: re.Pattern[str]) -> Callable[[str], Iterator[tuple[int, int]]]:
    return lambda text: (match.span() for match in pattern.finditer(text))


def _citizen_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Find numbers of nine digits that pass the eleven-test, where no word says that they are something else."""
    for match in _NINE.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        other = _AMOUNT_BEFORE.search(before) or _NUMBERED_BEFORE.search(before) or _COUNTED_AFTER.match(after)
        if other is None and _passes_eleven(match.group()):
            yield match.span()


def _passes_eleven(number: str) -> bool:
    """Check a citizen service number: nine times the first digit up to twice the eighth, less the ninth.

    Source: Regeling algemene bepalingen burgerservicenummer, the check known as *elfproef*.
    """
    digits = [int(digit) for digit in number if digit.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return any(digits) and sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 == 0


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    for match in _ACCOUNT.finditer(text):
        plain = match.group().replace(" ", "")
        # ISO 13616: the first four characters go to the end, letters count from 10, and the rest by 97 must be 1.
        if 15 <= len(plain) <= 34 and int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1:
            yield match.span()


def _mails(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _MAIL.finditer(text) if not _OFFICE_MAIL.match(match.group()))


def _abroad(text: str) -> Iterator[tuple[int, int]]:
    for match in _ABROAD.finditer(text):
        digits = sum(character.isdigit() for character in match.group())
        if 10 <= digits <= 15 and not _COUNTED_AFTER.match(text[match.end() :]):
            yield match.span()


_LOOKS: tuple[tuple[str, Callable[[str], Iterator[tuple[int, int]]]], ...] = (
    ("a date of birth", _spans(_BIRTH)),
    ("a V-number (of an immigration file)", _spans(_LED)),
    ("a V-number (of an immigration file)", _spans(_V_FORM)),
    ("a BSN-like number", _spans(_CITIZEN_LED)),
    ("the number of a passport or identity document", _spans(_PAPER_LED)),
    ("the number of a passport or identity document", _spans(_PAPER_FORM)),
    ("the number of a residence document", _spans(_RESIDENCE)),
    ("a bank account number", _accounts),
    ("an e-mail address of a person", _mails),
    ("a telephone number", _spans(_PHONE_LED)),
    ("a telephone number", _spans(_MOBILE)),
    ("a telephone number", _abroad),
    ("a BSN-like number", _citizen_numbers),
)

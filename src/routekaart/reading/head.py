"""What the head of a letter says of the letter itself: its date, its subject, who sends it."""

import re
from dataclasses import dataclass
from datetime import date

from routekaart.domain.document import Body
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document
from routekaart.reading.periods.words import MONTHS

_HEAD = 4000
_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
DAY = re.compile(rf"\b(?P<day>\d{{1,2}})\s{{1,3}}(?P<month>{_MONTH})\s{{1,3}}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>(?:19|20)\d\d)\b")
_PLACES = (
    re.compile(r"^[ \t]*(?:Datum|Date)\b[ \t:]{0,5}\n?[ \t]*", re.MULTILINE),
    re.compile(r"^[ \t]*(?:['’]s-Gravenhage|Den Haag|The Hague),?[ \t]{1,4}", re.MULTILINE | re.IGNORECASE),
    re.compile(r"\(ontvangen[ ]", re.IGNORECASE),
    re.compile(r"^[ \t]*(?:d\.d\.|dated)[ ]", re.MULTILINE | re.IGNORECASE),
    re.compile(r"^[ \t]*(?=\d\d-\d\d-\d{4}\b)", re.MULTILINE),
)
_SUBJECT = re.compile(
    r"^[ \t]*(?:Onderwerp|Betreft|Subject)[ \t:]{1,5}(?P<title>[^\n]{3,300})"
    r"(?P<more>(?:\n[ \t]*){1,2}[^\n\s][^\n]{0,300})?",
    re.MULTILINE,
)
_HEADED = re.compile(r"^(?P<title>Kamerbrief (?:over|inzake)[^\n]{3,200}(?:\n[a-z][^\n]{0,200})?)", re.MULTILINE)
_GOVERNMENT = actor_id("government:NLD")
_NOT_KNOWN = actor_id("organisation:not-known")
_TO_PARLIAMENT = re.compile(
    r"Voorzitter\s+van\s+de\s+(?:Tweede|Eerste)\s+Kamer|\buw\s+Kamer\b|Antwoord\s+op\s+vra(?:ag|gen)", re.IGNORECASE
)


def describe_letter(document: DocumentId, body: Body) -> Document:
    """Find a letter's date and title in its head, unless the file's own metadata give them.

    The sender is the Dutch government as a whole where the text speaks as a letter to Parliament does; else it is not
    known, for a sentence that someone pastes is not the government's.
    """
    head = body.text[:_HEAD]
    sender = _GOVERNMENT if _TO_PARLIAMENT.search(body.text) else _NOT_KNOWN
    return Document(
        id=document, body=body, date=body.day or find_date(head), sender=sender, title=body.title or _title(head)
    )


def find_date(head: str) -> date | None:
    """Return the date that a letter bears, or `None` if it shows none."""
    for place in _PLACES:
        for found in place.finditer(head):
            for form in (DAY, _NUMERIC):
                match = form.match(head, found.end())
                day = None if match is None else _day(match)
                if day is not None:
                    return day
    return None


def _day(match: re.Match[str]) -> date | None:
    month = MONTHS.get(match["month"].lower()) or int(match["month"])
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None


def _title(head: str) -> str:
    match = _SUBJECT.search(head)
    if match is None:
        headed = _HEADED.search(head)
        return "" if headed is None else " ".join(headed["title"].split())
    title, more = match["title"].strip(), (match["more"] or "").strip()
    goes_on = more[:1].islower() and title[-1:] not in {".", "?", "!"}
    return " ".join(f"{title} {more}".split()) if goes_on else " ".join(title.split())


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day written out in full, with its span."""

    start: int
    end: int
    notation: str


def dates_in(text: str) -> tuple[WrittenDay, ...]:
    """Find the days that are written out with month and year."""
    days = ((match, _day(match)) for match in DAY.finditer(text))
    return tuple(WrittenDay(*match.span(), day.isoformat()) for match, day in days if day is not None)

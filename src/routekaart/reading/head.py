"""What the head of a letter says of the letter itself: its date, its subject, who sends it."""

import re
from dataclasses import dataclass
from datetime import date

from routekaart.domain.document import Body, Format
from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import SENDER_NOT_KNOWN, Document
from routekaart.reading.periods.words import MONTHS

_HEAD = 4000
_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_BLANK = "[ \\t\\u00a0]"
DAY = re.compile(rf"\b(?P<day>\d{{1,2}})\s{{1,3}}(?P<month>{_MONTH})\s{{1,3}}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>(?:19|20)\d\d)\b")
_PLACES = (
    re.compile(r"^[ \t]*(?:Datum|Date)\b[ \t:]{0,5}(?:\n[ \t]*){0,3}", re.MULTILINE),
    re.compile(rf"^[ \t]*(?:['’]s-Gravenhage|Den Haag|The Hague),?{_BLANK}{{1,4}}", re.MULTILINE | re.IGNORECASE),
    re.compile(r"\(ontvangen\s{1,3}", re.IGNORECASE),
    re.compile(rf"^[ \t]*(?:Vastgesteld|(?:Nader )?voorgesteld|Ontvangen){_BLANK}", re.MULTILINE | re.IGNORECASE),
    re.compile(r"^[ \t]*(?:d\.d\.|dated)[ ]", re.MULTILINE | re.IGNORECASE),
    re.compile(r"^[ \t]*(?=\d\d-\d\d-\d{4}\b)", re.MULTILINE),
)
_SUBJECT = re.compile(
    rf"^[ \t]*(?:Onderwerp|Betreft|Subject)(?:{_BLANK}{{0,3}}:{_BLANK}{{0,5}}|{_BLANK}{{1,5}}(?=[A-Z\d«\"'‘“])"
    r"|[ \t]{0,5}:?[ \t]{0,5}(?:\n[ \t]*){1,3}(?=[A-Za-z\d«\"'‘“]))(?P<title>[^\n]{3,400})",
    re.MULTILINE,
)
_NEXT_LINE = re.compile(r"(?:\n[ \t]*){1,2}(?P<more>[^\n\s][^\n]{0,300})")
_LABEL = re.compile(
    r"(?:Datum|Date|Onderwerp|Betreft|Subject|Kenmerk|Ons kenmerk|Uw kenmerk|Uw brief|Bijlagen?|Bijlage\(n\)|Pagina"
    r"|Blad|Contactpersoon|Projectnaam|Directie|Afdeling|Aantal bijlagen)\b"
)
"""What stands beside the subject in the head of a letter, and is none."""
_GOES_ON = frozenset(
    {"de", "het", "een", "van", "en", "in", "op", "over", "bij", "aan", "met", "voor", "lid", "leden", "inzake"}
)
_QUESTIONS = re.compile(r"^(?P<title>Vragen[ ]van[ ](?:de[ ]leden|het[ ]lid)\b[^\n]{3,400})", re.MULTILINE)
_NO_TITLE = re.compile(
    r"(?:none|null|untitled|naamloos|titel|title|brief|kamerbrief|document|sjabloon|template|microsoft|word)?[ \d_.-]*"
    r"|microsoft (?:office )?(?:word|powerpoint|excel)\b.*|.*\.(?:docx?|dotx?|dotm|pdf|rtf|odt|html?|tmp)"
    r"|(?:sjabloon|template|brief)[ _-]?[\w.-]*",
    re.IGNORECASE,
)
"""What a program writes into a file for want of a title: the name of the file, of a template, of itself."""
_HEADED = re.compile(r"^(?P<title>Kamerbrief (?:over|inzake)[^\n]{3,200}(?:\n[a-z][^\n]{0,200})?)", re.MULTILINE)
_OFFICE = frozenset({Format.DOCX, Format.PDF})
"""Whose title is what the writer's program put there."""
_MOST_LINES = 4
_GOVERNMENT = actor_id("government:NLD")
_TO_PARLIAMENT = re.compile(
    r"Voorzitter\s+van\s+de\s+(?:Tweede|Eerste)\s+Kamer|\buw\s+Kamer\b|Antwoord\s+op\s+vra(?:ag|gen)", re.IGNORECASE
)


def describe_letter(document: DocumentId, body: Body) -> Document:
    """Find a letter's date and title in its head, unless the file's own metadata give them.

    The sender is the Dutch government as a whole where the text speaks as a letter to Parliament does; else it is not
    known, for a sentence that someone pastes is not the government's.
    """
    head = body.text[:_HEAD]
    sender = _GOVERNMENT if _TO_PARLIAMENT.search(body.text) else SENDER_NOT_KNOWN
    return Document(
        id=document, body=body, date=body.day or find_date(head), sender=sender, title=_choose_title(body, head)
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


def _choose_title(body: Body, head: str) -> str:
    """Return the title that a publication gives, else the letter's own subject, else what its file says of itself."""
    given = "" if _NO_TITLE.fullmatch(body.title.strip()) else body.title
    if given and body.format not in _OFFICE:
        return given
    return _subject(head) or given or _heading(head)


def _subject(head: str) -> str:
    """Return what stands behind "Onderwerp", on the same line or on the next, and on the lines on which it goes on."""
    match = _SUBJECT.search(head)
    if match is None or _LABEL.match(match["title"]):
        return ""
    lines, place = [match["title"].strip()], match.end()
    while len(lines) < _MOST_LINES:
        found = _NEXT_LINE.match(head, place)
        if found is None or _LABEL.match(found["more"]) or not _is_unfinished(lines[-1], found["more"]):
            break
        lines.append(found["more"].strip())
        place = found.end()
    return " ".join(" ".join(lines).split())


def _is_unfinished(line: str, more: str) -> bool:
    if line[-1:] in {".", "?", "!"}:
        return False
    return more[:1].islower() or line.rsplit(maxsplit=1)[-1] in _GOES_ON


def _heading(head: str) -> str:
    """Return "Kamerbrief over ...", or of a list of answers whose questions they are."""
    found = _HEADED.search(head) or _QUESTIONS.search(head)
    return "" if found is None else " ".join(found["title"].split())


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

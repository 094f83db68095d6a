"""The pages of the review desk: the letters that wait, and one reading in the text of its letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routekaart.domain.asked import AskedField, FormFault
from routekaart.domain.document import BlockKind, Change
from routekaart.domain.dossier import Line
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held, Passage, Review, Statement, is_proposal
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.faults import show_fault
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.reviewing import WORDS as REVIEWING
from routekaart.reporting.reviews import SHOWN_ID, code_of, short_ids
from routekaart.reporting.site.desks.fields import label_of, show_fields
from routekaart.reporting.site.desks.review_words import WORDS
from routekaart.reporting.site.desks.words import CONTENTS
from routekaart.reporting.texts import Lang, say, sayer

AROUND = 500
"""Characters of the letter that are shown before and after a quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLine:
    """A letter of which readings wait."""

    letter: DocumentId
    document: Document | None
    waiting: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPage:
    """What the page of a reading is given beside the reading itself."""

    document: Document | None
    waiting: int
    stands: bool
    state: str
    content: str
    fields: Sequence[AskedField]
    values: Mapping[str, str]
    replacements: Mapping[str, Statement]
    action: str
    here: str
    queue: str
    following: str
    """The address of the next reading; empty if none waits."""
    may_review: bool
    content_chosen: bool = False
    """Whether the reviewer asked for the fields of a type of content."""


@dataclass(frozen=True, slots=True)
class Around:
    """A quote with the text of its letter before and after it."""

    before: str
    quote: str
    after: str
    cut_before: bool
    cut_after: bool


def render_queue(lines: Sequence[QueueLine], *, done: str, lang: Lang, site: Site, version: str) -> str:
    """Write the page that lists the letters with readings that wait."""
    paper = Paper(names=Names(lang=lang, names={}), width=100)
    return render_page(
        "desks/queue.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "queue_title", lang),
        say=sayer(WORDS, lang),
        lines=[
            (
                one.address,
                _title(one, lang),
                "" if one.document is None or one.document.date is None else paper.day(one.document.date),
                one.waiting,
            )
            for one in lines
        ],
        waiting=sum(one.waiting for one in lines),
        done=done,
    )


def render_reading(
    page: ReadingPage,
    held: Held,
    reviews: Sequence[Review],
    names: Names,
    *,
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    overtaken: bool,
    done: str,
    site: Site,
    version: str,
) -> str:
    """Write the page of one reading: its quote in the letter, what was read, who decided what, and the forms."""
    lang, said = names.lang, held.statement
    paper = Paper(names=names, width=100)
    values = {f"replace.{name}": value for name, value in page.values.items()} | dict(typed)
    fields = show_fields(page.fields, values, faults, part="replace", of=page.content, lang=lang)
    beside = {fault.field for fault in faults} & ({one.name for one in fields} | {"refuse.reason", "replace.reason"})
    return render_page(
        "desks/reading.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "reading_title", lang),
        say=sayer(WORDS, lang),
        page=page,
        told=describe_line(Line(held=(held,)), names),
        subject=names.name(said.subject),
        speaker=names.name(said.speaker),
        time=paper.time(said.valid),
        level=paper.say(LEVELS, held.level.label),
        recorder=describe_recorder(said.recorded_by, names),
        proposal=is_proposal(said),
        id=said.id,
        letter_title=page.document.title if page.document is not None else "",
        around=_around(page.document, said),
        quote=said.source.quote if isinstance(said.source, Passage) else "",
        read=[(label_of(name, page.content, lang), page.values[name]) for name in _ordered(page)],
        history=[_decision(one, page.replacements, paper) for one in reviews],
        fields=fields,
        contents=[(code, say(CONTENTS, code, lang)) for code in CONTENTS if code not in ("ask", "description")],
        typed=typed,
        reason_faults={
            act: [show_fault(one, lang) for one in faults if one.field == f"{act}.reason"]
            for act in ("refuse", "replace")
        },
        faults=[show_fault(one, lang) for one in faults if one.field not in beside],
        any_fault=bool(faults),
        overtaken=overtaken,
        done=done,
    )


def _ordered(page: ReadingPage) -> list[str]:
    return [one.name for one in page.fields if one.name in page.values]


def _title(one: QueueLine, lang: Lang) -> str:
    if one.document is None:
        return say(WORDS, "closed_letter", lang).format(id=one.letter[:SHOWN_ID])
    return one.document.title or say(WORDS, "untitled", lang).format(id=one.letter[:SHOWN_ID])


def _decision(review: Review, replacements: Mapping[str, Statement], paper: Paper) -> tuple[str, str]:
    """Return a decision in words, and what took the place of the reading."""
    new = "" if review.replacement is None else review.replacement[:SHOWN_ID]
    account = describe_recorder(review.recorded_by, paper.names)
    words = paper.say(
        REVIEWING,
        code_of(review),
        day=paper.day(review.recorded.date()),
        account=account,
        new=new,
        reason=short_ids(review.reason),
    )
    instead = None if review.replacement is None else replacements.get(review.replacement)
    if instead is None:
        return words.rstrip(), ""
    return words.rstrip(), describe_line(Line(held=(Held(instead, Level.OPENBAAR),)), paper.names)


def _around(document: Document | None, said: Statement) -> Around | None:
    """Return the quote in the letter around it, without what its sender took out; `None` if it is not there."""
    source = said.source
    if document is None or not isinstance(source, Passage):
        return None
    text = document.text
    if text[source.start : source.end] != source.quote:
        return None
    start, end = max(0, source.start - AROUND), min(len(text), source.end + AROUND)
    if start > 0:  # not in the middle of a word
        start = text.find(" ", start, source.start) + 1 or start
    if end < len(text):
        end = text.rfind(" ", source.end, end) if " " in text[source.end : end] else end
    return Around(
        before=_visible(document, start, source.start),
        quote=source.quote,
        after=_visible(document, source.end, end),
        cut_before=start > 0,
        cut_after=end < len(text),
    )


def _visible(document: Document, start: int, end: int) -> str:
    """Return the text of a stretch without deleted words and comments."""
    hidden = [
        (block.start, block.end)
        for block in document.body.blocks
        if block.change is Change.DELETED or block.kind is BlockKind.COMMENT
    ]
    parts, at = [], start
    for first, last in sorted(hidden):
        if first < end and last > at:
            parts.append(document.text[at : max(at, first)])
            at = max(at, last)
    return "".join((*parts, document.text[at:end])) if at < end else "".join(parts)

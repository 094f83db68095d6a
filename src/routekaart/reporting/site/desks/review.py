"""The pages of the review desk: the letters that wait, and one reading in the text of its letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routekaart.domain.asked import AskedField, FormFault
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
from routekaart.reporting.reviewing import describe_decision
from routekaart.reporting.reviews import SHOWN_ID
from routekaart.reporting.site.desks.around import find_around
from routekaart.reporting.site.desks.fields import label_of, show_fields
from routekaart.reporting.site.desks.review_words import WORDS
from routekaart.reporting.site.desks.words import CONTENTS
from routekaart.reporting.texts import Lang, say, sayer


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
    lang, paper = names.lang, Paper(names=names, width=100)
    return render_page(
        "desks/reading.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "reading_title", lang),
        say=sayer(WORDS, lang),
        page=page,
        **_read(page, held, paper),
        **_decisions(page, typed, faults, lang),
        history=[_decision(one, page.replacements, paper) for one in reviews],
        typed=typed,
        overtaken=overtaken,
        done=done,
    )


def _read(page: ReadingPage, held: Held, paper: Paper) -> dict[str, object]:
    """Return what was read, from which words, and through what."""
    said, names = held.statement, paper.names
    return {
        "told": describe_line(Line(held=(held,)), names),
        "subject": names.name(said.subject),
        "speaker": names.name(said.speaker),
        "time": paper.time(said.valid),
        "level": paper.say(LEVELS, held.level.label),
        "recorder": describe_recorder(said.recorded_by, names),
        "proposal": is_proposal(said),
        "id": said.id,
        "letter_title": page.document.title if page.document is not None else "",
        "around": find_around(page.document, said),
        "quote": said.source.quote if isinstance(said.source, Passage) else "",
        "read": [(label_of(name, page.content, names.lang), page.values[name]) for name in _ordered(page)],
    }


def _decisions(
    page: ReadingPage, typed: Mapping[str, str], faults: Sequence[FormFault], lang: Lang
) -> dict[str, object]:
    """Return the forms in which it is decided, with what was typed in them and what is wrong with that."""
    values = {f"replace.{name}": value for name, value in page.values.items()} | dict(typed)
    fields = show_fields(page.fields, values, faults, part="replace", of=page.content, lang=lang)
    beside = {one.name for one in fields} | {"refuse.reason", "replace.reason"}
    reasons = {
        act: [show_fault(one, lang) for one in faults if one.field == f"{act}.reason"] for act in ("refuse", "replace")
    }
    return {
        "fields": fields,
        "contents": [(code, say(CONTENTS, code, lang)) for code in CONTENTS if code not in ("ask", "description")],
        "reason_faults": reasons,
        "faults": [show_fault(one, lang) for one in faults if one.field not in beside],
        "any_fault": bool(faults),
    }


def _ordered(page: ReadingPage) -> list[str]:
    return [one.name for one in page.fields if one.name in page.values]


def _title(one: QueueLine, lang: Lang) -> str:
    if one.document is None:
        return say(WORDS, "closed_letter", lang).format(id=one.letter[:SHOWN_ID])
    return one.document.title or say(WORDS, "untitled", lang).format(id=one.letter[:SHOWN_ID])


def _decision(review: Review, replacements: Mapping[str, Statement], paper: Paper) -> tuple[str, str]:
    """Return a decision in words, and what took the place of the reading."""
    words = describe_decision(review, paper)
    instead = None if review.replacement is None else replacements.get(review.replacement)
    if instead is None:
        return words, ""
    return words, describe_line(Line(held=(Held(instead, Level.OPENBAAR),)), paper.names)

"""The differences between two letters for a terminal: what they are, in short, and per country, region or route."""

from collections.abc import Iterable, Iterator, Sequence

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import Document
from routekaart.domain.letter_changes import Aspect, Dated, Difference, Kinship, LetterChanges, Outcome, Point, Subject
from routekaart.reporting.letter_changes import words
from routekaart.reporting.letter_changes.naming import (
    NAMED,
    around,
    capital,
    counted,
    dated,
    state_name,
    strength_of,
    thing_name,
)
from routekaart.reporting.letter_changes.paragraph import write_paragraph
from routekaart.reporting.paper import Paper
from routekaart.reporting.wording import distinct

_SHOWN = (Outcome.DROPPED, Outcome.CHANGED, Outcome.NEW, Outcome.MOVED_ON, Outcome.UNCERTAIN)
_LISTED = frozenset({Outcome.DROPPED, Outcome.NEW})
_MOST_IN_GROUP = 40
_LONGEST_CONTEXT = 150
_INDENT, _QUOTES = 2, 9
"""Where the lines of a difference stand, and where its quotes begin, in columns."""


def render_letter_changes(changes: LetterChanges, paper: Paper) -> str:
    """Write what changed between two letters."""
    lines = [*paper.wrapped(paper.say(words.LABELS, "head")), *_letters(changes, paper)]
    for note in _notes(changes, paper):
        lines += paper.wrapped(note)
    lines += paper.wrapped(_counts(changes, paper))
    if changes.kinship is Kinship.SAME_LETTER:
        return "\n".join(lines) + "\n"
    lines += ["", paper.say(words.LABELS, "paragraph")]
    lines += paper.wrapped(" ".join(write_paragraph(changes, paper.names)), _INDENT)
    for about, found in _groups(changes, paper):
        lines += ["", *paper.wrapped(_heading(about, paper))]
        for one in found[:_MOST_IN_GROUP]:
            lines += _difference(one, changes, paper)
        if len(found) > _MOST_IN_GROUP:
            lines += paper.wrapped(paper.say(words.LABELS, "more", number=len(found) - _MOST_IN_GROUP), _INDENT)
    lines += _named(changes, paper)
    return "\n".join(lines) + "\n"


def _letters(changes: LetterChanges, paper: Paper) -> Iterator[str]:
    for code, letter in (("earlier", changes.earlier), ("later", changes.later)):
        day = paper.say(words.LABELS, "undated") if letter.date is None else paper.day(letter.date)
        title = letter.title or paper.say(words.LABELS, "untitled")
        text = paper.say(words.LABELS, "letter", day=day, title=title, id=letter.id[:12])
        yield from paper.wrapped(text, _QUOTES, margin=f"  {paper.say(words.LABELS, code)}")


def _notes(changes: LetterChanges, paper: Paper) -> Iterator[str]:
    if changes.kinship is not Kinship.RELATED:
        yield paper.say(words.LABELS, changes.kinship)
    if changes.dated is not Dated.BY_DATE and changes.kinship is not Kinship.SAME_LETTER:
        yield paper.say(words.LABELS, changes.dated)
    if changes.language == "en":
        yield paper.say(words.LABELS, "english")
    if changes.passed_over:
        yield paper.say(words.LABELS, "passed_over")


def _counts(changes: LetterChanges, paper: Paper) -> str:
    found = [(outcome, changes.count(outcome)) for outcome in (*_SHOWN, Outcome.SAME)]
    if not any(number for outcome, number in found if outcome is not Outcome.SAME):
        return paper.say(words.LABELS, "none")
    counts = (f"{number} {paper.say(words.OUTCOMES, outcome)}" for outcome, number in found if number)
    return f"{capital(', '.join(counts))}."


def _groups(changes: LetterChanges, paper: Paper) -> Iterator[tuple[ThingId | None, list[Difference]]]:
    """Yield what is shown in full, about no place first and then by the names of places; worst outcomes first."""
    groups: dict[ThingId | None, list[Difference]] = {}
    for one in changes.differences:
        if one.outcome in _SHOWN and not _only_named(one):
            groups.setdefault(one.about, []).append(one)
    places = paper.names.in_order(place for place in groups if place is not None)
    for about in (None, *places):
        if found := groups.get(about):
            yield about, sorted(found, key=lambda one: _SHOWN.index(one.outcome))


def _only_named(one: Difference) -> bool:
    return one.subject in NAMED and one.outcome in _LISTED


def _heading(about: ThingId | None, paper: Paper) -> str:
    return paper.say(words.LABELS, "general") if about is None else paper.names.name(about)


def _difference(one: Difference, changes: LetterChanges, paper: Paper) -> Iterator[str]:
    first = (one.earlier or one.later)[0]
    what = thing_name(first, paper.names) if one.subject in NAMED else counted(first, paper.names)
    parts = [f"{paper.say(words.OUTCOMES, one.outcome)}: {paper.say(words.SUBJECTS, one.subject)}"]
    parts += [what] if what else []
    aspects = (strength_of(one) if aspect is Aspect.STRENGTH else aspect for aspect in one.aspects)
    why = [paper.say(words.ASPECTS, aspect) for aspect in aspects]
    why += [paper.say(words.DOUBTS, one.doubt)] if one.doubt is not None else []
    text = ", ".join(parts) + (f" ({'; '.join(why)})" if why else "")
    yield from paper.wrapped(text, _INDENT, hanging=2)
    yield from _quotes("earlier", one.earlier, changes.earlier, paper)
    yield from _quotes("later", one.later, changes.later, paper)


def _quotes(code: str, points: Sequence[Point], letter: Document, paper: Paper) -> Iterator[str]:
    margin = f"    {paper.say(words.LABELS, code)}"
    for number, point in enumerate(points):
        state = state_name(point, paper.names)
        text = f"{dated(point, paper.names)}{f', {state}' if state else ''} [{_place(point, letter, paper)}]"
        between = f"    {paper.say(words.LABELS, 'or')}"
        yield from paper.wrapped(text, _QUOTES + 2, margin=between if number else margin)
        if context := around(point, _LONGEST_CONTEXT):
            yield from paper.wrapped(context, _QUOTES + 2, hanging=0)


def _place(point: Point, letter: Document, paper: Paper) -> str:
    page = letter.body.locate(point.place.start, point.place.end).page
    if page is None:
        return paper.say(words.LABELS, "character", start=point.place.start)
    return paper.say(words.LABELS, "page", page=page, start=point.place.start)


def _named(changes: LetterChanges, paper: Paper) -> Iterator[str]:
    """Yield lists of what is no longer named, and of what is named for the first time."""
    for outcome, code in ((Outcome.DROPPED, "not_named"), (Outcome.NEW, "first_named")):
        found = [one for one in changes.differences if _only_named(one) and one.outcome is outcome]
        if not found:
            continue
        yield ""
        yield paper.say(words.LABELS, code)
        for subject in Subject:
            points = [(one.earlier or one.later)[0] for one in found if one.subject is subject]
            if points:
                yield from paper.wrapped(_list(subject, points, paper), _INDENT, hanging=2)


def _list(subject: Subject, points: Iterable[Point], paper: Paper) -> str:
    names = distinct(f"{thing_name(point, paper.names)} [{point.place.start}]" for point in points)
    shown = list(names[:_MOST_IN_GROUP])
    if len(names) > _MOST_IN_GROUP:
        shown.append(paper.say(words.LABELS, "more", number=len(names) - _MOST_IN_GROUP))
    return f"{paper.say(words.SUBJECTS, subject)}: {', '.join(shown)}"

"""The differences between two letters as a record. Its fields: docs/json.md."""

from routekaart.domain.letter import Document
from routekaart.domain.letter_changes import Difference, LetterChanges, Outcome, Point
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.letter_changes import words
from routekaart.reporting.letter_changes.paragraph import write_paragraph
from routekaart.reporting.records import Record, notation
from routekaart.reporting.texts import say


def letter_changes_record(changes: LetterChanges, names: Names) -> Record:
    """Return what changed between two letters as a record, with what is the same."""
    return {
        "earlier": _letter(changes.earlier),
        "later": _letter(changes.later),
        "order": changes.dated.value,
        "kinship": changes.kinship.value,
        "counts": {outcome.value: changes.count(outcome) for outcome in Outcome},
        "paragraph": list(write_paragraph(changes, names)),
        "differences": [_difference(one, changes, names) for one in changes.differences],
    }


def _letter(letter: Document) -> Record:
    day = None if letter.date is None else letter.date.isoformat()
    return {"document": letter.id, "date": day, "title": letter.title, "sender": letter.sender}


def _difference(one: Difference, changes: LetterChanges, names: Names) -> Record:
    return {
        "subject": one.subject.value,
        "outcome": one.outcome.value,
        "about": one.about,
        "about_name": None if one.about is None else names.name(one.about),
        "aspects": [aspect.value for aspect in one.aspects],
        "doubt": None if one.doubt is None else one.doubt.value,
        "reason": None if one.doubt is None else say(words.DOUBTS, one.doubt, names.lang),
        "earlier": [_point(point, changes.earlier) for point in one.earlier],
        "later": [_point(point, changes.later) for point in one.later],
    }


def _point(point: Point, letter: Document) -> Record:
    return {
        "quote": point.place.quote,
        "start": point.place.start,
        "end": point.place.end,
        "page": letter.body.locate(point.place.start, point.place.end).page,
        "sentence": point.context,
        "period": notation(point.valid),
        "state": point.state or None,
        "thing": point.thing,
        "statement": None if point.statement is None else point.statement.id,
    }

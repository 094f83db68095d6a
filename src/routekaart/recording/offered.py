"""The fields of files as a page offers them: made from the definitions by which files are read."""

from collections.abc import Mapping
from typing import Any

from routekaart.domain.asked import AskedField, FieldSort
from routekaart.domain.errors import UnknownName
from routekaart.domain.statement import Statement
from routekaart.recording import values as read
from routekaart.recording.decisions import DISCLOSURE, RETRACTION
from routekaart.recording.desk import Field, Parse
from routekaart.recording.entries import ENTRY
from routekaart.recording.forms import FORMS, concept, indicator
from routekaart.recording.origins import LETTER, PUBLICATION
from routekaart.recording.reviews import IN_FILES_ONLY, OF_AN_ENTRY
from routekaart.recording.sheet import Fields, Items, Node, Text
from routekaart.recording.terms import CONSENT, TERMS
from routekaart.recording.typed import form_of, typed_of

PARTS: Mapping[str, Mapping[str, Field]] = {
    "entry": ENTRY,
    "publication": PUBLICATION,
    "letter": LETTER,
    "terms": TERMS,
    "consent": CONSENT,
    "retraction": RETRACTION,
    "disclosure": DISCLOSURE,
}
"""What stands in a file beside what is said; the names are those of the parts of a form."""
CONTENTS = tuple(FORMS)
"""What a person can say, in the order of the guide."""

_SORTS: Mapping[Parse, FieldSort] = {
    read.nameless: FieldSort.WORDS,
    read.free_text: FieldSort.WORDS,
    read.word: FieldSort.CODE,
    read.number: FieldSort.NUMBER,
    read.whole_number: FieldSort.WHOLE,
    read.yes_or_no: FieldSort.YES_NO,
    read.period: FieldSort.PERIOD,
    read.past_period: FieldSort.PERIOD,
    read.coming_period: FieldSort.PERIOD,
    read.time_expression: FieldSort.TERM,
    read.recurrence: FieldSort.OFTEN,
    read.level: FieldSort.LEVEL,
    read.party: FieldSort.PARTY,
    read.actor: FieldSort.ACTOR,
    read.statement: FieldSort.STATEMENT,
}
_OF_LISTS: Mapping[Parse, str] = {concept: "concept", indicator: "indicator"}


def offer_part(part: str) -> tuple[AskedField, ...]:
    """Return the fields of a part of a file."""
    return tuple(_offer(name, field) for name, field in PARTS[part].items())


def offer_content(content: str) -> tuple[AskedField, ...]:
    """Return the fields of a type of content.

    Raises:
        UnknownName: if there is no such type.
    """
    return tuple(_offer(name, field) for name, field in _form(content).items())


def offer_replacement(content: str) -> tuple[AskedField, ...]:
    """Return the fields that a review can read otherwise.

    Raises:
        UnknownName: if there is no such type of content.
    """
    entry = {name: ENTRY[name] for name in OF_AN_ENTRY}
    said = {name: field for name, field in _form(content).items() if name not in IN_FILES_ONLY}
    return (*(_offer(name, field, needed=False) for name, field in entry.items()), *map(_offer_pair, said.items()))


def typed_values(statement: Statement) -> dict[str, str]:
    """Return what a person would have typed in the fields of a statement, also for its subject, kind and period."""
    entry = typed_of(statement)
    form = form_of(statement.content)
    said = entry.fields[form]
    assert isinstance(said, Fields)  # a content is typed as fields
    above = {name: node for name, node in entry.fields.items() if name != form}
    return {"about": str(statement.subject)} | {
        name: _text(node) for name, node in {**above, **said.fields}.items() if _text(node)
    }


def _form(content: str) -> Mapping[str, Field]:
    if content not in FORMS:
        raise UnknownName(f"{content[:40]!r} is no type of content", remedy=f"The types are {', '.join(FORMS)}.")
    return FORMS[content].fields


def _offer_pair(named: tuple[str, Field]) -> AskedField:
    return _offer(*named)


def _offer(name: str, field: Field, *, needed: bool | None = None) -> AskedField:
    more: dict[str, Any] = {"needed": field.needed if needed is None else needed, "many": field.many}
    match field.parse:
        case read.OneOf(codes=codes):
            return AskedField(name=name, sort=FieldSort.CHOICE, options=tuple(codes), **more)
        case read.OfKinds(kinds=kinds):
            return AskedField(name=name, sort=FieldSort.THING, kinds=kinds, **more)
        case parse if parse in _OF_LISTS:
            return AskedField(name=name, sort=FieldSort.THING, kinds=(_OF_LISTS[parse],), **more)
        case parse:
            return AskedField(name=name, sort=_SORTS[parse], **more)


def _text(node: Node) -> str:
    match node:
        case Text(text=text):
            return text
        case Items(items=items):
            return ", ".join(map(_text, items))
        case Fields():
            return ""

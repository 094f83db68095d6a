"""A draft becomes a letter: its head, and what it calls the things in its figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.brief import Brief, BriefForm, CalledName, FromRelease
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator
from routekaart.reporting.composing.draft import Draft
from routekaart.reporting.texts import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What stands at the top of a letter, and on which day it was made for whom."""

    day: date
    as_of: date
    level: Level
    version: str
    sender: str = ""
    addressee: str = ""
    reference: str = ""


def finish(
    draft: Draft,
    head: Letterhead,
    *,
    form: BriefForm,
    title: str,
    subject: str,
    indicators: Sequence[Indicator],
    about: ThingId | None = None,
) -> Brief:
    """Make a letter of a draft, with our own words for a sender or addressee that nobody named."""
    return Brief(
        form=form,
        about=about,
        title=title,
        subject=subject,
        sender=head.sender or draft.label("sender"),
        addressee=head.addressee or draft.label("addressee"),
        reference=head.reference,
        day=head.day,
        as_of=head.as_of,
        level=head.level,
        lang=draft.lang,
        blocks=tuple(draft.blocks),
        figures=tuple(draft.figures.values()),
        notes=tuple(draft.notes),
        version=head.version,
        names=tuple(_called_names(draft, indicators)),
    )


def _called_names(draft: Draft, indicators: Sequence[Indicator]) -> Iterator[CalledName]:
    """Yield what a letter calls the indicators, publishers and places of its figures."""
    traces = [one.trace for one in draft.figures.values() if isinstance(one.trace, FromRelease)]
    used = {trace.indicator for trace in traces}
    at = LANGUAGES.index(draft.lang)
    for card in indicators:
        if card.id in used:
            yield CalledName(id=card.id, name=(card.name_nl, card.name_en)[at])
    publishers = {card.publisher for card in indicators if card.id in used}
    places = {place for trace in traces for place in (trace.area, trace.counterpart) if place is not None}
    for thing in sorted({*publishers, *places}):
        yield CalledName(id=thing, name=draft.names.name(thing))

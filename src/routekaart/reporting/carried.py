"""What a new version of a letter did to the decisions on the old one. The fields of the record: docs/json.md."""

from collections.abc import Iterator, Sequence

from routekaart.domain.carried import Carried, Near, Why
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.domain.statement import Passage, Statement
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record
from routekaart.reporting.reviews import SHOWN_ID, code_of, short_ids
from routekaart.reporting.texts import Table

_INDENT = SHOWN_ID + 2

WORDS: Table = {
    "carried": ("Overgenomen: {decision}.", "Carried over: {decision}."),
    "decided": (
        "Over dezelfde lezing van de nieuwe versie is al besloten.",
        "The same reading of the new version was decided on before.",
    ),
    "several_places": (
        "Niet overgenomen: deze woorden staan op {count} plekken (teken {starts}). Bepaal zelf welke plek het is.",
        "Not carried over: these words stand at {count} places (character {starts}). Judge yourself which it is.",
    ),
    "unsure": (
        "Niet overgenomen: deze woorden stonden er eerst vaker. Zijn dat die bij teken {starts}? Bepaal het zelf.",
        "Not carried over: these words stood there more often; are they those at character {starts}? Judge yourself.",
    ),
    "no_words": (
        "Niet overgenomen: deze woorden staan niet in de nieuwe versie.",
        "Not carried over: these words are not in the new version.",
    ),
    "read_otherwise": (
        "Niet overgenomen: de woorden staan er (teken {starts}), maar worden daar anders of helemaal niet gelezen.",
        "Not carried over: the words are there (character {starts}), but read otherwise or not at all.",
    ),
    "near": ("Dit lijkt erop, bij teken {start}: “{quote}”.", "Like it, at character {start}: “{quote}”."),
    "near_otherwise": (
        "Dit lijkt erop, maar met andere cijfers, bij teken {start}: “{quote}”.",
        "Like it, with other figures, at character {start}: “{quote}”.",
    ),
    "accepted": ("bevestigd. {reason}", "accepted. {reason}"),
    "refused": ("geweigerd. {reason}", "refused. {reason}"),
    "replaced": ("vervangen. {reason}", "replaced. {reason}"),
    "closing": (
        "{new} is vastgelegd als nieuwe versie van {old}. Daarvoor gelden nu {carried} van de {total} beoordelingen.",
        "{new} is recorded as a new version of {old}. Now {carried} of the {total} reviews hold for it.",
    ),
}


def render_carried(lines: Sequence[Carried], new: Document, old: DocumentId, paper: Paper) -> str:
    """Write what became of each decision on the old version, and how many were carried over."""
    written = [line for one in lines for line in _shown(one, new, paper)]
    settled = sum(one.new is not None for one in lines)
    ids = {"new": new.id[:12], "old": old[:12], "carried": settled, "total": len(lines)}
    return "\n".join((*written, *paper.wrapped(paper.say(WORDS, "closing", **ids)))) + "\n"


def carried_record(lines: Sequence[Carried], new: Document, old: DocumentId) -> Record:
    """Return what became of each decision on the old version as a record."""
    return {"old": old, "new": new.id, "reviews": [_record(one, new) for one in lines]}


def _shown(one: Carried, new: Document, paper: Paper) -> Iterator[str]:
    yield from paper.wrapped(f"“{_words(one.old)}”", _INDENT, margin=one.old.id[:SHOWN_ID])
    places, near = one.anchor.places, one.anchor.near
    code = "unsure" if one.why is Why.SEVERAL_PLACES and len(places) == 1 else one.why
    starts = ", ".join(str(start) for start, _ in places[:5])
    decision = paper.say(WORDS, code_of(one.review), reason=short_ids(one.review.reason)).rstrip(". ")
    told = paper.say(WORDS, code, decision=decision, count=len(places), starts=starts)
    yield from paper.wrapped(told, _INDENT)
    if near is not None:
        quote = " ".join(new.text[near.start : near.end].split())
        like = "near" if near.same_digits else "near_otherwise"
        yield from paper.wrapped(paper.say(WORDS, like, start=near.start, quote=quote), _INDENT)


def _record(one: Carried, new: Document) -> Record:
    near = one.anchor.near
    return {
        "statement": one.old.id,
        "quote": _words(one.old),
        "decision": code_of(one.review),
        "reason": one.review.reason,
        "outcome": one.outcome.value,
        "why": one.why.value,
        "places": [{"start": start, "end": end} for start, end in one.anchor.places],
        "near": None if near is None else _near(near, new),
        "new": None if one.new is None else one.new.id,
    }


def _near(near: Near, new: Document) -> Record:
    quote = new.text[near.start : near.end]
    return {"start": near.start, "end": near.end, "quote": quote, "same_digits": near.same_digits}


def _words(said: Statement) -> str:
    return " ".join(said.source.quote.split()) if isinstance(said.source, Passage) else ""

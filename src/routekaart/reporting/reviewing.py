"""The desk where readings are reviewed: what waits, what was decided, what a new version of a letter did to it.

The fields of the records: docs/json.md.
"""

from collections.abc import Iterator, Mapping, Sequence

from routekaart.domain.encoding import to_record
from routekaart.domain.statement import Held, Passage, Review, is_proposal
from routekaart.reporting.listing import held_record, show_held
from routekaart.reporting.paper import Paper
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.records import Record
from routekaart.reporting.reviews import SHOWN_ID, code_of, short_ids
from routekaart.reporting.texts import Table

_INDENT = SHOWN_ID + 2

WORDS: Table = {
    "quote": ("citaat: “{quote}”", "quote: “{quote}”"),
    "read": ("gelezen door {recorder}", "read by {recorder}"),
    "proposed": (
        "voorstel van {recorder}; het telt niet mee zolang niemand het bevestigt",
        "proposed by {recorder}; it counts for nothing until somebody accepts it",
    ),
    "waiting": ("{count} lezingen wachten op een beoordeling.", "{count} readings wait for a review."),
    "waiting_one": ("1 lezing wacht op een beoordeling.", "1 reading waits for a review."),
    "waiting_none": ("Er wacht geen lezing op een beoordeling.", "No reading waits for a review."),
    "first": ("Hierboven staan de eerste {count}.", "Above are the first {count}."),
    "accepted": ("{day}, {account}: bevestigd. {reason}", "{day}, {account}: accepted. {reason}"),
    "refused": ("{day}, {account}: geweigerd. {reason}", "{day}, {account}: refused. {reason}"),
    "replaced": (
        "{day}, {account}: vervangen door {new}. {reason}",
        "{day}, {account}: replaced by {new}. {reason}",
    ),
    "someone": ("een mens", "a person"),
    "nobody": ("Niemand heeft dit beoordeeld.", "Nobody has reviewed this."),
    "stands": ("Dit telt nu mee.", "This counts now."),
    "stands_not": ("Dit telt nu niet mee.", "This does not count now."),
    "before": ("Dit was al zo besloten; er is niets veranderd.", "This was decided before; nothing was changed."),
    "proposals": ("{count} voorstellen toegevoegd.", "{count} proposals added."),
    "proposals_one": ("1 voorstel toegevoegd.", "1 proposal added."),
    "known": ("Stond er al: {count}.", "{count} were there already."),
    "dropped": ("Niet overgenomen: {reasons}.", "Dropped: {reasons}."),
}

DROPPED: Table = {
    "unusable": ("onbruikbaar antwoord ({count})", "unusable answer ({count})"),
    "too_many": ("te veel voorstellen ({count})", "too many proposals ({count})"),
    "not_there": ("citaat staat niet in de brief ({count})", "quote not in the letter ({count})"),
    "several_places": ("citaat staat er vaker dan één keer ({count})", "quote stands at several places ({count})"),
    "cuts": ("citaat breekt een woord of getal af ({count})", "quote cuts a word or number ({count})"),
    "no_statement": ("geen uitspraak in onze termen ({count})", "no statement in our terms ({count})"),
    "refused": ("onbekende zaak of geweigerde inhoud ({count})", "unknown thing or content that is not kept ({count})"),
}
"""Why a proposal was not kept."""


def render_queue(held: Sequence[Held], paper: Paper, *, waiting: int) -> str:
    """Write the readings that wait for a review, and how many there are."""
    lines = [line for one in held for line in _reading(one, paper)]
    code = {0: "waiting_none", 1: "waiting_one"}.get(waiting, "waiting")
    more = f" {paper.say(WORDS, 'first', count=len(held))}" if waiting > len(held) else ""
    lines += paper.wrapped(paper.say(WORDS, code, count=waiting) + more)
    return "\n".join(lines) + "\n"


def queue_record(held: Sequence[Held], paper: Paper, *, waiting: int) -> Record:
    """Return the readings that wait for a review as a record."""
    return {"waiting": waiting, "readings": [_reading_record(one, paper) for one in held]}


def render_history(one: Held, reviews: Sequence[Review], paper: Paper, *, stands: bool) -> str:
    """Write a statement with who reviewed it, when and why, and whether it counts now."""
    lines = [*_reading(one, paper)]
    for review in reviews:
        lines += paper.wrapped(describe_decision(review, paper), _INDENT, hanging=2)
    if not reviews:
        lines += paper.wrapped(paper.say(WORDS, "nobody"), _INDENT)
    lines += paper.wrapped(paper.say(WORDS, "stands" if stands else "stands_not"), _INDENT)
    return "\n".join(lines) + "\n"


def history_record(one: Held, reviews: Sequence[Review], paper: Paper, *, stands: bool) -> Record:
    """Return a statement with its reviews as a record."""
    return {"statement": held_record(one, paper.names), "stands": stands, "reviews": [to_record(r) for r in reviews]}


def describe_decision(review: Review, paper: Paper) -> str:
    """Say what was decided on a reading, by whom, when and why."""
    return paper.say(
        WORDS,
        code_of(review),
        day=paper.day(review.recorded.date()),
        account=describe_recorder(review.recorded_by, paper.names),
        new="" if review.replacement is None else review.replacement[:SHOWN_ID],
        reason=short_ids(review.reason),
    ).rstrip()


def render_decided(reviews: Sequence[Review], replacement: Held | None, paper: Paper) -> str:
    """Write what a review added to the register."""
    lines = [] if replacement is None else [*_reading(replacement, paper)]
    for review in reviews:
        margin = review.statement[:SHOWN_ID]
        lines += paper.wrapped(describe_decision(review, paper), _INDENT, margin=margin)
    return "\n".join(lines if reviews else [paper.say(WORDS, "before")]) + "\n"


def decided_record(one: Held, reviews: Sequence[Review], replacement: Held | None, paper: Paper) -> Record:
    """Return what a review added to the register as a record; no reviews if the same was decided before."""
    return {
        "statement": held_record(one, paper.names),
        "added": [to_record(review) for review in reviews],
        "replacement": None if replacement is None else held_record(replacement, paper.names),
    }


def render_proposed(added: Sequence[Held], paper: Paper, *, known: int, dropped: Mapping[str, int]) -> str:
    """Write what a model proposed, and how much of that was not kept."""
    lines = [line for one in added for line in _reading(one, paper)]
    counted = paper.say(WORDS, "proposals_one" if len(added) == 1 else "proposals", count=len(added))
    counted += f" {paper.say(WORDS, 'known', count=known)}" if known else ""
    reasons = ", ".join(paper.say(DROPPED, code, count=count) for code, count in sorted(dropped.items()))
    counted += f" {paper.say(WORDS, 'dropped', reasons=reasons)}" if reasons else ""
    return "\n".join((*lines, *paper.wrapped(counted))) + "\n"


def proposed_record(added: Sequence[Held], paper: Paper, *, known: int, dropped: Mapping[str, int]) -> Record:
    """Return what a model proposed as a record."""
    return {
        "added": [_reading_record(one, paper) for one in added],
        "known": known,
        "dropped": {str(code): count for code, count in sorted(dropped.items())},
    }


def _reading(one: Held, paper: Paper) -> Iterator[str]:
    """Write a reading with its words and who read it."""
    yield from show_held(one, paper)
    said = one.statement
    if isinstance(said.source, Passage):
        yield from paper.wrapped(paper.say(WORDS, "quote", quote=_one_line(said.source.quote)), _INDENT)
    code = "proposed" if is_proposal(said) else "read"
    recorder = said.recorded_by or paper.say(WORDS, "someone")
    yield from paper.wrapped(paper.say(WORDS, code, recorder=recorder), _INDENT)


def _reading_record(one: Held, paper: Paper) -> Record:
    source = one.statement.source
    assert isinstance(source, Passage)  # only what was read from a letter waits for a review
    return {
        **held_record(one, paper.names),
        "document": source.document,
        "start": source.start,
        "end": source.end,
        "quote": source.quote,
        "proposal": is_proposal(one.statement),
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())

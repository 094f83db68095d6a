"""The gate for what others propose to read in a document: only what stands there, at one place, in our terms.

What a proposer says is not trusted: it may make up words, follow orders that stand in the letter, or send anything at
all. What does not pass is dropped and counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from itertools import islice

from routekaart.domain.content import Cause, Comparison, Extreme, Figure, Money, Range, Rank, Share, Toezegging, Trend
from routekaart.domain.encoding import from_record
from routekaart.domain.errors import InputError, QuoteMismatch
from routekaart.domain.ids import RecorderId, ThingId, thing_id
from routekaart.domain.letter import Document
from routekaart.domain.proposal import Proposal, Said, Unusable
from routekaart.domain.quoting import find_quote, find_rest
from routekaart.domain.statement import Passage, Statement

MOST_PROPOSALS = 5_000
"""For one document; what comes after them is not looked at."""
LONGEST_QUOTE = 2_000
_LONGEST_TEXT = 1_000
_MOST_DIGITS = 18
_READ = (Figure, Range, Money, Trend, Comparison, Extreme, Share, Rank, Cause, Toezegging)
"""What is read from letters; the rest of what can be said is recorded by people."""


class Dropped(StrEnum):
    """Why a proposal is not kept."""

    UNUSABLE = "unusable"
    """There was no proposal in the answer."""
    TOO_MANY = "too_many"
    NOT_THERE = "not_there"
    """The words are not in the document, or not at the place that was given."""
    SEVERAL_PLACES = "several_places"
    """The words stand at several places, and none was given."""
    CUTS = "cuts"
    """The words begin or end within a word or a number."""
    NO_STATEMENT = "no_statement"
    """What is proposed cannot be said in our terms."""
    REFUSED = "refused"
    """It can be said, and is not kept: it names what no list knows, or looks like the record of a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gated:
    """What passed, and how much did not."""

    statements: tuple[Statement, ...] = ()
    dropped: Counter[Dropped] = field(default_factory=Counter)


def gate_proposals(
    document: Document, offered: Iterable[Proposal | Unusable], *, recorded: datetime, recorded_by: RecorderId
) -> Gated:
    """Let proposals through whose words stand in a document and that say something in our terms, each once."""
    dropped: Counter[Dropped] = Counter()
    kept: dict[str, Statement] = {}
    waiting = iter(offered)
    for one in islice(waiting, MOST_PROPOSALS):
        said = _state(document, one, recorded, recorded_by)
        if isinstance(said, Dropped):
            dropped[said] += 1
        else:
            kept.setdefault(said.id, said)
    if next(waiting, None) is not None:
        dropped[Dropped.TOO_MANY] += 1
    return Gated(statements=tuple(kept.values()), dropped=dropped)


def _state(document: Document, one: Proposal | Unusable, recorded: datetime, by: RecorderId) -> Statement | Dropped:
    """Return what a proposal says as a statement of the document's sender, or why it is dropped."""
    if isinstance(one, Unusable):
        return Dropped.UNUSABLE
    passage = _place(document, one)
    if isinstance(passage, Dropped):
        return passage
    said = _understand(one)
    if said is None:
        return Dropped.NO_STATEMENT
    return Statement(
        speaker=document.sender,
        subject=said.subject or ThingId(f"document:{document.id}"),
        content=said.content,
        kind=said.kind,
        valid=said.valid,
        source=passage,
        recorded=recorded,
        recorded_by=by,
    )


def _place(document: Document, one: Proposal) -> Passage | Dropped:
    quote, text = one.quote, document.text
    if not quote.strip() or quote != quote.strip() or len(quote) > LONGEST_QUOTE:
        return Dropped.NOT_THERE
    if one.start is None:
        places = list(islice(find_quote(text, quote), 2))
        if len(places) != 1:
            return Dropped.SEVERAL_PLACES if places else _missing(text, quote)
        start = places[0]
    else:
        start = one.start
    # The quote itself, not what stands at its place: the gate must see what was proposed.
    passage = replace(document.passage(start, start + len(quote)), quote=quote)
    try:
        document.check_quote(passage)
    except QuoteMismatch:
        return Dropped.NOT_THERE
    return passage if find_rest(text, passage.start, passage.end) == ("", "") else Dropped.CUTS


def _missing(text: str, quote: str) -> Dropped:
    return Dropped.CUTS if quote in text else Dropped.NOT_THERE


def _understand(one: Proposal) -> Said | None:
    """Return what a proposal says, if every part of it is in its notation and of a size that can be kept."""
    try:
        said = from_record(Said, dict(one.said))
        if said.subject is not None:
            thing_id(said.subject)
    except (InputError, ArithmeticError, ValueError, TypeError, RecursionError):
        return None  # notation, impossible numbers, and what no JSON of ours would hold
    return said if isinstance(said.content, _READ) and all(map(_keepable, _values(said))) else None


def _values(value: object) -> Iterator[object]:
    if is_dataclass(value):
        for one in fields(value):
            yield from _values(getattr(value, one.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _values(item)
    else:
        yield value


def _keepable(value: object) -> bool:
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return isinstance(exponent, int) and exponent >= -_MOST_DIGITS and value.adjusted() < _MOST_DIGITS
    return not isinstance(value, str) or (len(value) <= _LONGEST_TEXT and value.isprintable())

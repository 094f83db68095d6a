"""A figure followed through other letters: as lines under a table, and as a field of its record."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from routekaart.domain.content import Figure
from routekaart.domain.ids import StatementId
from routekaart.domain.letter import SENDER_NOT_KNOWN
from routekaart.domain.statement import Lineage, Passage, Statement
from routekaart.reporting.dossier.counted import describe_quantity
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.paper import Paper, shortened
from routekaart.reporting.records import Record, notation
from routekaart.reporting.texts import Lang, Table, say
from routekaart.reporting.wording import single_line

WORDS: Table = {
    "heading": ("In andere brieven", "In other letters"),
    "undated": ("brief zonder datum", "undated letter"),
    "before": ("eerdere cijfers die hier niet staan: {number}", "earlier figures that are not shown: {number}"),
}
_MOST_SHOWN = 5
_MOST_LISTED = 100
_LONGEST_QUOTE = 80


def add_lineage(records: Iterable[Record], lineage: Lineage) -> list[Record]:
    """Return the records of checked figures, each with what other letters say of the same thing.

    Of a figure that very many letters give, the newest 100 are listed.
    """
    return [record | {"lineage": _listed(lineage.get(StatementId(str(record["statement"])), ()))} for record in records]


def render_lineage(report: LetterReport, lineage: Lineage, *, lang: Lang, width: int) -> str:
    """Write for each figure that other letters give as well what they say, the newest last; empty if none do."""
    paper = Paper(names=Names(lang=lang, names=report.names), width=width)
    placed = {one.id: one.source for one in report.reading.statements if isinstance(one.source, Passage)}
    followed = sorted((name for name in lineage if name in placed), key=lambda name: placed[name].start)
    lines = [line for name in followed for line in _lines(placed[name], lineage[name], paper)]
    return "\n".join([f"{say(WORDS, 'heading', lang)}:", *lines]) if lines else ""


def _lines(place: Passage, chain: Sequence[Statement], paper: Paper) -> Iterator[str]:
    yield from paper.wrapped(f"{place.start}-{place.end} “{_short(place.quote)}”")
    if (more := len(chain) - _MOST_SHOWN) > 0:
        yield from paper.wrapped(f"({paper.say(WORDS, 'before', number=more)})", 2)
    for one in chain[-_MOST_SHOWN:]:
        assert isinstance(one.content, Figure) and isinstance(one.source, Passage)  # only such figures are followed
        day = paper.say(WORDS, "undated") if one.said_on is None else paper.time(one.said_on)
        value = describe_quantity(one.content.quantity, paper.names)
        speaker = "" if one.speaker == SENDER_NOT_KNOWN else f", {paper.names.name(one.speaker)}"
        yield from paper.wrapped(f"{day}: {value} (“{_short(one.source.quote)}”{speaker})", 2, hanging=2)


def _short(quote: str) -> str:
    return shortened(single_line(quote), _LONGEST_QUOTE)


def _listed(chain: Sequence[Statement]) -> list[Record]:
    return [_record(one) for one in chain[-_MOST_LISTED:]]


def _record(one: Statement) -> Record:
    assert isinstance(one.content, Figure) and isinstance(one.source, Passage)  # only such figures are followed
    return {
        "document": one.source.document,
        "date": notation(one.said_on),
        "speaker": one.speaker,
        "quote": one.source.quote,
        "value": _number(one.content.quantity.value),
        "start": one.source.start,
        "end": one.source.end,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)

"""From what a paper asks to statements: Parliament asks it of the government, in that paper, at that place."""

from collections.abc import Sequence
from datetime import datetime

from routekaart.domain.content import AskForm
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.letter import Document
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Statement
from routekaart.reading.asks.found import AskFound

VERSION = 1
_PARLIAMENT = ActorId("parliament:NLD")


def find_ask_statements(
    document: Document,
    asks: Sequence[AskFound],
    *,
    request: ThingId,
    recorded: datetime,
    speaker: ActorId = _PARLIAMENT,
) -> tuple[Statement, ...]:
    """Return what a paper asks as statements about that motion or set of questions, in the order of the paper.

    Args:
        document: the paper.
        asks: what `find_asks` found in it.
        request: the motion or set of questions: `request:kst-19637-3385`.
        recorded: when it is read.
        speaker: who asks.

    Raises:
        QuoteMismatch: if a quote is not in the document at its place; that is a fault of the reader.
    """
    valid = None if document.date is None else Period.of_day(document.date)
    statements = []
    for found in asks:
        passage = document.passage(found.start, found.end)
        document.check_quote(passage)
        statements.append(
            Statement(
                speaker=speaker,
                subject=request,
                content=found.ask,
                kind=Kind.JUDGED if found.ask.form is AskForm.OPINION else Kind.REPORTED,
                valid=valid,
                source=passage,
                recorded=recorded,
                recorded_by=RecorderId(f"rule:ask-{found.rule}@{VERSION}"),
            )
        )
    return tuple(statements)

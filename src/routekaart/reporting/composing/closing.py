"""The end of a composed letter: Parliament, disagreements, what cannot be said, and what is withheld."""

from collections.abc import Iterator, Sequence

from routekaart.domain.brief import Bullets, Paragraph, Run, Words
from routekaart.domain.content import Description
from routekaart.domain.dossier import Dossier, Line
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.reporting.composing import parts
from routekaart.reporting.composing.draft import Draft, apart
from routekaart.reporting.composing.material import Material
from routekaart.reporting.composing.naming import running_name, within
from routekaart.reporting.composing.sentence_words import ATTRIBUTES, SAID
from routekaart.reporting.composing.telling import tell_side
from routekaart.reporting.dossier.sentences import attribute_name
from routekaart.reporting.requests import REASONS, STATES
from routekaart.reporting.texts import say
from routekaart.reporting.withheld import describe_withheld

_MOST_REQUESTS = 60
_ATTENTION = frozenset(
    {
        ExecutionState.OVERDUE,
        ExecutionState.DUE,
        ExecutionState.FULFILMENT_FOUND,
        ExecutionState.FULFILMENT_NOT_FOUND,
    }
)
"""What is told of where there are very many requests."""


def close_letter(draft: Draft, material: Material, dossiers: Sequence[Dossier]) -> None:
    """Write what stands at the end: Parliament, disagreements, gaps and what is withheld."""
    under(draft, "findings", _lines(draft, material.findings))
    under(draft, "contacts", _lines(draft, [line for one in dossiers for line in one.contacts]))
    under(draft, "context", _lines(draft, [line for one in dossiers for line in one.context]))
    under(draft, "parliament", _requests(draft, material.requests))
    under(draft, "other", _lines(draft, [line for one in dossiers for line in one.other]))
    under(draft, "disagreements", _disagreements(draft, dossiers))
    under(draft, "retracted", _retracted(draft, dossiers))
    _tell_gaps(draft, material, dossiers)
    notices = dict.fromkeys(describe_withheld(one, draft.names) for dossier in dossiers for one in dossier.withheld)
    under(draft, "withheld", ((Words(text=notice),) for notice in notices))


def under(draft: Draft, heading: str, items: Iterator[tuple[Run, ...]]) -> None:
    """Write items under a heading; nothing without any."""
    told = tuple(item for item in items if item)
    if told:
        draft.heading(heading)
        draft.blocks.append(Bullets(items=told))


def _lines(draft: Draft, lines: Sequence[Line]) -> Iterator[tuple[Run, ...]]:
    """Yield lines that were not told yet, each with what it is about."""
    for line in lines:
        if not isinstance(line.statement.content, Description) and draft.is_new(line):
            yield draft.tell(line)


def _requests(draft: Draft, requests: Sequence[Execution]) -> Iterator[tuple[Run, ...]]:
    """Yield what was asked with its state; of very many only what needs attention or is said to be met."""
    shown = [one for one in requests if one.state in _ATTENTION or len(requests) <= _MOST_REQUESTS]
    if len(shown) < len(requests):
        yield (Words(text=draft.label("more_requests")),)
    for one in shown[:_MOST_REQUESTS]:
        marks = apart(run for held in (*one.history, *one.evidence) for run in draft.sources_of(held))
        yield (Words(text=state_of(draft, one)), *marks)


def state_of(draft: Draft, request: Execution) -> str:
    """Say how far a request of Parliament is, and from what that follows."""
    return say(SAID, "request", draft.lang).format(
        subject=running_name(request.request, draft.names),
        state=say(STATES, request.state, draft.lang),
        reason=say(REASONS, request.reason, draft.lang),
    )


def _disagreements(draft: Draft, dossiers: Sequence[Dossier]) -> Iterator[tuple[Run, ...]]:
    told = set()
    for one in (found for dossier in dossiers for found in dossier.disagreements):
        key = (one.subject, one.attribute, one.period)
        if key in told:
            continue
        told.add(key)
        known = one.attribute in ATTRIBUTES
        attribute = (
            say(ATTRIBUTES, one.attribute, draft.lang) if known else within(attribute_name(one.attribute, draft.names))
        )
        days = one.kind == "date"
        subject = running_name(one.subject, draft.names) if days else draft.names.name(one.subject)
        opening = say(SAID, "dispute_day" if days else "dispute", draft.lang)
        runs: list[Run] = [Words(text=opening.format(subject=subject, attribute=attribute))]
        for number, side in enumerate(one.sides, 1):
            runs += draft.tell(side, tell_side(side, draft.names), end=";" if number < len(one.sides) else ".")
            runs += [Words(text=" ")] if number < len(one.sides) else []
        yield tuple(runs)


def _retracted(draft: Draft, dossiers: Sequence[Dossier]) -> Iterator[tuple[Run, ...]]:
    for line in (line for dossier in dossiers for line in dossier.retracted):
        if draft.is_new(line):
            yield draft.tell(line)


def _tell_gaps(draft: Draft, material: Material, dossiers: Sequence[Dossier]) -> None:
    draft.heading("unknown")
    gaps = list(parts.find_gaps(draft, dossiers, material.indicators))
    mute = parts.money_without_state(dossiers)
    for gap in gaps:
        draft.blocks.append(Paragraph(runs=(Words(text=gap),)))
    if mute:
        draft.paragraph("money_not_said")
        draft.bullets(draft.amount(one) for one in mute)
    if not gaps and not mute:
        draft.paragraph("no_gap")

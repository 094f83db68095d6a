"""Instruments used with a country, or looked at and left: the state on the day and the steps to it."""

from collections.abc import Iterable

from routekaart.compiling.picture import State
from routekaart.domain.content import Event, Use
from routekaart.domain.dossier import Line, UsePage
from routekaart.domain.ids import ThingId, thing_id

_FEE = ("visa-25a-fee",)
_VISA_25A = "visa-25a-"


def find_uses(lines: Iterable[Line]) -> tuple[UsePage, ...]:
    """Return a page for each instrument and country, in order of the first step."""
    steps: dict[tuple[ThingId, ThingId], list[Line]] = {}
    for line in lines:
        instrument = instrument_of(line)
        if instrument is not None:
            steps.setdefault((instrument, line.statement.subject), []).append(line)
    return tuple(_page(instrument, subject, group) for (instrument, subject), group in steps.items())


def instrument_of(line: Line) -> ThingId | None:
    """Return the instrument whose use a line is about; `None` if it is about none."""
    match line.statement.content:
        case Use() as said:
            return said.instrument
        case Event() as said if said.event.startswith(_VISA_25A):
            fee = said.event.startswith(_FEE)
            return thing_id("instrument:visa-code-fee-increase" if fee else "instrument:visa-code-25a-measures")
        case _:
            return None


def _page(instrument: ThingId, subject: ThingId, steps: list[Line]) -> UsePage:
    state = _state(steps)
    return UsePage(
        instrument=instrument, subject=subject, state=state.name, state_since=state.since, steps=tuple(steps)
    )


def _state(steps: Iterable[Line]) -> State:
    """Return the state that was last said; of two said on one day, the last recorded."""
    uses = [(line.statement, said) for line in steps for said in (line.statement.content,) if isinstance(said, Use)]
    if not uses:
        return State("not_said", None)
    dated = sorted(uses, key=lambda use: "" if use[0].valid is None else str(use[0].valid.start or ""))
    statement, use = dated[-1]
    return State(use.state.value, statement.valid)

"""What an amount of money, or a figure, tells about itself."""

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import Aim, Figure, Money
from routekaart.domain.quantity import Unit
from routekaart.ruling.facts.evidence import Evidence, at_all_times
from routekaart.ruling.situation import Situation

SMALLEST_SHOWN = 5
"""Figures on persons below this are not shown (publication rule of DT&V)."""


def aim_is_development(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether its main aim is the development or welfare of the country; emergency aid is counted with it."""
    return _aimed(situation, (Aim.DEVELOPMENT, Aim.HUMANITARIAN))


def aim_is_return_or_control(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether its main aim is return, or control of a border or of who moves."""
    return _aimed(situation, (Aim.RETURN, Aim.CONTROL))


def serves_donor(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether it is spent in the interest of the one who pays."""
    return _told(situation, situation.content.for_donor if isinstance(situation.content, Money) else None)


def reported_as_oda(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether the payer reports it as official development assistance."""
    return _told(situation, situation.content.oda if isinstance(situation.content, Money) else None)


def below_five(situation: Situation) -> tuple[Evidence, ...]:
    """Tell whether a figure on persons is below five; a figure on something else is not."""
    if not isinstance(situation.content, Figure):
        return ()
    said = situation.content.quantity
    return _told(situation, said.unit in (Unit.PERSONS, Unit.DEPARTURES) and said.value < SMALLEST_SHOWN)


def _aimed(situation: Situation, aims: tuple[Aim, ...]) -> tuple[Evidence, ...]:
    aim = situation.content.aim if isinstance(situation.content, Money) else None
    return _told(situation, None if aim is None else aim in aims)


def _told(situation: Situation, holds: bool | None) -> tuple[Evidence, ...]:
    if holds is None:
        return ()
    return (at_all_times(Truth.YES if holds else Truth.NO, situation.source),)

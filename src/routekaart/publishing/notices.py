"""Which notices a public build carries: those about what is visible in it, and about nothing else."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from routekaart.domain.ids import ThingId
from routekaart.domain.publication import Notice
from routekaart.domain.statement import Withheld
from routekaart.publishing.offices import office_of


def select_notices(notices: Iterable[Notice], visible: Collection[ThingId]) -> tuple[Notice, ...]:
    """Return each notice about a visible thing once, in an order that depends on what they say alone.

    A thing of which all is withheld may be told by its id alone: a notice about it is left out.
    """
    shown = {
        Notice(thing=one.thing, withheld=replace(one.withheld, decider=office_of(one.withheld.decider), told=None))
        for one in notices
        if one.thing in visible
    }
    return tuple(sorted(shown, key=_order))


def _order(one: Notice) -> tuple[str, ...]:
    said: Withheld = one.withheld
    return one.thing, said.level.label, said.ground, said.decider, str(said.until), str(said.consent)

"""What a request asks for, read once: the day, the level, the thing."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ThingId, kind_of, thing_id
from routekaart.domain.levels import Level
from routekaart.web.api.model import Model, Paging
from routekaart.web.opening import level_of
from routekaart.workspace import Workspace

EARLIEST = date(1945, 1, 1)


class Day(Model):
    """The day that is pictured."""

    peildatum: date | None = Field(default=None, description="Zoals bekend op deze dag; vandaag als er niets staat.")


class DayPaging(Paging, Day):
    """The day that is pictured, and which part of the list is asked for."""


def day_of(asked: Day) -> date:
    """Return the day that is pictured.

    Raises:
        InputError: for a day to come, or one before anything is held.
    """
    today = timezone.localdate()
    day = asked.peildatum or today
    if not EARLIEST <= day <= today:
        raise InputError(
            f"{day.isoformat()} lies outside what can be known",
            where="peildatum",
            remedy=f"Choose a day from {EARLIEST.isoformat()} up to and including today.",
        )
    return day


def level(request: HttpRequest) -> Level:
    """Return up to which level the answer may go."""
    return level_of(request)


def get_thing(workspace: Workspace, kind: str, key: str) -> ThingId:
    """Return the thing of a kind that an address names.

    Raises:
        NotationError: if no thing can have such an id.
        UnknownName: if it is in no list; what is held about a thing that is in none is not told here.
    """
    thing = thing_id(f"{kind}:{key}")
    return thing if thing in workspace.reference.names else workspace.reference.get_thing(thing)


def find_things(workspace: Workspace, kind: str) -> list[ThingId]:
    """Return the things of a kind that are in the lists, by their names in Dutch."""
    names = workspace.reference.names
    return sorted((ThingId(one) for one in names if kind_of(ThingId(one)) == kind), key=lambda one: names[one])

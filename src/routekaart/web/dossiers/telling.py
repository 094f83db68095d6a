"""What the page of a dossier tells of a thing, remembered until something is added to what it is made from."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.operations.compile_dossier import CompiledDossier, compile_thing
from routekaart.operations.follow_requests import Requests, follow_requests
from routekaart.operations.judge_instruments import judge_instruments
from routekaart.reporting.instruments import InstrumentList
from routekaart.workspace import Workspace

_MOST = 200
"""How many are remembered; one takes some hundred kB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A dossier, the requests of the House that concern it, and for a country what the law allows."""

    compiled: CompiledDossier
    followed: Requests
    judged: InstrumentList | None

    @property
    def highest(self) -> Level:
        """The strictest level of what is in it: nobody may see it without a trace above openbaar."""
        return max((self.compiled.highest, *(one.level for one in self.followed.executions)))


_told: OrderedDict[Hashable, tuple[Hashable, Told]] = OrderedDict()
"""By what is asked: what it was made from, and what was told. Of a question only the last answer is kept, so that what
a register that grows has made stale goes at once."""
_lock = threading.Lock()


def tell_thing(workspace: Workspace, thing: ThingId, *, as_of: date, level: Level) -> Told:
    """Return what is told of a thing as on a day, for a reader at a level.

    It is worked out anew as soon as the register has one more entry or other releases count: nothing else of what it is
    made from can change while the site runs.

    Raises:
        UnknownName: if the thing is in no list and the register shows nothing about it at this level.
    """
    asked = (workspace.root, thing, as_of, level)
    # Asked before the work: what is added while it is done makes the next page work it out anew.
    basis = (workspace.register.head(), _counting(workspace))
    with _lock:
        if (found := _told.get(asked)) is not None and found[0] == basis:
            _told.move_to_end(asked)
            return found[1]
    made = _tell(workspace, thing, as_of, level)
    with _lock:
        _told[asked] = basis, made
        _told.move_to_end(asked)
        while len(_told) > _MOST:
            _told.popitem(last=False)
    return made


def _counting(workspace: Workspace) -> Hashable:
    return tuple(one.id for one in workspace.statistics.releases(accepted_only=True))


def _tell(workspace: Workspace, thing: ThingId, as_of: date, level: Level) -> Told:
    compiled = compile_thing(workspace, thing, as_of=as_of, level=level)
    judged = judge_instruments(workspace, thing, on=as_of, level=level) if kind_of(thing) == "country" else None
    return Told(compiled=compiled, followed=_follow(workspace, compiled), judged=judged)


def _follow(workspace: Workspace, compiled: CompiledDossier) -> Requests:
    """Return the requests that concern a thing, or the request that it is."""
    dossier = compiled.dossier
    own = kind_of(dossier.thing) == "request"
    found = follow_requests(workspace, as_of=dossier.as_of, level=dossier.level, about=dossier.thing)
    mine = tuple(one for one in found.executions if not own or dossier.thing in (one.request, *one.also))
    return Requests(as_of=found.as_of, level=found.level, executions=mine, described=found.described)

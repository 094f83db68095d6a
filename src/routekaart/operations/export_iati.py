"""Export what is held about a thing as a file of the International Aid Transparency Initiative (IATI 2.03)."""

from collections.abc import Iterable
from datetime import date, datetime

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.exchanging.iati import (
    KNOWN,
    Exported,
    Reporter,
    Surroundings,
    export_activities,
    find_units,
)
from routekaart.workspace import Workspace

_KINDS = ("programme", "arrangement", "fund", "country")


def export_iati(
    workspace: Workspace,
    thing: ThingId,
    *,
    level: Level,
    as_of: date,
    reporter: Reporter | None = None,
    recorded_until: datetime | None = None,
) -> Exported:
    """Write a programme, arrangement, fund or country as IATI, as far as a level may see it.

    Args:
        workspace: where the register is.
        thing: what to export.
        level: nothing in the file depends on a statement above it.
        as_of: the day of the file; what was said later is not in it.
        reporter: who publishes it; if not given, who said all of it, if that is one organisation we know.
        recorded_until: only what had been recorded by this moment; all of it if not given.

    Raises:
        InputError: if nothing can be exported, with the reasons, or if it is not clear who publishes.
    """
    if kind_of(thing) not in _KINDS:
        raise InputError(f"{thing} is no {', '.join(_KINDS[:-1])} or {_KINDS[-1]}", remedy="Name one of these.")

    def about(name: ThingId) -> tuple[Held, ...]:
        return workspace.register.find_about(name, level=level, recorded_until=recorded_until).held

    held = {one.statement.id: one for one in about(thing)}
    for unit in find_units(held.values(), thing, level=level, as_of=as_of):
        held.update((one.statement.id, one) for one in about(unit))
    return export_activities(
        held.values(),
        thing,
        level=level,
        as_of=as_of,
        reporter=reporter or _only_speaker(held.values()),
        around=_surroundings(workspace),
    )


def _only_speaker(held: Iterable[Held]) -> Reporter:
    """Return the one who said all of it, if we know how IATI calls it.

    Raises:
        InputError: if there are more speakers, or we do not know.
    """
    speakers = {one.statement.speaker for one in held}
    for ref, known in KNOWN.items():
        if speakers == {known.actor}:
            return Reporter(ref=ref, type=known.type, name=known.name)
    raise InputError(
        f"it is not clear who publishes this: {', '.join(sorted(speakers)) or 'nothing is held'}",
        remedy="Name the organisation with --reporter REF, --reporter-type CODE and --reporter-name NAME.",
    )


def _surroundings(workspace: Workspace) -> Surroundings:
    reference = workspace.reference
    return Surroundings(
        names={ThingId(name): told for name, told in reference.names.items()},
        publications={source.key: (source.title, source.address) for source in reference.sources},
        gazetteer=reference.gazetteer,
    )

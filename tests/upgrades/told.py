"""What a workspace tells, line by line, so that a newer version can be held against what an older one told."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.operations.compile_dossier import compile_thing
from routekaart.workspace import Workspace

LEVELS = (Level.OPENBAAR, Level.INTERN, Level.VERTROUWELIJK)
THEN, NOW = date(2020, 7, 10), date(2026, 6, 1)
PICTURED = ((THEN, Level.OPENBAAR), (NOW, Level.OPENBAAR), (NOW, Level.VERTROUWELIJK))
"""The days and levels of the dossiers that are told."""


def tell(workspace: Workspace) -> list[str]:
    """Return all that is kept and is no file: the end of the log, weighings, plans, letters, releases and dossiers."""
    register, strictest = workspace.register, LEVELS[-1]
    report = register.verify()
    lines = [f"log {report.entries} {report.head}"]
    lines += [f"entries {kind} {number}" for kind, number in register.count().items()]
    lines += [f"statement {one.id} {type(one.content).__name__}" for one in register.log().statements]
    lines += [f"weighing {one.id}" for one in register.find_weighings()]
    lines += [f"plan {one.plan.name} {one.recorded.isoformat()}" for one in register.find_plans()]
    lines += [f"letter {one} {level.label}" for one, level in workspace.find_letters(level=strictest).items()]
    lines += [f"release {one.id}" for one in workspace.statistics.releases()]
    lines += [f"about {thing} {line}" for thing in sorted(register.find_things()) for line in _about(workspace, thing)]
    return lines


def tell_dossiers(workspace: Workspace) -> list[str]:
    """Return what stands in which part of the dossier of each thing, as was known then and is known now."""
    return [
        f"dossier {thing} {day} {level.label} {line}"
        for thing in sorted(workspace.register.find_things())
        for day, level in PICTURED
        if workspace.register.find_about(thing, level=level).held
        for line in _parts(workspace, thing, day, level)
    ]


def _about(workspace: Workspace, thing: ThingId) -> Iterator[str]:
    """Yield what is held about a thing with its level, and what a reader at each level hears is withheld."""
    for held in workspace.register.find_about(thing, level=LEVELS[-1]).held:
        yield f"{held.level.label} {held.statement.id[:12]}"
    for level in LEVELS:
        for notice in workspace.register.find_about(thing, level=level).withheld:
            yield f"{level.label} withheld {notice.level.label} {notice.ground}"


def _parts(workspace: Workspace, thing: ThingId, day: date, level: Level) -> Iterator[str]:
    """Yield each statement of a dossier once for each part in which it stands."""
    dossier = compile_thing(workspace, thing, as_of=day, level=level).dossier
    for part in fields(dossier):
        held = dict.fromkeys(_held_in(getattr(dossier, part.name)))
        if held:
            yield f"{part.name} {' '.join(f'{one.statement.id[:8]}:{one.level.label[0]}' for one in held)}"


def _held_in(value: object) -> Iterator[Held]:
    """Yield what is held somewhere in a value, from the first to the last."""
    if isinstance(value, Held):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _held_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _held_in(getattr(value, field.name))

"""`routekaart dossier`."""

import shutil
import sys
from datetime import datetime
from pathlib import Path

from routekaart.cli.output import parse_day, parse_language, print_json
from routekaart.domain.levels import parse_level

_WIDEST = 110


def dossier(
    workspace: Path, thing: str, *, as_of: str | None, level: str, lang: str, as_json: bool, now: datetime
) -> None:
    """Print the dossier of a thing, for people or for machines."""
    from routekaart.operations.compile_dossier import compile_thing
    from routekaart.reporting.dossier.names import Names, ShownSource
    from routekaart.reporting.dossier.record import dossier_record
    from routekaart.reporting.dossier.terminal import render_dossier
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    with opened_workspace(workspace) as opened:
        compiled = compile_thing(
            opened,
            opened.reference.get_thing(thing),
            as_of=parse_day(as_of) or now.date(),
            level=parse_level(level),
        )
        reference = opened.reference
        names = Names(
            lang=language,
            names=reference.names
            | {place.id: (place.name_nl, place.name_en) for place in (*reference.gazetteer.places, *reference.areas)},
            sources={one.key: ShownSource(one.title, one.address, one.kind) for one in reference.sources},
            translations=reference.translations if language == "nl" else {},
            described=compiled.described,
        )
    if as_json:
        print_json(dossier_record(compiled.dossier, names))
        return
    width = min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)
    sys.stdout.write(render_dossier(compiled.dossier, names, indicators=compiled.indicators, width=width))

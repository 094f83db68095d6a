"""`routekaart money`."""

import shutil
import sys
from datetime import datetime
from pathlib import Path

from routekaart.cli.output import parse_day, parse_language, print_json
from routekaart.domain.levels import parse_level

_WIDEST = 120


def money(
    workspace: Path, thing: str, *, as_of: str | None, level: str, lang: str, as_json: bool, now: datetime
) -> None:
    """Print the money of a thing, for people or for machines."""
    from routekaart.operations.find_money import find_money
    from routekaart.reporting.dossier.names import Names, ShownSource
    from routekaart.reporting.money import money_record, render_money
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    with opened_workspace(workspace) as opened:
        page = find_money(
            opened, opened.reference.get_thing(thing), as_of=parse_day(as_of) or now.date(), level=parse_level(level)
        )
        reference = opened.reference
        places = (*reference.gazetteer.places, *reference.areas)
        names = Names(
            lang=language,
            names=reference.names | {place.id: (place.name_nl, place.name_en) for place in places},
            sources={one.key: ShownSource(one.title, one.address, one.kind) for one in reference.sources},
            translations=reference.translations if language == "nl" else {},
        )
    if as_json:
        print_json(money_record(page, names))
        return
    sys.stdout.write(render_money(page, names, width=min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)))

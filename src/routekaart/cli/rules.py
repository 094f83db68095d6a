"""`routekaart instruments` and `routekaart rules`."""

import shutil
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from routekaart.cli.output import LANGUAGES, parse_day, parse_language, print_json, print_table
from routekaart.domain.levels import parse_level
from routekaart.domain.rule import Version

if TYPE_CHECKING:
    from routekaart.operations.list_rules import ListedRule

_WIDEST = 110


def instruments(
    workspace: Path, country: str, *, on: str | None, level: str, lang: str, as_json: bool, now: datetime
) -> None:
    """Print every instrument with its verdict for a country on a day."""
    from routekaart.operations.judge_instruments import judge_instruments
    from routekaart.reporting.instruments import InstrumentList, instruments_record, render_instruments
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    day: date = parse_day(on) or now.date()
    with opened_workspace(workspace) as opened:
        found = judge_instruments(opened, country, on=day, level=parse_level(level))
    shown = InstrumentList(
        country=found.names[found.country][LANGUAGES.index(language)],
        on=found.on,
        judged=found.judged,
        names=found.names,
        withheld=found.withheld,
    )
    if as_json:
        print_json(instruments_record(shown, lang=language))
        return
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)
    sys.stdout.write(render_instruments(shown, lang=language, width=width))


def rules(folder: Path | None, *, as_json: bool) -> int:
    """Print the rules with their validity, and which cases failed; return 1 if one did, else 0.

    As JSON a list; each: `rule, kind, name, decides, versions, cases`, where a version has `version, valid_from,
    valid_to, dates_sourced, announced` and a case `name, on, expected, ruling, unknown, met, file, line`.
    """
    from routekaart.operations.list_rules import list_rules

    listed = list_rules(folder)
    failed = [(one.rule, tried) for one in listed for tried in one.cases if not tried.met]
    if as_json:
        print_json([_record(one) for one in listed])
        return int(bool(failed))
    rows = [
        (one.rule.id, one.rule.name_nl, _validity(version), f"{sum(tried.met for tried in one.cases)}/{len(one.cases)}")
        for one in listed
        for version in one.rule.versions
    ]
    print_table("", ("rule", "name", "in force", "cases met"), rows, right=1)
    for rule, tried in failed:
        unknown = f", unknown {', '.join(tried.unknown)}" if tried.unknown else ""
        wanted = f", unknown {', '.join(tried.case.unknown)}" if tried.case.unknown else ""
        typer.echo(
            f"{rule.file}:{tried.case.line}: {tried.case.name}: expected {tried.case.ruling}{wanted}; "
            f"came out {tried.ruling}{unknown}."
        )
    return int(bool(failed))


def _validity(version: Version) -> str:
    if version.announced:
        return "announced"
    ends = f"{version.valid_from or '..'} - {version.valid_to or '..'}"
    return ends if version.dates_sourced else f"{ends} (not verified)"


def _record(one: "ListedRule") -> dict[str, object]:
    return {
        "rule": one.rule.id,
        "kind": str(one.rule.kind),
        "name": {"nl": one.rule.name_nl, "en": one.rule.name_en},
        "decides": one.rule.decides,
        "versions": [
            {
                "version": version.number,
                "valid_from": None if version.valid_from is None else str(version.valid_from),
                "valid_to": None if version.valid_to is None else str(version.valid_to),
                "dates_sourced": version.dates_sourced,
                "announced": version.announced,
            }
            for version in one.rule.versions
        ],
        "cases": [
            {
                "name": tried.case.name,
                "on": tried.case.on.isoformat(),
                "expected": str(tried.case.ruling),
                "ruling": str(tried.ruling),
                "unknown": list(tried.unknown),
                "met": tried.met,
                "file": one.rule.file,
                "line": tried.case.line,
            }
            for tried in one.cases
        ],
    }

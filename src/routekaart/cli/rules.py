"""`routekaart instruments` and `routekaart rules`."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import (
    LANGUAGES,
    Lang,
    parse_day,
    parse_language,
    print_json,
    print_line,
    print_table,
    terminal_width,
)
from routekaart.domain.admissibility import Ruling
from routekaart.domain.levels import parse_level
from routekaart.domain.rule import Rule, Version
from routekaart.reporting.records import notation
from routekaart.reporting.texts import Table, say

if TYPE_CHECKING:
    from routekaart.operations.list_rules import ListedRule
    from routekaart.ruling import TriedCase

_WORDS: Table = {
    "rule": ("regel", "rule"),
    "name": ("naam", "name"),
    "in_force": ("geldt", "in force"),
    "met": ("gevallen goed", "cases met"),
    "announced": ("aangekondigd", "announced"),
    "unverified": ("{ends} (niet nagegaan)", "{ends} (not verified)"),
    "unknown": ("{verdict}, onbekend {facts}", "{verdict}, unknown {facts}"),
    "failure": (
        "{place}: {case}: verwacht {expected}; uitgekomen {verdict}.",
        "{place}: {case}: expected {expected}; came out {verdict}.",
    ),
}


def instruments(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="For instance MAR, country:MAR or Marokko.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="By the rules and facts of this day (2020-07-10).")
    ] = None,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Show for every instrument whether it may be used with a country, with rule, article and what is not known."""
    from routekaart.cli.naming import names_of
    from routekaart.operations.judge_instruments import judge_instruments
    from routekaart.reporting.instruments import instruments_record, render_instruments
    from routekaart.workspace import opened_workspace

    language, day, seen = parse_language(lang), parse_day(on) or datetime.now(UTC).date(), parse_level(level)
    with opened_workspace(workspace) as opened:
        found = judge_instruments(opened, country, on=day, level=seen)
        names = names_of(opened, language)
    if json:
        print_json(instruments_record(found, names))
        return
    sys.stdout.write(render_instruments(found, names, width=terminal_width()))


def rules(
    folder: Annotated[Path | None, typer.Option("--folder", help="A folder with rules of your own.")] = None,
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """List the rules with their dates, and try the cases that each must meet; ends with status 1 if one is not met."""
    from routekaart.operations.list_rules import list_rules

    language = parse_language(lang)
    listed = list_rules(folder)
    if json:
        print_json([_record(one, language) for one in listed])
    else:
        columns = [say(_WORDS, code, language) for code in ("rule", "name", "in_force", "met")]
        print_table("", columns, _rows(listed, language), right=1)
        for one in listed:
            for tried in one.cases:
                if not tried.met:
                    print_line(_failure(one.rule, tried, language))
    sys.exit(int(not all(one.met for one in listed)))


def _rows(listed: "tuple[ListedRule, ...]", lang: Lang) -> Iterator[tuple[str, ...]]:
    for one in listed:
        met = f"{sum(tried.met for tried in one.cases)}/{len(one.cases)}"
        for version in one.rule.versions:
            yield one.rule.id, _name(one.rule, lang), _validity(version, lang), met


def _failure(rule: Rule, tried: "TriedCase", lang: Lang) -> str:
    return say(_WORDS, "failure", lang).format(
        place=f"{rule.file}:{tried.case.line}",
        case=tried.case.name,
        expected=_outcome(tried.case.ruling, tried.case.unknown, lang),
        verdict=_outcome(tried.ruling, tried.unknown, lang),
    )


def _outcome(ruling: Ruling, unknown: tuple[str, ...], lang: Lang) -> str:
    """Say what came out in the codes of the files, with the facts that are unknown."""
    if not unknown:
        return str(ruling)
    return say(_WORDS, "unknown", lang).format(verdict=ruling, facts=", ".join(unknown))


def _validity(version: Version, lang: Lang) -> str:
    if version.announced:
        return say(_WORDS, "announced", lang)
    ends = f"{version.valid_from or '..'} - {version.valid_to or '..'}"
    return ends if version.dates_sourced else say(_WORDS, "unverified", lang).format(ends=ends)


def _name(rule: Rule, lang: Lang) -> str:
    return (rule.name_nl, rule.name_en)[LANGUAGES.index(lang)]


def _record(one: "ListedRule", lang: Lang) -> dict[str, object]:
    return {
        "rule": one.rule.id,
        "kind": str(one.rule.kind),
        "name": _name(one.rule, lang),
        "decides": one.rule.decides,
        "versions": [
            {
                "version": version.number,
                "valid_from": notation(version.valid_from),
                "valid_to": notation(version.valid_to),
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
                "verdict": str(tried.ruling),
                "unknown": list(tried.unknown),
                "met": tried.met,
                "file": one.rule.file,
                "line": tried.case.line,
            }
            for tried in one.cases
        ],
    }

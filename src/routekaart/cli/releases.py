"""`routekaart revisions`, `releases` and `completeness`: what changed, what is used and what is lacking."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.files import write_page
from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, WorkspaceOption
from routekaart.cli.output import Lang, parse_language, print_json, terminal_width
from routekaart.domain.errors import InputError, NotationError
from routekaart.domain.ids import IndicatorId, ReleaseId, thing_id
from routekaart.domain.period import Period

if TYPE_CHECKING:
    from routekaart.reporting.dossier.names import Names
    from routekaart.workspace import Workspace

_USAGE = "Write: routekaart releases DATASET --accept RELEASE --by ACCOUNT --reason TEXT; or --refuse RELEASE."


def revisions(
    indicator: Annotated[str, typer.Argument(metavar="INDICATOR", help="For instance frontex-detections.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    area: Annotated[str | None, typer.Option("--area", help="For instance route:western-mediterranean.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="PERIOD", help="Only periods that begin then or later: 2019.")
    ] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--between", metavar="RELEASE RELEASE", help="Only these two, the earlier first: unhcr/unhcr-flows/2023."
        ),
    ] = None,
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Show what changed in the figures of an indicator from each release to the next, silent corrections included."""
    from routekaart.operations.find_revisions import find_revisions
    from routekaart.reporting.statistics.revision import render_revisions, revisions_record
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    with opened_workspace(workspace) as opened:
        page = find_revisions(
            opened,
            IndicatorId(indicator),
            area=None if area is None else thing_id(area),
            since=_first_day(since),
            between=None if between is None else (ReleaseId(between[0]), ReleaseId(between[1])),
        )
        names = names_with_indicators(opened, language)
    if json:
        print_json(revisions_record(page, names))
        return
    sys.stdout.write(render_revisions(page, names, width=terminal_width()))


def releases(
    dataset: Annotated[
        str | None, typer.Argument(metavar="[DATASET]", help="One of `routekaart datasets`; none lists all.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those that wait for a decision, and why.")] = False,
    accept: Annotated[
        str | None, typer.Option("--accept", metavar="RELEASE", help="Use this release from now on: 2025-06-03.")
    ] = None,
    refuse: Annotated[str | None, typer.Option("--refuse", metavar="RELEASE", help="Do not use this release.")] = None,
    by: Annotated[
        str, typer.Option("--by", envvar="ROUTEKAART_ACCOUNT", metavar="ACCOUNT", help="Who decides: account:desk-3.")
    ] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why; always needed.")] = "",
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """List the releases that are kept, or decide whether one may be used; the last decision counts."""
    language = parse_language(lang)
    if accept is None and refuse is None:
        _list(workspace, dataset, waiting=waiting, as_json=json, lang=language)
    elif dataset is not None and (accept is None or refuse is None) and not waiting:
        named = accept if accept is not None else str(refuse)
        _decide(workspace, dataset, named, accept=accept is not None, by=by, reason=reason, as_json=json, lang=language)
    else:
        raise InputError("it is not clear what is asked", remedy=_USAGE)


def completeness(
    dataset: Annotated[
        str | None, typer.Argument(metavar="[DATASET]", help="One of `routekaart datasets`; none shows all.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    json: JsonOption = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="OUT", help="Write it as a web page.")] = None,
    lang: LangOption = "nl",
) -> None:
    """Show how complete each dataset is, beside what its publisher says that there is."""
    from routekaart import __version__
    from routekaart.operations.measure_completeness import measure_completeness
    from routekaart.reporting.statistics.completeness import (
        completeness_record,
        render_completeness,
        render_completeness_page,
    )
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    with opened_workspace(workspace) as opened:
        measured = measure_completeness(opened, dataset)
        names = names_with_indicators(opened, language)
    if html is not None:
        write_page(html, render_completeness_page(measured, names, version=__version__), keep=workspace)
    if json:
        print_json(completeness_record(measured, names))
    elif html is None:
        sys.stdout.write(render_completeness(measured, names, width=terminal_width()))


def _list(workspace: Path, dataset: str | None, *, waiting: bool, as_json: bool, lang: Lang) -> None:
    from routekaart.operations.list_releases import list_releases
    from routekaart.reporting.statistics.releases import releases_record, render_releases
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        found = list_releases(opened, dataset, waiting=waiting)
        names = names_with_indicators(opened, lang)
    if as_json:
        print_json(releases_record(found, names))
        return
    in_full = waiting or dataset is not None
    sys.stdout.write(render_releases(found, names, waiting=waiting, in_full=in_full, width=terminal_width()))


def _decide(
    workspace: Path, dataset: str, release: str, *, accept: bool, by: str, reason: str, as_json: bool, lang: Lang
) -> None:
    from routekaart.operations.decide_release import decide_release
    from routekaart.recording import parse_account
    from routekaart.reporting.statistics.releases import release_record, render_decided
    from routekaart.workspace import opened_workspace

    account, now = parse_account(by), datetime.now(UTC)
    with opened_workspace(workspace) as opened:
        found = decide_release(opened, dataset, release, accept=accept, by=account, reason=reason, now=now)
        names = names_with_indicators(opened, lang)
    if as_json:
        print_json(release_record(found, names))
        return
    sys.stdout.write(render_decided(found, names, width=terminal_width()))


def names_with_indicators(opened: "Workspace", lang: Lang) -> "Names":
    """Return the names of the lists, with those of indicators."""
    from routekaart.cli.naming import names_of

    cards = opened.reference.indicators
    return names_of(opened, lang, described={f"indicator:{card.id}": (card.name_nl, card.name_en) for card in cards})


def _first_day(text: str | None) -> date | None:
    """Return the first day of a period as typed.

    Raises:
        NotationError: if it is no period, or one without a beginning.
    """
    if text is None:
        return None
    start = Period.parse(text).start
    if start is None:
        raise NotationError(f"{text!r} has no first day", remedy="Write a day, month or year, as in 2019.")
    return start

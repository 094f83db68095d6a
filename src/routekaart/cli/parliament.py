"""`routekaart import tweedekamer` and `routekaart sync tweedekamer`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from routekaart.cli.files import read_named
from routekaart.cli.output import parse_language, print_json, print_line, terminal_width
from routekaart.cli.progress import STOPPED, shown
from routekaart.domain.errors import InputError

NAME = "tweedekamer"
_SHOWN = 20


def import_files(paths: Sequence[Path], workspace: Path, *, without: tuple[str, ...], as_json: bool, lang: str) -> None:
    """Import files of the House, all of them or none."""
    from routekaart.exchanging.tweedekamer import LARGEST
    from routekaart.operations.import_parliament import import_parliament
    from routekaart.reporting.parliament import import_record, render_filled, render_import
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    files = [(path.name, read_named(path, LARGEST, "the file")) for path in paths]
    with opened_workspace(workspace) as opened:
        report = import_parliament(opened, files, without=without, now=datetime.now(UTC))
    if as_json:
        print_json(import_record(report))
        return
    for line in render_import(report, language, shown=_SHOWN):
        print_line(line)
    for line in render_filled(report.rates, language, width=terminal_width()):
        print_line(line)


def sync(workspace: Path, *, as_json: bool, lang: str) -> int:
    """Fetch what is new from the House, and return the exit status."""
    from routekaart.operations.sync_parliament import sync_parliament
    from routekaart.reporting.parliament import render_sync, sync_record
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    try:
        with opened_workspace(workspace) as opened, shown() as tell:
            synced = sync_parliament(opened, now=lambda: datetime.now(UTC), tell=tell)
    except KeyboardInterrupt:
        print_line(STOPPED, err=True)
        return 130
    if as_json:
        print_json(sync_record(synced))
    else:
        for line in render_sync(synced, language, shown=_SHOWN):
            print_line(line)
    return synced.exit_status


def refuse_release_options(*given: object) -> None:
    """Refuse what is said of a release of figures: records of the House carry their own dates and addresses.

    Raises:
        InputError: if something is given.
    """
    if any(given):
        raise InputError(
            "--published, --label, --address and --kind are for releases of figures",
            where=NAME,
            remedy="Leave them out: each record says when it was changed, and its address follows from its id.",
        )


def only_file(paths: Sequence[Path], dataset: str, *, without: object, json: bool) -> Path:
    """Return the one file of a dataset.

    Raises:
        InputError: if there are several, or something is asked that is only for records of the House.
    """
    if len(paths) != 1:
        raise InputError(f"{len(paths)} files cannot be one release", where=dataset, remedy="Hand them in one by one.")
    if without or json:
        raise InputError(
            f"--without and --json are for records of the House ({NAME})", where=dataset, remedy="Leave them out."
        )
    return paths[0]


def refuse_others(datasets: Sequence[str]) -> None:
    """Refuse datasets of figures beside the records of the House: what they print differs.

    Raises:
        InputError: if there are any.
    """
    others = [name for name in datasets if name != NAME]
    if others:
        raise InputError(f"{NAME} is fetched by itself, and {others[0]} beside it is not", remedy="Give two commands.")

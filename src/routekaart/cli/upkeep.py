"""`routekaart verify` and `routekaart doctor`."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from routekaart.cli.files import read_named
from routekaart.cli.output import Lang, parse_language, print_json, print_line, print_table
from routekaart.domain.errors import InputError
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.limits import LARGEST_FILE

if TYPE_CHECKING:
    from routekaart.domain.look import Look
    from routekaart.reporting import LetterReport
    from routekaart.workspace import Workspace


def verify(
    workspace: Path,
    what: str,
    *,
    head: str | None,
    letter: Path | None,
    look: Path | None,
    as_json: bool,
    lang: str,
    level: str,
) -> int:
    """Verify the register, the log of reads, a letter or a saved check; return 1 if one is not as it was written."""
    if what == "log":
        if letter is not None or look is not None or as_json:
            raise InputError("--letter, --look and --json are for a file", remedy="Write: routekaart verify log")
        return _verify_log(workspace, head=head)
    if what == "weighings":
        if head is not None or letter is not None or look is not None:
            raise InputError(
                "weighings take no --head, --letter or --look", remedy="Write: routekaart verify weighings"
            )
        return _verify_weighings(workspace, as_json=as_json, lang=parse_language(lang))
    if what != "register":
        if head is not None:
            raise InputError("a file has no head", remedy="Write --head with: routekaart verify register")
        return _verify_file(workspace, what, letter=letter, look=look, as_json=as_json, lang=lang, level=level)
    if letter is not None or look is not None or as_json:
        raise InputError("--letter, --look and --json are for a file", remedy="Write: routekaart verify FILE")
    _verify_register(workspace, head=head)
    return 0


def verify_public(workspace: Path, number: int | None) -> None:
    """Verify a public build, the newest one if none is named."""
    from routekaart.operations.verify_build import verify_build
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        verified = verify_build(opened, number)
    build = verified.build
    made = f"{build.moment:%Y-%m-%d %H:%M} UTC"
    print_line(f"Public build {build.number} of {made}: {len(build.files)} files, each as it was published.")
    typer.echo(f"{verified.chain.entries} entries in its register, head {verified.chain.head}")


def _verify_register(workspace: Path, *, head: str | None) -> None:
    from routekaart.operations.verify_register import verify_register
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        report = verify_register(opened, expected_head=head)
    typer.echo(f"{report.entries} entries, each as it was written.")
    typer.echo(f"head {report.head}")
    typer.echo("Note the head: with --head it shows later whether entries were cut off.")


def _verify_log(workspace: Path, *, head: str | None) -> int:
    from routekaart.cli.asking import ask_the_site
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace):
        pass  # there must be a workspace; the site would make one of its own beside nothing
    return ask_the_site(workspace, ["verify_log", *([] if head is None else [f"--head={head}"])])


def _verify_file(
    workspace: Path, what: str, *, letter: Path | None, look: Path | None, as_json: bool, lang: str, level: str
) -> int:
    from routekaart.domain.look import PLAIN_LOOK
    from routekaart.operations.verify_weighing import is_weighing
    from routekaart.parsing.briefs import is_brief_file
    from routekaart.sources.looks import load_look
    from routekaart.workspace import opened_workspace

    language, seen = parse_language(lang), parse_level(level)
    if what != "-" and not Path(what).exists():
        raise InputError(
            f"there is no file {what!r} to verify",
            remedy="Write: routekaart verify register, or log, or name a letter or a saved check.",
        )
    named = "" if what == "-" else what
    raw = read_named(Path(what), LARGEST_FILE, "the file") if named else sys.stdin.buffer.read(LARGEST_FILE + 1)
    if is_weighing(raw):
        return _verify_weighing(raw, named, as_json=as_json, lang=language)
    with opened_workspace(workspace) as opened:
        if not is_brief_file(raw):
            if look is not None:
                raise InputError("--look is for a letter", where=named, remedy="Write: routekaart verify FILE")
            return _verify_check(opened, raw, named, letter=letter, as_json=as_json, lang=language, level=seen)
        if letter is not None:
            raise InputError("--letter is for a saved check", where=named, remedy="Write: routekaart verify FILE")
        own = PLAIN_LOOK if look is None else load_look(look)
        return _verify_brief(opened, raw, named, own, as_json=as_json, lang=language, level=seen)


def _verify_check(
    opened: "Workspace", raw: bytes, named: str, *, letter: Path | None, as_json: bool, lang: Lang, level: Level
) -> int:
    from routekaart.operations.report_letter import report_letter
    from routekaart.operations.verify_check import verify_check
    from routekaart.reporting.verified import render_verified, verified_record

    def check(document: DocumentId | bytes, moment: datetime, then: date) -> "LetterReport":
        return report_letter(opened, document, now=moment, as_of=then, level=level)

    verified = verify_check(opened, raw, check, where=named, letter=letter)
    if as_json:
        print_json(verified_record(verified))
    else:
        print_line(render_verified(verified, lang=lang))
    return int(not verified.holds)


def _verify_weighings(workspace: Path, *, as_json: bool, lang: Lang) -> int:
    from routekaart.cli.weighing import print_nothing_kept, print_verified
    from routekaart.operations.verify_weighing import verify_kept
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        found = list(verify_kept(opened))
    for verified in found:
        print_verified(verified, as_json=as_json, lang=lang)
    if not found and not as_json:
        print_nothing_kept(lang)
    return int(not all(verified.holds for verified in found))


def _verify_weighing(raw: bytes, named: str, *, as_json: bool, lang: Lang) -> int:
    from routekaart.cli.weighing import print_verified
    from routekaart.operations.verify_weighing import verify_weighing

    verified = verify_weighing(raw, where=named)
    print_verified(verified, as_json=as_json, lang=lang)
    return int(not verified.holds)


def _verify_brief(
    opened: "Workspace", raw: bytes, named: str, look: "Look", *, as_json: bool, lang: Lang, level: Level
) -> int:
    from routekaart.cli.making import verify_letter
    from routekaart.reporting.brief.verified import render_verified_brief, verified_brief_record

    today = datetime.now(UTC).date()
    verified = verify_letter(opened, raw, today=today, level=level, where=named, look=look)
    if as_json:
        print_json(verified_brief_record(verified))
    else:
        print_line(render_verified_brief(verified, lang=lang))
    return int(not verified.holds)


def doctor(workspace: Path, *, as_json: bool) -> int:
    """Print what was seen in each store; return 1 if one is not well, else 0."""
    from routekaart.operations.examine_workspace import examine_workspace
    from routekaart.workspace import opened_workspace

    with opened_workspace(workspace) as opened:
        remarks = examine_workspace(opened)
    if as_json:
        print_json([{"subject": one.subject, "well": one.well, "seen": one.seen} for one in remarks])
    else:
        rows = [(one.subject, "well" if one.well else "NOT WELL", one.seen) for one in remarks]
        print_table("", ("what", "state", "seen"), rows)
    return int(not all(one.well for one in remarks))

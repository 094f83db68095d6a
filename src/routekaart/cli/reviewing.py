"""`routekaart review` and `routekaart propose`: what was read from letters, and what people decide on it."""

import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, DeskLevelOption, JsonOption, LangOption, WorkspaceOption
from routekaart.cli.output import Lang, parse_language, print_json, terminal_width
from routekaart.domain.errors import InputError
from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.statement import Held, given_names

if TYPE_CHECKING:
    from routekaart.recording import Asked
    from routekaart.reporting.paper import Paper
    from routekaart.workspace import Workspace

_USAGE = "Write: routekaart review STATEMENT... accept|refuse|replace; --queue [LETTER]; or --carry OLD NEW."
_ID = re.compile(r"[0-9a-fA-F]{6,64}")

WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[STATEMENT... [accept|refuse|replace]]",
        help="The beginning of a statement's id alone shows what was decided on it; several at once show, accept or"
        " refuse all of them. With --queue a letter, with --carry two: a file, or the beginning of an id.",
    ),
]
ByOption = Annotated[
    str, typer.Option("--by", envvar="ROUTEKAART_ACCOUNT", metavar="ACCOUNT", help="Who decides: account:desk-3.")
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; needed to refuse or replace.")]
ChangesOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help="What is read otherwise: value=1850, when=2022, about=..."),
]
FormOption = Annotated[str | None, typer.Option("--as", metavar="CONTENT", help="It says another thing: money.")]
QueueOption = Annotated[bool, typer.Option("--queue", help="List the readings that nobody has reviewed yet.")]
CarryOption = Annotated[
    bool, typer.Option("--carry", help="Say that NEW is a new version of OLD, and carry its reviews over.")
]
LimitOption = Annotated[int, typer.Option("--limit", min=1, max=10_000, help="How many --queue lists.")]


def review(
    words: WordsArgument = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    by: ByOption = "",
    reason: ReasonOption = "",
    changes: ChangesOption = None,
    form: FormOption = None,
    queue: QueueOption = False,
    carry: CarryOption = False,
    limit: LimitOption = 20,
    level: DeskLevelOption = "intern",
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Accept, refuse or replace what was read from a letter; or see what waits for that."""
    from routekaart.workspace import opened_workspace

    typed, seen, language = words or [], parse_level(level), parse_language(lang)
    with opened_workspace(workspace) as opened:
        if queue and not carry and len(typed) <= 1:
            _queue(opened, typed, seen, language, limit=limit, as_json=json)
        elif carry and not queue and len(typed) == 2:
            sys.exit(_carry(opened, (typed[0], typed[1]), by, seen, language, as_json=json))
        elif queue or carry or not typed or (len(typed) > 2 and not all(map(_ID.fullmatch, typed[:-1]))):
            raise InputError("it is not clear what is asked", remedy=_USAGE)
        elif len(typed) == 1 or all(map(_ID.fullmatch, typed)):
            _show(opened, typed, seen, language, as_json=json)
        else:
            asked = _asked(typed[-1], by, reason, changes or [], form)
            _decide(opened, typed[:-1], asked, seen, language, as_json=json)


def propose(
    letter: Annotated[str, typer.Argument(metavar="LETTER", help="A file, or the beginning of a kept letter's id.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    json: JsonOption = False,
    lang: LangOption = "nl",
) -> None:
    """Let the model on this machine propose readings of a letter; they wait for a review, and do not count."""
    from routekaart.operations.propose_readings import propose_readings
    from routekaart.reporting.reviewing import proposed_record, render_proposed
    from routekaart.workspace import opened_workspace

    language = parse_language(lang)
    with opened_workspace(workspace) as opened:
        proposer = opened.get_proposer()
        found = propose_readings(opened, _kept(opened, letter), proposer, now=datetime.now(UTC))
        paper = _paper(opened, language, found.added)
    dropped = {code.value: count for code, count in found.dropped.items()}
    if json:
        print_json(proposed_record(found.added, paper, known=found.known, dropped=dropped))
    else:
        sys.stdout.write(render_proposed(found.added, paper, known=found.known, dropped=dropped))


def _queue(opened: "Workspace", typed: Sequence[str], level: Level, lang: Lang, *, limit: int, as_json: bool) -> None:
    from routekaart.operations.list_unreviewed import list_unreviewed
    from routekaart.reporting.reviewing import queue_record, render_queue

    letter = opened.letters.get_document(typed[0]) if typed else None
    found = list_unreviewed(opened, letter, level=level, limit=limit)
    paper = _paper(opened, lang, found.held)
    if as_json:
        print_json(queue_record(found.held, paper, waiting=found.waiting))
    else:
        sys.stdout.write(render_queue(found.held, paper, waiting=found.waiting))


def _show(opened: "Workspace", typed: Sequence[str], level: Level, lang: Lang, *, as_json: bool) -> None:
    from routekaart.operations.show_reviews import show_reviews
    from routekaart.reporting.reviewing import history_record, render_history

    found = [show_reviews(opened, beginning, level=level) for beginning in typed]
    paper = _paper(opened, lang, [one.held for one in found])
    if as_json:
        records = [history_record(one.held, one.reviews, paper, stands=one.stands) for one in found]
        print_json(records[0] if len(records) == 1 else records)
    else:
        for one in found:
            sys.stdout.write(render_history(one.held, one.reviews, paper, stands=one.stands))


def _decide(
    opened: "Workspace", typed: Sequence[str], asked: "Asked", level: Level, lang: Lang, *, as_json: bool
) -> None:
    """Record one decision on each statement; on none if one of them is not there.

    Raises:
        InputError: if several are to be replaced by the same.
    """
    from routekaart.operations.review_statement import review_statement
    from routekaart.operations.show_reviews import show_reviews
    from routekaart.recording import Act
    from routekaart.reporting.reviewing import decided_record, render_decided

    if asked.act is Act.REPLACE and len(typed) > 1:
        raise InputError("several statements cannot be replaced by the same", remedy="Replace them one by one.")
    for beginning in typed if len(typed) > 1 else ():
        show_reviews(opened, beginning, level=level)
    now = datetime.now(UTC)
    found = [review_statement(opened, beginning, asked, now=now, level=level) for beginning in typed]
    paper = _paper(opened, lang, [one.held for one in found])
    if as_json:
        records = [decided_record(one.held, one.reviews, one.replacement, paper) for one in found]
        print_json(records[0] if len(records) == 1 else records)
    else:
        for one in found:
            sys.stdout.write(render_decided(one.reviews, one.replacement, paper))


def _carry(opened: "Workspace", versions: tuple[str, str], by: str, level: Level, lang: Lang, *, as_json: bool) -> int:
    """Carry reviews over; return 1 if a person has to look at some of them, else 0."""
    from routekaart.operations.carry_reviews import carry_reviews
    from routekaart.recording import parse_account
    from routekaart.reporting.carried import carried_record, render_carried

    account = parse_account(by)
    old, new = (_kept(opened, one) for one in versions)
    found = carry_reviews(opened, old, new, account=account, now=datetime.now(UTC), level=level)
    lines = found.plan.carried
    if as_json:
        print_json(carried_record(lines, found.new, old))
    else:
        sys.stdout.write(render_carried(lines, found.new, old, _paper(opened, lang, [])))
    return int(any(one.new is None for one in lines))


def _asked(decision: str, by: str, reason: str, changes: Sequence[str], form: str | None) -> "Asked":
    """Return a decision as typed.

    Raises:
        InputError: if it is none, or lacks a reason or account.
    """
    from routekaart.recording import AGREED, Act, Asked, parse_account

    if decision not in tuple(Act):
        raise InputError(f"{decision!r} is no decision", remedy=_USAGE)
    act = Act(decision)
    if act is not Act.REPLACE and (changes or form):
        raise InputError(
            "only a replacement reads something else", remedy="Write replace, or leave --set and --as out."
        )
    if not reason and act is not Act.ACCEPT:
        raise InputError(f"to {act} needs a reason", remedy="Add --reason with why, in a few words.")
    fields = [change.partition("=") for change in changes]
    loose = [name for name, sign, _ in fields if not sign]
    if loose:
        raise InputError(f"{loose[0]!r} has no value", remedy="Write --set FIELD=VALUE, as in --set value=1850.")
    changed = {name.strip(): value for name, _, value in fields}
    return Asked(act=act, account=parse_account(by), reason=reason or AGREED, changes=changed, form=form)


def _kept(opened: "Workspace", named: str) -> DocumentId:
    """Return a letter that is kept; a file is kept first."""
    from routekaart.operations.add_letter import add_letter

    path = Path(named)
    return add_letter(opened, path) if path.is_file() else opened.letters.get_document(named)


def _paper(opened: "Workspace", lang: Lang, held: Sequence[Held]) -> "Paper":
    from routekaart.cli.naming import names_of
    from routekaart.reporting.paper import Paper

    described = given_names(one.statement for one in held)
    return Paper(names=names_of(opened, lang, described=described), width=terminal_width())

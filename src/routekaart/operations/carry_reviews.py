"""Carry what people decided on one version of a letter over to another version of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.content import Relation
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, DocumentId, RecorderId, ThingId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Disclosure, Kind, Statement, Testimony
from routekaart.recording import (
    PUBLISHED,
    TYPED_IN,
    Carrying,
    Version,
    confirm_proposals,
    find_filed,
    parse_account,
    plan_carrying,
)
from routekaart.workspace import Workspace

NEW_VERSION = "new-version-of"


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOver:
    """What became of the decisions on an old version."""

    old: Document
    new: Document
    plan: Carrying


def carry_reviews(
    workspace: Workspace,
    old: DocumentId,
    new: DocumentId,
    *,
    account: ActorId,
    now: datetime,
    level: Level = Level.INTERN,
) -> CarriedOver:
    """Record that one letter is a new version of another, and carry over every decision that finds its words there.

    All of it is in the register when this returns, or nothing; a second time adds nothing. What finds no place, or
    several, stays with the old version and is in the answer.

    Args:
        workspace: where both letters are kept.
        old: the version that people decided on.
        new: the version that takes its place. Nobody can see that from the files: a person says so.
        account: who says so.
        now: when.
        level: decisions on statements above it are not looked at.

    Raises:
        NotationError: if it is no account who says so.
        InputError: if both are the same letter, or the new one was named as the older before.
        StoreError: if one of them is not kept.
    """
    parse_account(account)
    _refuse_backwards(workspace, old, new)
    before, after = (_load_version(workspace, one, now) for one in (old, new))
    plan = plan_carrying(before, after, account=account, now=now, level=level)
    told = _tell_version(workspace, old, new, account, now)
    published = _disclose(after.read, Level.OPENBAAR, PUBLISHED, ActorId("organisation:routekaart"), account, now)
    typed = _disclose(told, Level.INTERN, TYPED_IN, account, account, now)
    workspace.register.append_all(
        [*after.read, *plan.statements, *told],
        opening=[published, typed, *plan.opening],
        decisions=[*confirm_proposals(after.read, after.filed, opening=published), *plan.reviews],
    )
    return CarriedOver(old=before.document, new=after.document, plan=plan)


def _load_version(workspace: Workspace, letter: DocumentId, now: datetime) -> Version:
    document = workspace.get_letter(letter)
    read = workspace.reader.read_letter(document, recorded=now).statements
    return Version(document=document, filed=find_filed(workspace.register.find_document_log(letter)), read=read)


def _refuse_backwards(workspace: Workspace, old: DocumentId, new: DocumentId) -> None:
    if old == new:
        raise InputError(
            "both are the same letter, byte for byte", where=new[:12], remedy="Name the old and the new version."
        )
    if _is_version(workspace, old, new):
        raise InputError(
            f"{old[:12]} was recorded as the newer of the two", where=new[:12], remedy="Name the old version first."
        )


def _is_version(workspace: Workspace, new: DocumentId, old: DocumentId) -> bool:
    """Tell whether somebody said before that one letter is a new version of another."""
    said = workspace.register.find_statements(subject=ThingId(f"document:{new}"), content=("Relation",))
    return any(one.content == _relation(old) for one in said)


def _relation(old: DocumentId) -> Relation:
    return Relation(relation=NEW_VERSION, object=ThingId(f"document:{old}"))


def _tell_version(
    workspace: Workspace, old: DocumentId, new: DocumentId, account: ActorId, now: datetime
) -> tuple[Statement, ...]:
    """Return what the person says about the two letters, unless it was said before."""
    if _is_version(workspace, new, old):
        return ()
    said = Statement(
        speaker=account,
        subject=ThingId(f"document:{new}"),
        content=_relation(old),
        kind=Kind.REPORTED,
        valid=None,
        source=Testimony(account=account, given=Period.of_day(now.date())),
        recorded=now,
        recorded_by=RecorderId(account),
    )
    return (said,)


def _disclose(
    said: Sequence[Statement], level: Level, ground: str, decider: ActorId, account: ActorId, now: datetime
) -> Disclosure:
    return Disclosure(
        statements=tuple(one.id for one in said),
        level=level,
        ground=ground,
        decider=decider,
        recorded=now,
        recorded_by=RecorderId(account),
    )

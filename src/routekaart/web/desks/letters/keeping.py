"""Save, accept and release: each in one transaction that looks first whether the draft may still change."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from routekaart.domain.brief import AcceptedFault
from routekaart.domain.errors import InputError, Overtaken
from routekaart.domain.levels import Level
from routekaart.recording.accepted import read_accepted
from routekaart.web.desks.letters.models import Acceptance, Draft, ReleasedFile, Version

LONGEST = 200_000
"""Characters of a draft."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What its releaser saw of a draft."""

    version: int
    state: str
    """What was accepted in it (`state_of`)."""


def save_version(draft: Draft | None, key: str, seen: int, new: Version) -> Draft:
    """Add a version of a draft, or make the draft; what is the same as the last version adds nothing.

    Raises:
        InputError: if the letter was released.
        Overtaken: if somebody else saved one since this writer looked.
    """
    try:
        with transaction.atomic():
            found = draft or Draft.objects.filter(key=key).first() or Draft.objects.create(key=key, made=new.saved)
            _refuse_released(found)
            last = latest(found)
            if last is not None and _same(last, new):
                return found
            if (0 if last is None else last.number) != seen:
                raise _overtaken()
            new.draft, new.number = found, seen + 1
            new.save(force_insert=True)
            return found
    except IntegrityError:
        raise _overtaken() from None


def accept_fault(draft: Draft, seen: int, entry: Mapping[str, object], account: str) -> None:
    """Add that an office accepts a fault; the same one again adds nothing.

    Raises:
        InputError: if the letter was released, or the entry lacks its reason or office.
        Overtaken: if the text was changed since.
    """
    one = read_accepted(entry, "the form")
    with transaction.atomic():
        _refuse_stale(draft, seen)
        Acceptance.objects.get_or_create(
            draft=draft,
            kind=one.kind.value,
            quote=one.quote,
            where=one.where or "",
            defaults={"reason": one.reason, "office": one.by, "on": one.on, "account": account},
        )


def take_back(draft: Draft, acceptance: str) -> None:
    """Take an acceptance back.

    Raises:
        InputError: if the letter was released.
    """
    with transaction.atomic():
        _refuse_released(draft)
        if acceptance.isdecimal():
            Acceptance.objects.filter(draft=draft, pk=int(acceptance[:9])).delete()


def release(draft: Draft, seen: Seen, files: Mapping[str, bytes], *, receipt: str, by: str, now: datetime) -> None:
    """Release a letter as it was seen; who wrote a version or accepted a fault cannot.

    Raises:
        InputError: if it was released before, or its releaser is one of its authors.
        Overtaken: if the text or what is accepted in it was changed since.
    """
    with transaction.atomic():
        _refuse_stale(draft, seen.version)
        if state_of(draft) != seen.state:
            raise _overtaken()
        if by in authors(draft):
            raise InputError("who wrote a letter does not release it", remedy="Ask somebody else who may.")
        draft.released, draft.released_by, draft.receipt = now, by, receipt
        draft.save(update_fields=["released", "released_by", "receipt"])
        for kind, raw in files.items():
            ReleasedFile.objects.create(draft=draft, kind=kind, raw=raw)


def latest(draft: Draft) -> Version | None:
    """Return the last version of a draft."""
    return Version.objects.filter(draft=draft).order_by("-number").first()


def authors(draft: Draft) -> set[str]:
    """Return every account that wrote a version or accepted a fault."""
    wrote = Version.objects.filter(draft=draft).values_list("author", flat=True)
    return {*wrote, *Acceptance.objects.filter(draft=draft).values_list("account", flat=True)}


def accepted_in(draft: Draft) -> tuple[AcceptedFault, ...]:
    """Return what is accepted in a draft."""
    return tuple(
        read_accepted(
            {"kind": one.kind, "quote": one.quote, "reason": one.reason, "by": one.office, "on": one.on}
            | ({"where": one.where} if one.where else {}),
            "the draft",
        )
        for one in Acceptance.objects.filter(draft=draft)
    )


def level_of_draft(version: Version) -> Level:
    """Return the level of a draft's reader."""
    return Level(version.level)


def state_of(draft: Draft) -> str:
    """Name what was accepted, so that a release is of what its releaser saw."""
    told = [(one.kind, one.quote, one.where, one.reason, one.office) for one in Acceptance.objects.filter(draft=draft)]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _same(last: Version, new: Version) -> bool:
    fields = ("text", "level", "as_of", "lang")
    return all(getattr(last, name) == getattr(new, name) for name in fields)


def _refuse_released(draft: Draft) -> None:
    fresh = Draft.objects.select_for_update().get(pk=draft.pk)
    if fresh.released is not None:
        raise InputError("this letter was released, and does not change", remedy="Write a new letter.")


def _refuse_stale(draft: Draft, seen: int) -> None:
    _refuse_released(draft)
    last = latest(draft)
    if last is None or last.number != seen:
        raise _overtaken()


def _overtaken() -> Overtaken:
    return Overtaken("somebody else saved this letter in the meantime", remedy="See what was saved, and do it again.")


def day_of(version: Version, now: datetime) -> date:
    """Return the day that a draft pictures."""
    return version.as_of or now.date()

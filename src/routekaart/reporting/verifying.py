"""A saved check beside the same check computed again: what is equal, what differs, and why if that can be told."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest
from typing import Any

from routekaart.domain.ids import ReleaseId, StatementId
from routekaart.reporting.letter_page import render_letter_report
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.record import check_record
from routekaart.reporting.records import Record
from routekaart.reporting.saved_check import WHEN, SavedCheck


class Why(StrEnum):
    """Why a figure may come out otherwise than it was saved."""

    FILE_CHANGED = "file_changed"
    OTHER_METHOD = "other_method"
    OTHER_VERSION = "other_version"
    REVIEWED = "reviewed"
    RELEASE_GONE = "release_gone"
    RELEASE_NEW = "release_new"
    FIGURE_CHANGED = "figure_changed"
    REGISTER_CHANGED = "register_changed"
    NOT_TOLD = "not_told"


Reason = tuple[Why, str]
"""Why, and the release or day that it names; empty if it names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A field that is not as it was saved."""

    field: str
    saved: str | None
    """In the notation of JSON; `None` if the field is not there."""
    found: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A figure that does not come out as it was saved."""

    statement: str
    quote: str
    saved: bool
    """Whether it is in the file."""
    found: bool
    """Whether it comes out now."""
    changes: tuple[Change, ...] = ()
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The outcome of computing a saved check again."""

    check: SavedCheck
    version: str
    """Of the Routekaart that computed it again."""
    equal: int
    differences: tuple[Difference, ...]
    page_line: int | None = None
    """The first line of the page that is not as it would be written now, where all figures are equal."""

    @property
    def holds(self) -> bool:
        """Whether everything comes out as it was saved."""
        return not self.differences and self.page_line is None


def compare_check(saved: SavedCheck, report: LetterReport, *, held: Collection[ReleaseId]) -> Verified:
    """Compare every figure of a saved check, and the page around it, with the same check computed again.

    Args:
        saved: what the file holds.
        report: the same letter, checked for the same two days.
        held: every release that is here now.
    """
    # As the version that wrote the file would sign it: what else differs is then the only difference.
    again = replace(report, version=saved.version)
    newer = () if report.version == saved.version else ((Why.OTHER_VERSION, saved.version),)
    found = check_record(again)
    reasons = _Reasons(saved, again, frozenset(held), newer)
    differences = tuple(one for pair in _pair(saved.items, found) if (one := _differ(*pair, reasons)) is not None)
    in_file = sum(one.saved for one in differences)
    return Verified(
        check=saved,
        version=report.version,
        equal=len(saved.items) - in_file,
        differences=differences,
        page_line=None if differences or saved.page is None else _first_other_line(saved, again),
    )


_Pair = tuple[Record | None, Record | None]


def _pair(saved: Sequence[Record], found: Sequence[Record]) -> Iterator[_Pair]:
    """Set each figure of the file beside the one that comes out now, or what a review put in its place."""
    left = {str(item["statement"]): item for item in found}
    pairs: list[_Pair] = [(item, left.pop(str(item["statement"]), None)) for item in saved]
    successors = {replaced: name for name, item in left.items() if (replaced := _instead_of(item))}
    for item, same in pairs:
        successor = None if same is not None or item is None else successors.get(str(item["statement"]))
        yield item, left.pop(successor, None) if successor is not None else same
    yield from ((None, item) for item in left.values())


def _differ(item: Record | None, again: Record | None, reasons: "_Reasons") -> Difference | None:
    """Return how a figure differs from what was saved; `None` if it does not."""
    changes = () if item is None or again is None else tuple(_changes(item, again))
    if item is not None and again is not None and not changes:
        return None
    one = item or again or {}
    return Difference(
        statement=str(one["statement"]),
        quote=str(one["quote"]),
        saved=item is not None,
        found=again is not None,
        changes=changes,
        why=tuple(dict.fromkeys(reasons.tell(item, again, changes))) or ((Why.NOT_TOLD, ""),),
    )


@dataclass(frozen=True, slots=True)
class _Reasons:
    saved: SavedCheck
    report: LetterReport
    held: frozenset[ReleaseId]
    newer: tuple[Reason, ...]

    def tell(self, item: Record | None, again: Record | None, changes: tuple[Change, ...]) -> Iterator[Reason]:
        """Say why a figure differs, as far as that can be told."""
        if item is None or again is None:
            yield from self._reviewed(item, again)
            yield from self.newer
            return
        if item["receipt"] == again["receipt"]:
            yield from self._beside_receipt(again, changes)
            return
        if {change.field for change in changes} == {"receipt"}:
            yield Why.FILE_CHANGED, ""
        if item["method"] != again["method"]:
            yield Why.OTHER_METHOD, str(item["method"])
        yield from self.newer
        yield from self._reviewed(None, again)
        yield from self._released(item, again, changes)

    def _beside_receipt(self, again: Record, changes: tuple[Change, ...]) -> Iterator[Reason]:
        """Say why a figure differs of which the finding is the same: the receipt is the digest of that."""
        if all(change.field.partition(".")[0] == "review" for change in changes):
            reviewed = tuple(self._reviewed(None, again))
            yield from reviewed or ((Why.FILE_CHANGED, ""),)
        elif self.newer and all(_may_be_reworded(change) for change in changes):
            yield from self.newer
        else:
            yield Why.FILE_CHANGED, ""

    def _reviewed(self, item: Record | None, again: Record | None) -> Iterator[Reason]:
        """Tell whether a person decided on the reading on the day of the check or later."""
        name = str((again or item or {})["statement"])
        reviewed = self.report.reviews.get(StatementId(name))
        if reviewed is not None and (again is not None or reviewed.refused):
            day = reviewed.review.recorded.date()
            if day >= self.saved.now_day:
                yield Why.REVIEWED, day.isoformat()

    def _released(self, item: Record, again: Record, changes: tuple[Change, ...]) -> Iterator[Reason]:
        if _kept(item) != _kept(again):
            yield Why.REGISTER_CHANGED, ""
        before, after = _releases(item), _releases(again)
        yield from ((Why.RELEASE_GONE, one) for one in sorted(before - self.held))
        yield from ((Why.RELEASE_NEW, one) for one in sorted(after - before))
        moved = {change.field.rpartition(".")[0] for change in changes if change.field.endswith(".release")}
        for change in changes:
            place, _, field = change.field.rpartition(".")
            if field == "value" and ".candidates." in change.field and place not in moved:
                yield Why.FIGURE_CHANGED, ""


def _may_be_reworded(change: Change) -> bool:
    """Tell whether another version may write this otherwise of the same finding: a sentence, or a field it added."""
    return ".sentence." in change.field or change.saved is None or change.found is None


def _instead_of(item: Record) -> str | None:
    review = item["review"]
    return str(review["instead_of"]) if isinstance(review, dict) and review["instead_of"] else None


def _releases(item: Record) -> frozenset[str]:
    sides: list[Any] = [item[when] for when in WHEN]
    return frozenset(str(one["release"]) for side in sides for one in side["candidates"] if one.get("release"))


def _kept(item: Record) -> frozenset[str]:
    """Return the statements of the register that a figure was held against; an older file names none."""
    sides: list[Any] = [item[when] for when in WHEN]
    return frozenset(str(one.get("statement")) for side in sides for one in side.get("kept", ()))


def _changes(saved: Record, found: Record) -> Iterator[Change]:
    before, after = dict(_leaves(saved)), dict(_leaves(found))
    for path in dict.fromkeys((*before, *after)):
        if before.get(path) != after.get(path):
            yield Change(field=".".join(path), saved=before.get(path), found=after.get(path))


def _leaves(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give the path to each field with what it holds in the notation of JSON, in which 1 is not `true` and not 1.0.

    What has names has no order in JSON; a list has one, which is a field of its own.
    """
    named = _named(value)
    if not named:
        yield path, json.dumps(value, ensure_ascii=False, sort_keys=True)
    elif isinstance(value, list):
        yield (*path, "order"), json.dumps([name for name, _ in named], ensure_ascii=False)
    for name, inner in named or ():
        yield from _leaves(inner, (*path, name))


def _named(value: object) -> list[tuple[str, object]] | None:
    """Return what is within a record or a list of records by name; a candidate is named by what it counts."""
    if isinstance(value, dict):
        return list(value.items())
    if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
        return None
    names: Counter[str] = Counter()
    found: list[tuple[str, object]] = []
    for one in value:
        name = " ".join(str(one[key]) for key in ("indicator", "area", "period", "fact", "statement") if key in one)
        names[name] += 1
        found.append((f"{name} {names[name]}".strip() if names[name] > 1 or not name else name, one))
    return found


def _first_other_line(saved: SavedCheck, report: LetterReport) -> int | None:
    """Return the first line of the page that is not as it would be written now; `None` if all are."""
    before = (saved.page or "").split("\n")
    after = render_letter_report(report, lang=saved.lang).split("\n")
    for number, (one, other) in enumerate(zip_longest(before, after), start=1):
        if one != other:
            return number
    return None

"""The record that a file carries becomes a letter again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.domain.brief import Brief
from routekaart.domain.brief_file import BriefFile
from routekaart.domain.encoding import from_record
from routekaart.domain.errors import NotationError
from routekaart.domain.strict_json import parse_json
from routekaart.reporting.brief.record import FORMAT, Frame
from routekaart.reporting.brief.verifying.findings import BriefFinding, FindingKind

_AS_MADE = "Give the letter as Routekaart wrote it."


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedBrief:
    """A letter as the record in its file has it."""

    brief: Brief
    frame: Frame
    altered: tuple[BriefFinding, ...]
    """Receipts in the record that are not those of what it says."""


def read_saved_brief(file: BriefFile, *, where: str = "") -> SavedBrief:
    """Return the letter that a file carries.

    Raises:
        NotationError: if its record is no whole letter, or one that a newer version wrote.
    """
    record = _parse(file.record, where)
    if record.get("format") != FORMAT:
        raise NotationError(
            f"the record of the letter has the format {record.get('format')!r}, and {FORMAT} is read here",
            where=where,
            remedy="Verify it with the version of Routekaart that wrote it, or a newer one.",
        )
    try:
        brief = from_record(Brief, record["brief"])
        frame = _frame(record["frame"])
        receipts = {str(key): str(value) for key, value in record["receipts"].items()}
        own = str(record["receipt"])
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotationError(f"the record of the letter is not whole: {error}", where=where, remedy=_AS_MADE) from None
    return SavedBrief(brief=brief, frame=frame, altered=tuple(_altered(brief, receipts, own)))


def _altered(brief: Brief, receipts: Mapping[str, str], own: str) -> list[BriefFinding]:
    kind = FindingKind.RECORD_ALTERED
    found = [
        BriefFinding(kind=kind, figure=figure.id, recorded=receipts.get(figure.id, ""), found=figure.receipt)
        for figure in brief.figures
        if receipts.get(figure.id) != figure.receipt
    ]
    if len(brief.by_id) < len(brief.figures) or receipts.keys() - brief.by_id.keys() or brief.receipt != own:
        found.append(BriefFinding(kind=kind, recorded=own, found=brief.receipt))
    return found


def _frame(record: Mapping[str, Any]) -> Frame:
    own, lines = record["own"], record["lines"]
    if not isinstance(own, bool) or not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise TypeError("frame")
    return Frame(own=own, lines=tuple(lines))


def _parse(text: str, where: str) -> Mapping[str, Any]:
    try:
        record = parse_json(text)
        text.encode()  # half a character cannot be shown
    except (ValueError, RecursionError):
        raise NotationError("the record of the letter is no whole JSON", where=where, remedy=_AS_MADE) from None
    if not isinstance(record, dict):
        raise NotationError("the record of the letter is none", where=where, remedy=_AS_MADE)
    return record

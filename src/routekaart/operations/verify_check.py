"""Compute a saved check again from the letter and the releases that are held, and compare receipt by receipt."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

from routekaart.domain.errors import InputError
from routekaart.domain.ids import DocumentId
from routekaart.domain.limits import LARGEST_FILE
from routekaart.reporting import LetterReport
from routekaart.reporting.saved_check import SavedCheck, parse_saved_check
from routekaart.reporting.verifying import Verified, compare_check
from routekaart.sources.letters import load_letter_file
from routekaart.workspace import Workspace

Check = Callable[[DocumentId | bytes, datetime, date], LetterReport]
"""What checks a letter as on a day that is now, with the day for the verdict "as known then"."""


def verify_check(
    workspace: Workspace, raw: bytes, check: Check, *, where: str = "", letter: Path | None = None
) -> Verified:
    """Compute every figure of a saved check again, with the same days for then and now. Nothing is kept.

    Args:
        workspace: where the letters and the releases are.
        raw: what `routekaart check` printed as JSON or wrote as a page.
        check: what checks a letter.
        where: the name of its file, for messages.
        letter: the letter, if the workspace does not keep it.

    Raises:
        InputError: if the file is no saved check, or the letter is not the one that was checked.
        StoreError: if the letter or a release is no longer as it was stored.
    """
    if len(raw) > LARGEST_FILE:
        raise InputError(
            f"the file has more than {LARGEST_FILE:,} bytes", where=where, remedy="Give a saved check of one letter."
        )
    saved = parse_saved_check(raw, where=where)
    again = _find_letter(workspace, saved, letter)
    report = check(again, datetime.combine(saved.now_day, time(), UTC), saved.then_day)
    held = [release.id for release in workspace.statistics.releases()]
    return compare_check(saved, report, held=held)


def _find_letter(workspace: Workspace, saved: SavedCheck, given: Path | None) -> DocumentId | bytes:
    if given is not None:
        raw = load_letter_file(given)
        if hashlib.sha256(raw).hexdigest() == saved.document:
            return raw
        raise InputError(
            f"this is not the letter that was checked, which has the digest {saved.document[:12]}…",
            where=str(given),
            remedy="Give the file as it was then, to the letter; a corrected letter is checked anew.",
        )
    if saved.document in workspace.letters.find_documents():
        return saved.document
    raise InputError(
        f"the workspace does not keep the letter {saved.document[:12]}…",
        where=str(workspace.root),
        remedy="Give its file with --letter FILE.",
    )

"""Hold a file of an outgoing letter against its own record, and every figure in it against what is kept now."""

from collections.abc import Callable

from routekaart.apart import parse_brief_untrusted
from routekaart.domain.brief import Brief
from routekaart.domain.brief_file import BriefFile, Looks
from routekaart.domain.document import Format
from routekaart.domain.look import PLAIN_LOOK, Look
from routekaart.parsing.briefs import read_pdf_looks
from routekaart.reporting.brief import render_pdf
from routekaart.reporting.brief.verified import VerifiedBrief
from routekaart.reporting.brief.verifying import Derive, SavedBrief, compare_brief, read_saved_brief


def verify_brief(
    raw: bytes, look_up: Callable[[Brief], Derive], *, version: str, where: str = "", look: Look = PLAIN_LOOK
) -> VerifiedBrief:
    """Hold a file of a letter against its record and against what is kept now. Nothing is kept.

    Args:
        raw: the file: PDF, Word or a page.
        look_up: gives, of the letter in it, what tells how each figure stands to what is kept.
        version: of the Routekaart that verifies.
        where: how a message names the file.
        look: the templates of the ministry that made it; without them its pages are held against nothing.

    Raises:
        InputError: if the file is no outgoing letter, carries no record, or is damaged.
        StoreError: if a release is no longer as it was stored.
    """
    file = parse_brief_untrusted(raw, where=where)
    saved = read_saved_brief(file, where=where)
    made = _look_again(saved, file, look)
    findings = compare_brief(saved, file, look_up(saved.brief), version=version, made=made)
    return VerifiedBrief(brief=saved.brief, format=file.format, version=version, findings=findings)


def _look_again(saved: SavedBrief, file: BriefFile, look: Look) -> Looks | None:
    """Return what the pages of a PDF look like when it is made now of its own record."""
    if file.format is not Format.PDF or (saved.frame.own and not look.typst):
        return None
    return read_pdf_looks(render_pdf(saved.brief, look if saved.frame.own else PLAIN_LOOK))

"""Hold a file of an outgoing letter against its own record, and every figure in it against what is kept now."""

from collections.abc import Callable

from routekaart.apart import parse_brief_untrusted
from routekaart.domain.brief import Brief
from routekaart.reporting.brief.verified import VerifiedBrief
from routekaart.reporting.brief.verifying import Derive, compare_brief, read_saved_brief


def verify_brief(raw: bytes, look_up: Callable[[Brief], Derive], *, version: str, where: str = "") -> VerifiedBrief:
    """Hold a file of a letter against its record and against what is kept now. Nothing is kept.

    Args:
        raw: the file: PDF, Word or a page.
        look_up: gives, of the letter in it, what tells how each figure stands to what is kept.
        version: of the Routekaart that verifies.
        where: how a message names the file.

    Raises:
        InputError: if the file is no outgoing letter, carries no record, or is damaged.
        StoreError: if a release is no longer as it was stored.
    """
    file = parse_brief_untrusted(raw, where=where)
    saved = read_saved_brief(file, where=where)
    findings = compare_brief(saved, file, look_up(saved.brief), version=version)
    return VerifiedBrief(brief=saved.brief, format=file.format, version=version, findings=findings)

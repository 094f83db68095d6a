"""Write what was found about a Word letter in its margin."""

import hashlib

from routekaart.domain.errors import InputError
from routekaart.parsing.docx.margin import add_margin_notes
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.margin import AUTHOR, write_margin_notes
from routekaart.reporting.texts import Lang


def comment_letter(raw: bytes, report: LetterReport, *, lang: Lang) -> bytes:
    """Return a Word letter with a comment on each figure that was checked; all else in it stays as it is.

    Args:
        raw: the letter's file.
        report: what was found in it.
        lang: the language of the comments.

    Raises:
        InputError: if the report is about another file.
        UnreadableLetter: if comments cannot be added without changing what the letter says.
    """
    if hashlib.sha256(raw).hexdigest() != report.document.id:
        raise InputError("the letter was changed while it was checked", remedy="Check it again.")
    notes = write_margin_notes(report, lang=lang)
    return add_margin_notes(raw, report.document.body, notes, author=AUTHOR, day=report.made_on)

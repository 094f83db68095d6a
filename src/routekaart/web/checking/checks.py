"""What is done to a letter that was handed in, and what can come of it. Nothing here knows of a request."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from routekaart.domain.document import Format
from routekaart.domain.errors import InputError, RoutekaartError
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.operations.comment_letter import comment_letter
from routekaart.operations.find_remarks import remark_on_letter
from routekaart.operations.follow_figures import follow_figures
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import LetterReport, check_record, render_letter_report
from routekaart.reporting.lineage import add_lineage
from routekaart.reporting.remarks import add_codes
from routekaart.reporting.texts import Lang
from routekaart.web.opening import opened
from routekaart.workspace import Workspace, open_letter

LARGEST = 20_000_000
"""Bytes of a letter that is handed in."""
LONGEST = 1_000_000
"""Characters of its text: a letter to Parliament with all its annexes has fewer."""
MOST = 2_000
"""Statements in it that are checked: the longest letters have some hundreds."""
LARGEST_CARRIED = 600_000
"""Bytes of a letter that its report carries along; as text that is under what a form may hold."""
_A_CHARACTER = 65
"""Bytes that a report takes for each character of its letter, measured on one of a million with 1,900 figures."""
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCheck:
    """A letter as it was handed in, and what was asked of it."""

    raw: bytes
    day: date | None
    """The day for "as known then"; that of the letter if none is given."""
    form: str
    """One of `reporting.site.checking.FORMS`."""
    lang: Lang
    moment: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The report of a letter."""

    report: LetterReport
    day: str
    """The day that was asked for, as it is written in a form."""
    carried: bytes
    """The letter itself; empty if it is too large to go along in a page."""

    @property
    def size(self) -> int:
        """Bytes that it takes in memory, about."""
        return _A_CHARACTER * len(self.report.document.text) + len(self.carried)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was made of a report."""

    body: bytes
    media_type: str
    name: str

    @property
    def size(self) -> int:
        """Bytes that it takes in memory."""
        return len(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """Why a letter was not checked, and what to do; without words if nobody foresaw it."""

    what: str = ""
    remedy: str = ""
    status: int = 500
    size: int = 0


Outcome = Checked | Written | NotChecked


def check_handed(asked: AskedCheck) -> Outcome:
    """Check a letter, and make of it what was asked."""
    try:
        document = read_handed(asked.raw)
        with opened() as workspace:
            report = report_letter(workspace, document, now=asked.moment, as_of=asked.day, most=MOST)
            return _outcome(workspace, report, asked)
    except InputError as error:
        return NotChecked(what=error.what, remedy=error.remedy, status=413 if "bytes" in error.what else 400)
    except RoutekaartError as error:
        return NotChecked(what=str(error), status=503)


def read_handed(raw: bytes) -> Document:
    """Return the document that a letter is.

    Raises:
        InputError: if its text is too long, or it cannot be read.
    """
    document = open_letter(raw)
    if len(document.text) > LONGEST:
        raise InputError(
            f"the letter has more than {LONGEST:,} characters", remedy="Hand it in as plain text, or in parts."
        )
    return document


def _outcome(workspace: Workspace, report: LetterReport, asked: AskedCheck) -> Outcome:
    name = f"controle-{report.document.id[:10]}"
    match asked.form:
        case "html":
            page = render_letter_report(report, lang=asked.lang).encode()
            return Written(body=page, media_type="text/html; charset=utf-8", name=f"{name}.html")
        case "docx":
            return Written(body=_commented(report, asked), media_type=_WORD, name=f"{name}.docx")
        case "json":
            return Written(body=_record(workspace, report), media_type="application/json", name=f"{name}.json")
        case _:
            day = asked.day.isoformat() if asked.day else ""
            return Checked(report=report, day=day, carried=asked.raw if len(asked.raw) <= LARGEST_CARRIED else b"")


def _commented(report: LetterReport, asked: AskedCheck) -> bytes:
    if report.document.body.format is not Format.DOCX:
        raise InputError("only a Word letter comes back with comments", remedy="Choose another form.")
    return comment_letter(asked.raw, report, lang=asked.lang)


def _record(workspace: Workspace, report: LetterReport) -> bytes:
    lineage = follow_figures(workspace, report, level=Level.OPENBAAR)
    remarks = remark_on_letter(workspace, report, acceptances=(), lineage=lineage)
    record = add_lineage(add_codes(check_record(report), remarks), lineage)
    return json.dumps(record, ensure_ascii=False, indent=2).encode()

"""Does to a letter what people and programs do to it, wanted or not."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

from routekaart.parsing.briefs import parse_brief_file, read_pdf_looks
from routekaart.reporting.brief import render_pdf
from routekaart.reporting.brief.verifying import (
    BriefFinding,
    Derived,
    Standing,
    compare_brief,
    read_saved_brief,
)
from tests.reporting.brief.making import BRIEF

CONTROL = re.compile(r"<w:sdt>(?:(?!<w:sdt>).)*?</w:sdt>", re.DOTALL)


def equal(_: object) -> Derived:
    """Give every figure as it was."""
    return Derived(standing=Standing.EQUAL)


def findings(raw: bytes, derive: Callable[[Any], Derived] = equal, version: str = BRIEF.version) -> list[BriefFinding]:
    """Return what is found on a file."""
    file = parse_brief_file(raw)
    saved = read_saved_brief(file)
    made = None if file.looks is None or saved.frame.own else read_pdf_looks(render_pdf(saved.brief))
    return list(compare_brief(saved, file, derive, version=version, made=made))


def told(raw: bytes) -> list[tuple[str, str]]:
    """Return the kind and figure of each finding."""
    return [(str(one.kind), one.figure) for one in findings(raw)]


def in_part(raw: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Change the text of one part of a Word file."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as file, zipfile.ZipFile(target, "w") as made:
        for info in file.infolist():
            content = file.read(info)
            if info.filename == name:
                before = content.decode()
                after = change(before)
                assert after != before, "nothing was changed"
                content = after.encode()
            made.writestr(info.filename, content)
    return target.getvalue()


def in_text(raw: bytes, old: str, new: str, count: int = 1) -> bytes:
    """Replace words in the text of a Word letter."""
    return in_part(raw, "word/document.xml", lambda text: text.replace(old, new, count))


def control_of(raw: bytes, figure: str) -> str:
    """Return the first content control of a figure, as XML."""
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        text = file.read("word/document.xml").decode()
    return next(one for one in CONTROL.findall(text) if f'"rk:{figure}:' in one)

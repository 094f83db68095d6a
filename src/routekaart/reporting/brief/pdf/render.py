"""Hands a letter to Typst as data, and refuses what comes back with a warning."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from routekaart.domain.brief import Brief
from routekaart.domain.errors import InputError
from routekaart.domain.look import PLAIN_LOOK, Look
from routekaart.reporting.brief.drawing.all import draw_all
from routekaart.reporting.brief.pdf.refusals import refuse_packages, to_error
from routekaart.reporting.brief.pdf.shape import Shaper
from routekaart.reporting.brief.record import FIGURES_FILE, RECORD_FILE, Frame, write_figures, write_record
from routekaart.reporting.brief.sheet import Sheet, lay_out

_OURS = ("main.typ", "routekaart.typ")
_STANDARDS = ["a-3a", "ua-1"]


def render_pdf(brief: Brief, look: Look = PLAIN_LOOK) -> bytes:
    """Write a letter as PDF/A-3a and PDF/UA-1, with its data attached. The same letter gives the same bytes.

    Raises:
        NotationError: if the letter is not whole, as `lay_out` says.
        InputError: if the template has a mistake, or a character is in none of the fonts; `where` is the line.
    """
    sheet = lay_out(brief)
    drawings = draw_all(sheet)
    shaper = Shaper(sheet)
    shaped = shaper.shape(drawings)
    data = _attached(sheet, own=bool(look.typst))
    shaped["attached"] = [{"name": name, "type": kind, "description": words} for name, (kind, words, _) in data.items()]
    sources = {name: raw for name, (_, _, raw) in data.items()}
    sources |= {name.lstrip("/"): drawings[id(one)].svg.encode() for name, one in shaper.pictures.items()}
    return _compile(sources | _templates(look), shaped, look)


def _attached(sheet: Sheet, *, own: bool) -> dict[str, tuple[str, str, bytes]]:
    """Return the kind, description and bytes of each file that the PDF carries."""
    return {
        RECORD_FILE: ("application/json", sheet.say("record"), write_record(sheet.brief, Frame(own=own))),
        FIGURES_FILE: ("text/csv", sheet.say("figures_file"), write_figures(sheet.brief)),
    }


def _templates(look: Look) -> dict[str, bytes]:
    own = {f"look/{name}": raw for name, raw in look.files}
    return {**own, **{name: _load(name) for name in _OURS}, "look/brief.typ": look.typst or _load("letter.typ")}


@cache
def _load(name: str) -> bytes:
    return (files("routekaart.reporting.brief") / "pdf" / name).read_bytes()


def _compile(sources: dict[str, bytes], shaped: dict[str, Any], look: Look) -> bytes:
    import typst

    refuse_packages(look)
    compiled: Any = typst.compile_with_warnings  # it takes files by name as well, which its types do not say
    try:
        made, warnings = compiled(
            # The first is what is compiled, and a name that is not among them is looked for under the root.
            {"main.typ": sources["main.typ"], **sources},
            root=_font_folder(),
            font_paths=_fonts(look.fonts),
            ignore_system_fonts=True,
            sys_inputs={"brief": json.dumps(shaped, ensure_ascii=False)},
            pdf_standards=_STANDARDS,
        )
    except typst.TypstError as error:
        raise to_error(error, look) from None
    if warnings:
        raise to_error(warnings[0], look)
    if not isinstance(made, bytes):
        raise InputError("Typst made no PDF", remedy="Report it with the letter that it was asked for.")
    return made


@cache
def _fonts(own: str) -> Any:
    import typst

    folders = [_font_folder(), own] if own else [_font_folder()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _font_folder() -> str:
    return str(files("routekaart.reporting.brief") / "fonts")

"""The form in which a text is handed in at a desk, pasted or as a file, with all that is wrong at its line."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.faults import ShownFault, show_fault
from routekaart.reporting.faults.pattern import Dutch
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.texts import Lang, Table, say, sayer

_WORDS: Table = {
    "crumbs": ("U bent hier", "You are here"),
    "parts": ("Wat er in de tekst staat", "What stands in the text"),
    "text_hint": ("In YAML, hoogstens {most} bytes.", "In YAML, at most {most} bytes."),
    "file": ("Of een bestand", "Or a file"),
    "file_hint": (
        "Kiest u een bestand, dan telt de tekst hierboven niet.",
        "If you choose a file, the text above does not count.",
    ),
    "look_level": ("Tot welk niveau het register meetelt", "Up to which level the register counts"),
    "line": ("Regel {number}", "Line {number}"),
    "example": ("Begin met het voorbeeld", "Begin with the example"),
    "example_what": ("", ""),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextForm:
    """The form as it is filled in, and where it leads."""

    action: str
    example: str
    """Where it is filled in with an example."""
    text: str
    level: Level
    levels: tuple[Level, ...]
    """Those that the reader may choose."""
    most: int
    """Bytes of a text."""
    all_of_them: str = ""
    """Where all that was made before is, if that is not above the form."""


@dataclass(frozen=True, slots=True)
class PlacedFault:
    """What is wrong, and on which line of the text that was handed in."""

    line: int | None
    text: str
    """What stands on that line."""
    shown: ShownFault


def render_text_form(
    form: TextForm,
    words: Table,
    *,
    first: Dutch,
    faults: Sequence[InputError],
    parents: Sequence[Link],
    lang: Lang,
    site: Site,
    version: str,
) -> str:
    """Write the form of a desk.

    Args:
        form: as it is filled in.
        words: those of the desk: form_title, form_intro, parts_list, text, look_level_hint, wait_hint, wrong, submit;
            example_what if something is said of the example, and all.
        first: how the desk says what is wrong in Dutch, where it has words of its own.
        faults: all that is wrong.
        parents: where the form stands.
        lang: Dutch or English.
        site: the site that shows it.
        version: of Routekaart.
    """
    lines = form.text.splitlines()
    return render_page(
        "desks/text_form.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(words, "form_title", lang),
        told=sayer({**_WORDS, **words}, lang),
        form=form,
        most=f"{form.most:,}".replace(",", "." if lang == "nl" else ","),
        levels=[(one.label, say(LEVELS, one.label, lang)) for one in form.levels],
        faults=[_placed(one, lines, lang, first) for one in faults],
        parents=parents,
    )


def _placed(error: InputError, lines: Sequence[str], lang: Lang, first: Dutch) -> PlacedFault:
    number = error.where.rpartition(":")[2]
    line = int(number) if number.isdecimal() and 0 < int(number) <= max(1, len(lines)) else None
    fault = FormFault(field="", what=error.what, remedy=error.remedy)
    text = lines[line - 1].strip() if line is not None and lines else ""
    return PlacedFault(line, text, show_fault(fault, lang, first=first))

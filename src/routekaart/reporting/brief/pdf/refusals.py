"""What Typst has against a template or a letter, told to the person who can mend it."""

import re
from typing import TYPE_CHECKING

from routekaart.domain.errors import InputError
from routekaart.domain.look import Look

if TYPE_CHECKING:
    from typst import TypstError, TypstWarning

_PLACE = re.compile(r"┌─ (?P<file>[^\n]*?):(?P<line>\d+):(?P<column>\d+)")
_PACKAGE = re.compile(rb"^[^\n]*@(?:preview|local)/[^\n]*", re.MULTILINE)
_NO_GLYPH = re.compile(r"the text `(?P<text>.*)` could not be displayed")
_OWN = "look/brief.typ"
"""The template, as Typst names it: with the folder before it where it looks for what it was not handed."""
_SEARCHED = re.compile(r" \(searched at [^)]*\)")
_MEND = "Mend this line of the template. docs/letters.md lists what a template can use."


def refuse_packages(look: Look) -> None:
    """Refuse a template that asks for a package of others: to get it, Typst would go to the network.

    Raises:
        InputError: with the line.
    """
    found = _PACKAGE.search(look.typst)
    if found is not None:
        raise InputError(
            "the template asks for a Typst package, and a letter is made without a network",
            where=f"{look.name or 'look'}/brief.typ:{look.typst[: found.start()].count(10) + 1}",
            remedy="Put what you need of it in the template itself.",
        )


def to_error(error: "TypstError | TypstWarning", look: Look) -> InputError:
    """Return what Typst said as an error with its place and what to do."""
    place = _PLACE.search(error.diagnostic)
    message = _SEARCHED.sub("", error.message).removeprefix("assertion failed: ")
    glyph = _NO_GLYPH.search(message)
    if glyph is not None:
        return InputError(
            f"none of the fonts has the characters {glyph['text']}",
            remedy="Leave them out, or give a look with a font that has them.",
        )
    if place is None or not place["file"].endswith(_OWN) or not look.typst:
        advice = _MEND if look.typst else "Report it with the letter that it was asked for."
        return InputError(f"the PDF cannot be made: {message}", where=look.name, remedy=advice)
    hints = "".join(f" Hint: {hint}." for hint in error.hints)
    return InputError(
        f"the template cannot be used: {message}",
        where=f"{look.name or 'look'}/brief.typ:{place['line']}:{place['column']}",
        remedy=_MEND + hints,
    )

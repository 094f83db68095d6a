"""Finds the placeholders of a Word template, also where Word has cut them in pieces, and fills them in."""

import difflib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from routekaart.domain.brief_file import UNTOLD
from routekaart.domain.errors import InputError
from routekaart.reporting.brief.word.xml import element, tag, text_run

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCKS = frozenset({"body", "sources"})
"""Placeholders that stand for paragraphs and tables, each alone in a paragraph of the letter itself."""
_MARK = re.compile(r"\{\{\s*(?P<name>[a-z_0-9]*)\s*\}\}")
_STRAY = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_AROUND = 30
_SHOWN = (tag("w:t"), tag("w:br"), tag("w:tab"))
_FILLED_IN = (tag("w:sym"), tag("w:pgNum"), tag("w:fldSimple"), tag("w:fldChar"))
"""What Word shows by its own lights: signs of a font, and fields."""


def paragraph_text(paragraph: "Element") -> str:
    """Return what a paragraph of a template says, without what stands in text boxes on it."""
    return "".join(node.text or "" for node in _nodes(paragraph))


def shown_text(paragraph: "Element") -> str:
    """Return what a paragraph shows, with a space where a line breaks, and a sign for what Word itself fills in."""
    own = (one for one in paragraph.iter(*_SHOWN, *_FILLED_IN) if _is_own(one, paragraph))
    return "".join(_shown(one) for one in own)


def _shown(one: "Element") -> str:
    if one.tag == tag("w:t"):
        return one.text or ""
    if one.tag in _SHOWN:
        return " "
    return UNTOLD if one.get(tag("w:fldCharType"), "begin") == "begin" else ""


def find_block(paragraph: "Element", where: str) -> str:
    """Return the name of the placeholder for paragraphs that stands alone in a paragraph, or nothing.

    Raises:
        InputError: if there is other text beside it.
    """
    text = paragraph_text(paragraph)
    names = [found["name"] for found in _MARK.finditer(text) if found["name"] in BLOCKS]
    if not names:
        return ""
    if not _MARK.fullmatch(text.strip()):
        raise InputError(
            f"{{{{ {names[0]} }}}} has other text beside it",
            where=where,
            remedy="Put it in a paragraph of its own.",
        )
    return names[0]


def fill(paragraph: "Element", values: Mapping[str, str], where: str) -> None:
    """Put values in the place of the placeholders of a paragraph; the runs around them keep their looks.

    Raises:
        InputError: for a placeholder that is not known, or is not whole.
    """
    nodes = _nodes(paragraph)
    text = "".join(node.text or "" for node in nodes)
    _refuse_broken(text, where)
    # From the end, so that the places of those before it stay as they are.
    for found in reversed(list(_MARK.finditer(text))):
        name = found["name"]
        if name not in values:
            raise _unknown(name, values, where)
        _replace(nodes, found.start(), found.end(), values[name])


def _refuse_broken(text: str, where: str) -> None:
    rest = _MARK.sub(lambda found: " " * len(found[0]), text)
    stray = _STRAY.search(rest)
    if stray is not None:
        near = text[max(stray.start() - _AROUND, 0) : stray.end() + _AROUND].strip()
        raise InputError(
            f"a placeholder is not whole: {near!r}",
            where=where,
            remedy="Write it as {{ title }}: two braces, a name, two braces. There are no other tags.",
        )


def _unknown(name: str, values: Mapping[str, str], where: str) -> InputError:
    known = sorted({*(one for one in values if not one.startswith("head_")), *BLOCKS})
    close = difflib.get_close_matches(name, known, n=1)
    meant = f"Perhaps {{{{ {close[0]} }}}} is meant. " if close else ""
    return InputError(
        f"{{{{ {name} }}}} is no placeholder of letters",
        where=where,
        remedy=f"{meant}They are: {', '.join(known)}.",
    )


def _nodes(paragraph: "Element") -> "list[Element]":
    """Return the text nodes of a paragraph; those of paragraphs within it, in a text box, are not its own."""
    return [node for node in paragraph.iter(tag("w:t")) if _is_own(node, paragraph)]


def _is_own(node: "Element", paragraph: "Element") -> bool:
    return next(node.iterancestors(tag("w:p"))) is paragraph


def _replace(nodes: "list[Element]", start: int, end: int, value: str) -> None:
    place, first = 0, True
    for node in nodes:
        text = node.text or ""
        begin, stop = max(start - place, 0), min(end - place, len(text))
        place += len(text)
        if begin >= stop:
            continue
        _put(node, text[:begin], value if first else "", text[stop:])
        first = False


def _put(node: "Element", before: str, value: str, after: str) -> None:
    """Write a text node again; a value with several lines becomes several nodes with breaks between them."""
    lines = value.split("\n")
    node.text = before + lines[0] + ("" if lines[1:] else after)
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    following = node
    for number, line in enumerate(lines[1:], 1):
        broken = element("w:br")
        following.addnext(broken)
        shown = text_run(line + (after if number == len(lines) - 1 else "") or "\u200b")[-1]
        broken.addnext(shown)
        following = shown

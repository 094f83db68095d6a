"""Fills a Word template: its placeholders, and the place where the letter's text comes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from routekaart.domain.errors import InputError
from routekaart.reporting.brief.sheet import Sheet
from routekaart.reporting.brief.word.blocks import Setter
from routekaart.reporting.brief.word.parts import Parts
from routekaart.reporting.brief.word.placeholders import fill, find_block, paragraph_text, shown_text
from routekaart.reporting.brief.word.xml import element, tag
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.texts import say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BESIDE = ("header", "footer", "footnotes", "endnotes")
"""Parts in which a placeholder may stand, beside the letter itself."""


def values_of(sheet: Sheet) -> dict[str, str]:
    """Return what the placeholders of a template stand for."""
    brief = sheet.brief
    return {
        "title": sheet.title,
        "subject": " ".join(brief.subject.split()),
        "day": sheet.head[0][1],
        "reference": " ".join(brief.reference.split()),
        "level": say(LEVELS, brief.level.label, sheet.lang),
        "sender": "\n".join(sheet.sender),
        "sender_name": sheet.sender[0] if sheet.sender else "",
        "sender_lines": "\n".join(sheet.sender[1:]),
        "addressee": "\n".join(sheet.addressee),
        **{f"head_{number}": words for number, (_, words) in enumerate(sheet.head, 1)},
    }


def fill_template(parts: Parts, document: str, setter: Setter, *, where: str) -> tuple[str, ...]:
    """Fill in the text of a template, and return its own paragraphs as they became, without the letter's text.

    Raises:
        InputError: for a placeholder that is broken or unknown, or a body that is missing, stands twice or stands
            where no paragraphs can; `where` is the part and the number of the paragraph.
    """
    values = values_of(setter.sheet)
    lines: list[str] = []
    root = parts.tree(document)
    places: dict[str, Element] = {}
    has_title = False
    for number, paragraph in enumerate(list(root.iter(tag("w:p"))), 1):
        place = f"{where}, paragraph {number}"
        block = find_block(paragraph, place)
        if block:
            _refuse_twice(block, places, place)
            places[block] = paragraph
            continue
        has_title = has_title or "{{title}}" in paragraph_text(paragraph).replace(" ", "")
        fill(paragraph, values, place)
        lines.append(shown_text(paragraph))
    if "body" not in places:
        raise InputError(
            "the template has no place for the letter: {{ body }} is not in it",
            where=where,
            remedy="Put {{ body }} in a paragraph of its own, where the text of the letter is to come.",
        )
    _set_blocks(places, setter, has_title=has_title)
    return tuple(line for line in lines if line.strip())


def _refuse_twice(block: str, places: "dict[str, Element]", place: str) -> None:
    if block in places:
        raise InputError(f"{{{{ {block} }}}} stands in the template twice", where=place, remedy="Leave one of them.")


def fill_beside(parts: Parts, document: str, sheet: Sheet, *, where: str) -> Iterator[str]:
    """Fill in the headers, footers and notes of a template, and give the text of their paragraphs as they became.

    Raises:
        InputError: as `fill_template`.
    """
    values = values_of(sheet)
    for kind in _BESIDE:
        for name in dict.fromkeys(parts.related(document, kind)):
            if name not in parts:
                continue
            for number, paragraph in enumerate(parts.tree(name).iter(tag("w:p")), 1):
                place = f"{where}, {name}, paragraph {number}"
                if find_block(paragraph, place):
                    raise InputError(
                        "the text of a letter cannot stand in a header, footer or note",
                        where=place,
                        remedy="Put {{ body }} in the text of the template.",
                    )
                fill(paragraph, values, place)
                yield shown_text(paragraph)


def _set_blocks(places: "dict[str, Element]", setter: Setter, *, has_title: bool) -> None:
    _put_in_place(places["body"], _body(setter, has_title=has_title, with_sources="sources" not in places))
    if "sources" in places:
        _put_in_place(places["sources"], setter.sources())


def _body(setter: Setter, *, has_title: bool, with_sources: bool) -> "Iterator[Element]":
    if not has_title:
        yield setter.title()
    yield from setter.body()
    if with_sources:
        yield from setter.sources()


def _put_in_place(paragraph: "Element", blocks: "Iterator[Element]") -> None:
    parent = paragraph.getparent()
    assert parent is not None  # a paragraph of a document is in something
    place = parent.index(paragraph)
    section = paragraph.find(f"{tag('w:pPr')}/{tag('w:sectPr')}")
    parent.remove(paragraph)
    made = list(blocks)
    if section is not None:  # it ends a part of the template with a layout of its own
        made.append(element("w:p", element("w:pPr", section)))
    for number, block in enumerate(made):
        parent.insert(place + number, block)

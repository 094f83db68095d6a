"""What a page of a letter is made of; anything else on it could hide a word, show another, or do something."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_PLAIN = (
    "html head title style body header strong br dl div dt dd main h1 h2 h3 h4 h5 ul li figure img figcaption table "
    "caption thead tbody tr th td a sup section ol article footer p data meta"
)
_KNOWN: Mapping[str, Mapping[str, str]] = {
    **{name: {} for name in _PLAIN.split()},
    "html": {"lang": "nl|en"},
    "meta": {"charset": "utf-8", "http-equiv": "Content-Security-Policy",
             "name": "viewport|referrer|dcterms\\.date|generator", "content": ".*"},
    "p": {"class": "sender|addressee|remark"},
    "dl": {"class": "head"},
    "img": {"src": "data:image/svg\\+xml;base64,[A-Za-z0-9+/=]*", "alt": ".*"},
    "th": {"scope": "col|row", "class": "right"},
    "td": {"class": "right"},
    "a": {"class": "figure|mark|back", "id": ".*", "data-figure": ".*", "data-receipt": ".*", "title": ".*",
          "href": "(?:#|https?:).*", "aria-label": ".*"},
    "h2": {"id": "notes|sources"},
    "h3": {"id": "name-.*"},
    "li": {"id": r"note-\d+"},
    "section": {"class": "notes|sources", "aria-labelledby": "notes|sources"},
    "article": {"class": "source", "id": "source-.*", "aria-labelledby": "name-.*"},
    "data": {"id": "brief-record", "hidden": "", "value": ".*"},
}  # fmt: skip
"""The elements that a letter is written with, and of each the attributes with the form of their values."""
_FORMS = {
    name: {attribute: re.compile(form, re.DOTALL) for attribute, form in forms.items()}
    for name, forms in _KNOWN.items()
}
_ONCE = frozenset({"html", "head", "title", "style", "body", "main", "h1", "data"})
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows: 12.345 can be made to show as 543.21."""
_BACK = "↩"


def find_foreign(root: Any) -> Iterator[str]:
    """Give what stands on a page and in no letter: each element, attribute or character, by its name."""
    met: set[str] = set()
    for node in root.traverse(include_text=True):
        name = node.tag
        if name == "-text":
            if (turning := _TURNING.search(node.text_content or "")) is not None:
                yield f"U+{ord(turning[0]):04X}"
        elif name not in _FORMS:
            if not name.startswith("-"):  # a comment shows nothing
                yield f"<{name}>"
        else:
            if name in _ONCE and name in met:
                yield f"<{name}>"
            met.add(name)
            yield from _attributes(node, name)


def _attributes(node: Any, name: str) -> Iterator[str]:
    forms = _FORMS[name]
    for attribute, value in node.attributes.items():
        if attribute not in forms or not forms[attribute].fullmatch(value or ""):
            yield f"<{name} {attribute}>"
    if name == "a" and not _is_as_marked(node):
        yield f"<a> {node.text(deep=True)}"


def _is_as_marked(link: Any) -> bool:
    """Tell whether the mark of a note has the number of that note, and a way back its arrow."""
    kind, text = link.attributes.get("class"), str(link.text(deep=True)).strip()
    if kind == "mark":
        return f"#note-{text}" == str(link.attributes.get("href"))
    return kind != "back" or text == _BACK

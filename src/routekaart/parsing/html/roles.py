"""What the elements of a web page are to the text, and which of them a reader does not see."""

import re
from collections.abc import Mapping

from routekaart.parsing.markup import roles
from routekaart.parsing.markup.roles import Part, Role, heading

Attributes = Mapping[str, str | None]

_HOLDERS = (
    "html", "body", "main", "article", "section", "div", "header", "footer", "figure", "form", "fieldset",
    "details", "center", "dl", "hr", "thead", "tbody", "tfoot", "search", "hgroup",
)  # fmt: skip
_NOT_SHOWN = (
    "head", "title", "script", "style", "template", "noscript", "noframes", "svg", "math", "iframe", "object", "embed",
    "audio", "video", "canvas", "map", "nav", "aside", "input", "select", "textarea", "button", "datalist", "dialog",
)  # fmt: skip
_ROLES: dict[str, Role] = {
    **{f"h{level}": heading(level) for level in range(1, 7)},
    **dict.fromkeys(("caption", "legend"), heading()),
    **dict.fromkeys(("p", "pre", "dt", "dd", "address", "figcaption", "summary"), roles.PARAGRAPH),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), roles.LIST),
    "li": roles.ITEM,
    "br": roles.LINE,
    "q": roles.QUOTE,
    "blockquote": roles.QUOTED_BLOCKS,
    "sup": roles.RAISED,
    **dict.fromkeys(("del", "s", "strike"), roles.STRUCK),
    "table": roles.TABLE,
    "tr": roles.ROW,
    **dict.fromkeys(("td", "th"), roles.CELL),
    **dict.fromkeys(_HOLDERS, roles.HOLDER),
    **dict.fromkeys(_NOT_SHOWN, roles.HIDDEN),
}
_HIDDEN_ROLES = frozenset(
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "doc-toc",
        "doc-backlink",
    }
)  # fmt: skip
_HIDDEN_CLASSES = frozenset(
    {
        "sr-only", "visually-hidden", "visuallyhidden", "h-visually-hidden", "u-visually-hidden", "screen-reader-text",
        "element-invisible", "hidden", "note-close", "footnote-backref", "reversefootnote", "skip-link", "skiplinks",
        "skiplink", "breadcrumb", "breadcrumbs",
    }
)  # fmt: skip
_COOKIES = re.compile(r"cookie", re.IGNORECASE)
_LABELS = frozenset({"ol", "nootnum", "lidnr", "nr"})
"""Classes of what marks an item or a footnote at officielebekendmakingen.nl."""
_PAGE_FRAME = frozenset({"header", "footer"})


def find_role(name: str, attributes: Attributes, *, within: Part, in_article: bool) -> Role:
    """Return what an element is to the text; one that no browser knows runs on.

    Args:
        name: of the element.
        attributes: of the element.
        within: what the element is that it stands in.
        in_article: whether it stands in an article, whose header and footer belong to it.
    """
    if attributes and is_hidden(attributes):
        return roles.HIDDEN
    if name in _PAGE_FRAME and not in_article:
        return roles.HIDDEN
    role = _ROLES.get(name, roles.FLOW)
    if role is roles.FLOW and name == "span" and _LABELS & classes(attributes):
        return roles.LABEL
    if role is roles.LIST and within is Part.LIST:
        return roles.HOLDER
    return role


def is_hidden(attributes: Attributes) -> bool:
    """Tell whether an element is not shown, or not to those who read the page itself; see `looks` for its style."""
    if "hidden" in attributes or (attributes.get("aria-hidden") or "").strip().lower() == "true":
        return True
    if (attributes.get("role") or "").lower() in _HIDDEN_ROLES:
        return True
    named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    return not named.isspace() and (bool(_HIDDEN_CLASSES & classes(attributes)) or _COOKIES.search(named) is not None)


def classes(attributes: Attributes) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset((attributes.get("class") or "").split())

"""Where on a web page the letter is: what stands around it is of the site, and not of the writer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_CONTENT = (
    "#broodtekst",  # zoek.officielebekendmakingen.nl
    ".m-modal__content",  # tweedekamer.nl: the text of a document opens over the page
    "main, [role=main]",
    "article",
    "body",
)
"""Where the content of a page is, from certain to everything."""
_NOTES = "#noten, [role=doc-endnotes], section.footnotes, div.footnotes"
_SHORTEST = 200
"""Characters that a window over the page must have to be a document and not a question."""


def find_content(page: "LexborHTMLParser") -> frozenset[int]:
    """Return the ids of the elements that hold the letter and its footnotes, which may stand elsewhere."""
    content = next(_candidates(page), None)
    if content is None:
        return frozenset()
    return frozenset(node.mem_id for node in (content, *page.css(_NOTES)))


def _candidates(page: "LexborHTMLParser") -> Iterator["LexborNode"]:
    for selector in _CONTENT:
        found = [(len(node.text(deep=True).strip()), node) for node in page.css(selector)]
        least = _SHORTEST if selector.startswith(".m-modal") else 1
        longest = max(found, key=lambda one: one[0], default=None)
        if longest is not None and longest[0] >= least:
            yield _article_of(*longest) if selector.startswith("main") else longest[1]


def _article_of(length: int, main: "LexborNode") -> "LexborNode":
    """Return the article that a page is about, if most of its text is in one."""
    articles = [article for article in main.css("article") if len(article.text(deep=True).strip()) > length / 2]
    return articles[0] if articles else main

"""A check that was saved as JSON or as a page, read back so that it can be computed again."""

import html
import json
import re
from dataclasses import dataclass
from datetime import date

from routekaart.domain.errors import NotationError
from routekaart.domain.ids import DocumentId
from routekaart.domain.strict_json import parse_json
from routekaart.reporting.records import Record
from routekaart.reporting.texts import LANGUAGES, Lang

BEGIN, END = '<data id="check" hidden value="', '"></data>'
"""Between these a page holds its record; everything else on it is escaped, so that they stand there once."""
_TEXTS = ("statement", "quote", "receipt", "method", "document", "then_day", "now_day", "version")
WHEN = ("then", "now")
"""The two sides of a checked figure."""
_NOT_COMPUTED = frozenset({"remarks", "lineage"})
"""What is accepted, and which letters are kept, can change any day: it is no part of what is computed again."""
_DEEPEST = 12
_AGAIN = (
    "Give a letter that `routekaart report` wrote, or what `routekaart check LETTER --json` printed, or the page of its"
    " --html, whole and as it was written. Another letter is looked at with `routekaart check`."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCheck:
    """What a check came to on the day on which it was made."""

    items: tuple[Record, ...]
    """The record of each checked figure."""
    document: DocumentId
    then_day: date
    now_day: date
    version: str
    """Of the Routekaart that made it."""
    page: str | None = None
    """The page, if it was saved as one."""
    lang: Lang = "nl"
    """The language of the page."""


def write_embedded(items: list[Record]) -> str:
    """Return the record of a check as it stands in a page; in ASCII, so that no character turns the text around it."""
    return json.dumps(items, separators=(",", ":"))


def parse_saved_check(raw: bytes, *, where: str = "") -> SavedCheck:
    """Return the check that a file holds.

    Raises:
        NotationError: if the file is no saved check, is not whole, or holds parts of several.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused("the file is no text in UTF-8", where) from None
    is_page = text[:15].lower() == "<!doctype html>"
    items = _parse_items(_embedded(text, where) if is_page else text, where)
    together = {tuple(str(item[name]) for name in ("document", "then_day", "now_day", "version")) for item in items}
    if len(together) > 1:
        raise _refused("the file holds figures of more than one check", where)
    document, then_day, now_day, version = together.pop()
    if not re.fullmatch(r"[0-9a-f]{64}", document):
        raise _refused("the file does not say which letter was checked", where)
    return SavedCheck(
        items=tuple({key: value for key, value in item.items() if key not in _NOT_COMPUTED} for item in items),
        document=DocumentId(document),
        then_day=_parse_day(then_day, where),
        now_day=_parse_day(now_day, where),
        version=version,
        page=text if is_page else None,
        lang=_find_language(text, where) if is_page else "nl",
    )


def _find_language(page: str, where: str) -> Lang:
    for lang in LANGUAGES:
        if f'<html lang="{lang}">' in page[:100]:
            return lang
    raise _refused("the page does not say in which language it is", where)


def _embedded(page: str, where: str) -> str:
    before, _, rest = page.partition(BEGIN)
    record, end, after = rest.partition(END)
    if not end or BEGIN in after or "</html>" not in after:
        raise _refused(
            "the page holds no record of a check, or is not whole" if before else "the page is not whole", where
        )
    return html.unescape(record)


def _parse_items(text: str, where: str) -> list[Record]:
    try:
        items = parse_json(text)
        whole = isinstance(items, list) and all(_is_item(item) for item in items)
        json.dumps(items, ensure_ascii=False).encode()  # half a character cannot be shown
    except (ValueError, RecursionError):
        raise _refused("the file is no whole JSON, or was changed", where) from None
    if not whole:
        raise _refused("this is not a saved check", where)
    if not items:
        raise _refused("the file holds no figure, so it does not say which letter was checked", where)
    return list(items)


def _is_item(item: object) -> bool:
    """Tell whether something has what is needed to find the same figure again."""
    if not isinstance(item, dict) or not _is_shallow(item, _DEEPEST):
        return False
    return all(isinstance(item.get(name), str) for name in _TEXTS) and all(_is_side(item.get(w)) for w in WHEN)


def _is_side(side: object) -> bool:
    if not isinstance(side, dict) or not isinstance(side.get("candidates"), list):
        return False
    return isinstance(side.get("verdict"), str) and all(isinstance(one, dict) for one in side["candidates"])


def _is_shallow(value: object, left: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left > 0 and all(_is_shallow(one, left - 1) for one in inner)


def _parse_day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _refused(f"{text[:40]!r} is no day", where) from None


def _refused(what: str, where: str) -> NotationError:
    return NotationError(what, where=where, remedy=_AGAIN)

"""JSON, in one file or in a zip of pages `page-0001.json`, `page-0002.json` ... as they were fetched."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from routekaart.statistics.formats.columns import refused, to_strings, written_out
from routekaart.statistics.formats.packed import is_zip, unpack_parts

PAGE_NAME = re.compile(r"page-([0-9]{4,6})\.json")
"""How a page is named in the zip."""


def parse_json(raw: bytes, where: str) -> Any:
    """Parse JSON with every number as a text in full, so that no digit is lost.

    Raises:
        RefusedTable: if it is no JSON, names a key twice, nests without end, or holds NaN or Infinity.
    """
    try:
        return json.loads(
            raw.decode("utf-8-sig"),
            parse_int=str,
            parse_float=_number,
            parse_constant=_no_number,
            object_pairs_hook=_unequal,
        )
    except UnicodeDecodeError as error:
        raise refused(f"byte {error.start + 1} of the file is not UTF-8", where) from error
    except RecursionError as error:
        raise refused("the JSON is nested too deeply", where) from error
    except json.JSONDecodeError as error:
        raise refused(
            f"the file is not JSON, or is cut off: {error.msg} in line {error.lineno}, column {error.colno}", where
        ) from error
    except ValueError as error:
        raise refused(f"the JSON cannot be used: {error}", where) from error


def parse_pages(raw: bytes, where: str) -> list[tuple[str, Any]]:
    """Return each page with its place, in order; a file that is no zip is one page.

    Raises:
        RefusedTable: if a page is missing, cannot be read, or the zip holds anything else.
    """
    if not is_zip(raw):
        return [(where, parse_json(raw, where))]
    parts = unpack_parts(raw, where)
    numbers: dict[int, str] = {}
    for name in parts:
        match = PAGE_NAME.fullmatch(name)
        if match is None or int(match[1]) in numbers:
            raise refused(f"the zip holds {name!r}, which is no page", where, "Give the zip as it was fetched.")
        numbers[int(match[1])] = name
    refuse_gap(tuple(numbers), max(numbers, default=0), where)
    places = {f"{where}, {numbers[one]}": parts[numbers[one]] for one in sorted(numbers)}
    return [(place, parse_json(page, place)) for place, page in places.items()]


def refuse_gap(numbers: Sequence[int], last: int, where: str) -> None:
    """Refuse pages that are not just those from 1 to the last, each once.

    Raises:
        RefusedTable: naming the first that is missing or stands there too often.
    """
    for expected, number in enumerate(sorted(numbers), 1):
        if number > expected:
            raise refused(f"page {expected} of {last} is missing", where)
        if number < expected:
            raise refused(f"page {number} of {last} is there twice, or is no number of a page", where)
    if len(numbers) < last:
        raise refused(f"page {len(numbers) + 1} of {last} is missing", where)
    if len(numbers) > last:
        raise refused(f"there are {len(numbers)} pages, but the publisher says {last}", where)


def get_part(page: object, name: str, kind: type, where: str) -> Any:
    """Return a part of an object that has to be there and of this kind.

    Raises:
        RefusedTable: if it is not.
    """
    if not isinstance(page, Mapping):
        raise refused("the answer is not what this publisher gives: it is no object", where)
    if not isinstance(page.get(name), kind):
        lack = "is not what it should be" if name in page else "is missing"
        raise refused(f"the answer is not what this publisher gives: {name!r} {lack}", where)
    return page[name]


def get_count(page: Mapping[str, object], name: str, where: str) -> int:
    """Return a whole number that has to be there.

    Raises:
        RefusedTable: if it is not.
    """
    count = parse_count(page.get(name))
    if count is None:
        raise refused(f"the answer is not what this publisher gives: {name!r} is no whole number", where)
    return count


def parse_count(text: object) -> int | None:
    """Return a whole number from zero, or `None` if it is something else."""
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 19 else None


def to_columns(items: Sequence[object], where: str) -> dict[str, Any]:
    """Make columns of objects that all have the same keys.

    Raises:
        RefusedTable: if one has others, or something other than text, a number or null.
    """
    first = items[0] if items else {}
    for row, item in enumerate(items, 1):
        if not isinstance(item, Mapping) or not isinstance(first, Mapping):
            raise refused(f"item {row} is no object", where)
        if item.keys() != first.keys():
            other = sorted(item.keys() ^ first.keys())
            raise refused(f"item {row} and the first differ in having {', '.join(map(repr, other))}", where)
    assert isinstance(first, Mapping)
    rows: Sequence[Any] = items
    return {name: to_strings([item[name] for item in rows], name, where) for name in first}


def _number(text: str) -> str:
    if "e" not in text and "E" not in text:
        return text
    if (full := written_out(text)) is None:
        raise ValueError(f"{text[:40]} is no number of people or things")
    return full


def _no_number(text: str) -> str:
    raise ValueError(f"{text} is not a number")


def _unequal(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice[:40]!r} stands twice in one object")
    return found

"""Read JSON-stat 2.0 as the API of Eurostat gives it: a cube whose cells stand under their position."""

from collections.abc import Mapping
from typing import Any

from routekaart.statistics.formats import limits
from routekaart.statistics.formats.columns import refuse_too_many, refuse_twice, refused, take_texts, to_strings
from routekaart.statistics.formats.dates import parse_day
from routekaart.statistics.formats.long_form import FLAG, MISSING, TIME, VALUE
from routekaart.statistics.formats.pages import get_part, parse_count, parse_json
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

_LARGEST_CUBE = 2**62
"""Positions, of which nearly all may be empty: they are counted in whole numbers of 64 bits."""
_TIME = "time"


def read_json_stat(raw: bytes, _layout: Layout, *, where: str) -> Table:
    """Read a cube; a position that has neither a value nor a status does not exist.

    Raises:
        RefusedTable: if it is no such cube, its parts do not fit each other, or it is too large.
    """
    cube = parse_json(raw, where)
    _refuse_error(cube, where)
    names = get_part(cube, "id", list, where)
    sizes = [_size(size, where) for size in get_part(cube, "size", list, where)]
    codes = _parse_dimensions(cube, names, sizes, where)
    total = _multiply(sizes, where)
    values = _by_position(cube.get("value"), "value", total, where)
    status = _statuses(cube.get("status"), values, total, where)
    positions = sorted(values.keys() | status.keys())
    refuse_too_many(len(positions), limits.MOST_ROWS, "observations", where)
    columns = _place(positions, codes, sizes, where)
    columns[VALUE] = to_strings([values.get(one) for one in positions], VALUE, where)
    columns[FLAG] = to_strings([_flag(values.get(one), status.get(one)) for one in positions], FLAG, where)
    return Table(columns=columns, published=parse_day(cube.get("updated"), where))


def _refuse_error(cube: object, where: str) -> None:
    match cube:
        case {"error": [{"label": str(label)}, *_]} | {"error": {"label": str(label)}}:
            raise refused(f"Eurostat answered with an error: {label[:200]}", where)
        case {"class": str(kind)} if kind != "dataset":
            raise refused(f"the file is a {kind[:40]} of JSON-stat, not a dataset", where)


def _size(size: object, where: str) -> int:
    number = parse_count(size)
    if number is None:
        raise refused("the cube has a size that is no whole number", where)
    return number


def _multiply(sizes: list[int], where: str) -> int:
    total = 1
    for size in sizes:
        total *= size
    refuse_too_many(total, _LARGEST_CUBE, "positions in the cube", where)
    return total


def _parse_dimensions(cube: object, names: list[Any], sizes: list[int], where: str) -> dict[str, list[str]]:
    dimensions = get_part(cube, "dimension", dict, where)
    if not names or len(names) != len(sizes) or not all(isinstance(name, str) for name in names):
        raise refused(f"the cube names {len(names)} dimensions and {len(sizes)} sizes", where)
    renamed = [TIME if name == _TIME else name for name in names]
    refuse_twice([*renamed, VALUE, FLAG], where)
    return {
        new: _parse_codes(get_part(get_part(dimensions, name, dict, where), "category", dict, where), name, size, where)
        for new, name, size in zip(renamed, names, sizes, strict=True)
    }


def _parse_codes(category: Mapping[str, object], name: str, size: int, where: str) -> list[str]:
    """Return the codes in their order: they are a list, or have their place; of a single code the label will do."""
    index = category.get("index")
    label = category.get("label")
    if index is None and isinstance(label, dict) and len(label) == 1:
        index = list(label)
    if isinstance(index, dict):
        places = {parse_count(place): code for code, place in index.items()}
        index = [places.get(place) for place in range(len(index))]
    if not isinstance(index, list) or not all(isinstance(code, str) for code in index):
        raise refused(f"the codes of dimension {name!r} do not have the places 0, 1, 2 ...", where)
    if len(index) != size or len(set(index)) != size:
        raise refused(f"dimension {name!r} has {len(set(index))} codes, but its size is {size}", where)
    return index


def _by_position(cells: object, name: str, total: int, where: str) -> dict[int, Any]:
    if isinstance(cells, list):
        if len(cells) != total:
            raise refused(f"the sizes give {total} positions, but {name!r} has {len(cells)}", where)
        return dict(enumerate(cells))
    if not isinstance(cells, dict):
        raise refused(f"the answer is not what this publisher gives: {name!r} is missing or no list", where)
    placed: dict[int, Any] = {}
    for text, cell in cells.items():
        position = parse_count(text)
        if position is None or position >= total or position in placed:
            raise refused(f"{name!r} has a position {text[:40]!r}, but there are 0 to {total - 1}", where)
        placed[position] = cell
    return placed


def _statuses(status: object, values: Mapping[int, object], total: int, where: str) -> dict[int, Any]:
    if status is None:
        return {}
    if isinstance(status, str):  # one for all
        return dict.fromkeys(values, status)
    return {place: flag for place, flag in _by_position(status, "status", total, where).items() if flag is not None}


def _flag(value: object, flag: object) -> object:
    if value is not None or (isinstance(flag, str) and flag.startswith(MISSING)):
        return flag
    if flag is None:
        return MISSING
    return MISSING + flag if isinstance(flag, str) else flag


def _place(positions: list[int], codes: Mapping[str, list[str]], sizes: list[int], where: str) -> dict[str, Any]:
    import numpy as np
    import pyarrow as pa

    rest = np.array(positions, dtype=np.int64)
    columns = {}
    for name, size in zip(reversed(list(codes)), reversed(sizes), strict=True):
        rest, place = np.divmod(rest, max(size, 1))
        columns[name] = take_texts(to_strings(codes[name], name, where), pa.array(place), name, where)
    return {name: columns[name] for name in codes}

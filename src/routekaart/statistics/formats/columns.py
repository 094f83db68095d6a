"""What all readers share: texts into Arrow, numbers in full, and the refusals that every file can meet."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.formats import limits

GET_AGAIN = "Get it from the publisher again."


def refused(what: str, where: str, remedy: str = GET_AGAIN) -> RefusedTable:
    """Return the error, ready to be raised; if nothing else is said, the file is to be fetched again."""
    return RefusedTable(what, where=where, remedy=remedy)


def refuse_twice(header: Sequence[str], where: str) -> None:
    """Refuse names of columns that stand there more than once."""
    if len(set(header)) == len(header):
        return
    twice = sorted({name for name in header if header.count(name) > 1})
    raise refused(f"the header has {', '.join(map(repr, twice))} more than once", where, "Name each column once.")


def refuse_too_many(number: int, most: int, things: str, where: str) -> None:
    """Refuse a table with more than can be read at once."""
    if number > most:
        raise refused(
            f"there are {number:,} {things}, and {most:,} is the most that is read",
            where,
            "Ask for a part of the table.",
        )


def to_strings(cells: Sequence[object], name: str, where: str) -> Any:
    """Return texts as an Arrow array; `None` is an empty cell, and all that is no text is refused.

    Raises:
        RefusedTable: if a cell holds something else, or half a letter (a lone surrogate).
    """
    import pyarrow as pa

    try:
        return pa.array(cells, type=pa.string()).fill_null("")
    except (pa.ArrowException, TypeError, UnicodeError) as error:
        for row, cell in enumerate(cells, 1):
            if cell is not None and not isinstance(cell, str):
                raise refused(
                    f"column {name!r} holds a {type(cell).__name__} in row {row}, which is neither text nor number",
                    where,
                ) from error
        raise refused(f"column {name!r} holds text that is not Unicode", where) from error


def take_texts(texts: Any, places: Any, name: str, where: str) -> Any:
    """Return the texts at these places, each as often as it is asked for.

    Raises:
        RefusedTable: if that is more text than one column may hold.
    """
    import pyarrow.compute as pc

    size = pc.sum(pc.binary_length(texts).take(places).cast("int64")).as_py() or 0
    refuse_too_many(size, limits.LARGEST_COLUMN, f"bytes of text in column {name!r}", where)
    return texts.take(places)


def written_out(text: str) -> str | None:
    """Return a number in JSON's notation with all its digits and no exponent, or `None` if there are too many.

    >>> written_out("1.50E+3"), written_out("3075.0"), written_out("1e999999"), written_out("0e" + "9" * 30)
    ('1500', '3075.0', None, None)
    """
    try:
        number = Decimal(text)
    except InvalidOperation:  # an exponent of more digits than Decimal keeps
        return None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or max(abs(exponent), abs(number.adjusted())) > limits.LONGEST_NUMBER:
        return None
    return f"{number:f}"

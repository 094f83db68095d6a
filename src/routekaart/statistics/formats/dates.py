"""The day on which a file says that it was last updated."""

from datetime import date

from routekaart.statistics.formats.columns import refused


def parse_day(text: object, where: str) -> date | None:
    """Return the day of a date or moment in ISO notation, or `None` if there is none.

    Raises:
        RefusedTable: if it is something else.
    """
    if text is None or text == "":
        return None
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError as error:
        raise refused(f"the file says that it was updated on {str(text)[:40]!r}, which is no date", where) from error

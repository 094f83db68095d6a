"""What the records for machines have in common. Their fields, command by command: docs/json.md."""

from routekaart.domain.period import Period

Record = dict[str, object]


def notation(period: Period | None) -> str | None:
    """Return a period as machines read it (2003-12, 2019-09-01/..), or `None` if there is none.

    >>> notation(Period.parse("2003-12")), notation(None)
    ('2003-12', None)
    """
    return None if period is None else str(period)

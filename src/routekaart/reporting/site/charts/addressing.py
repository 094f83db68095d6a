"""The address of the chart maker with a choice, for the pages that lead to it."""

from collections.abc import Iterable


def chart_address(own: str, areas: Iterable[str], *, span: str = "year") -> str:
    """Return the address of a chart, made of that of the page of its indicator; empty if it has none.

    >>> chart_address("/cijfers/frontex-detections?lang=en", ["route:western-balkan"])
    '/cijfers/frontex-detections/grafiek?lang=en&per=year&gebied=route:western-balkan'
    """
    if not own:
        return ""
    path, _, query = own.partition("?")
    # An id of a thing holds nothing that has a meaning in an address.
    chosen = "&".join((f"per={span}", *(f"gebied={area}" for area in areas)))
    return f"{path}/grafiek?{query}{'&' if query else ''}{chosen}"

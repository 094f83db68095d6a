"""What the card of a figure shows on a page."""

from routekaart.reporting.brief.annex import Source
from routekaart.reporting.brief.sheet import Sheet

_ROWS = ("shown", "indicator", "publisher", "area", "period", "value", "ends", "flags", "method", "release", "row")


def card_rows(source: Source, sheet: Sheet) -> list[tuple[str, str]]:
    """Return the rows of a figure's card: label and text, of all that there is something to show of."""
    rows = [(sheet.say(name), getattr(source, name)) for name in _ROWS]
    rows += [(sheet.say("parts"), part) for part in source.parts]
    rows += [(sheet.say("statement"), f"{source.statement} ({source.said})" if source.statement else "")]
    rows += [(sheet.say("receipt"), source.receipt)]
    return [(label, words) for label, words in rows if words]

"""The outcome of verifying a saved check, for people on the terminal and for machines."""

import json
from collections.abc import Iterator

from routekaart.domain.period import Period
from routekaart.reporting.formatting import format_time
from routekaart.reporting.records import Record
from routekaart.reporting.texts import STATES, Lang, Table, say
from routekaart.reporting.verifying import Change, Difference, Verified, Why

WORDS: Table = {
    "checked": (
        "Brief {letter}, gecontroleerd met wat bekend was op {then} (toen) en op {now} (nu).",
        "Letter {letter}, checked as known on {then} (then) and on {now} (now).",
    ),
    "equal": (
        "{equal} van {total} cijfers in het bestand komen er opnieuw precies zo uit.",
        "{equal} of {total} figures in the file come out again exactly as saved.",
    ),
    "version": (
        "Het bestand is gemaakt met versie {saved} van Routekaart. Dit is versie {now}.",
        "The file was made by version {saved}. This is version {now}.",
    ),
    "remarks": (
        (
            "De opmerkingen (RK-codes) en wat andere brieven zeggen, zijn niet opnieuw berekend: die kunnen "
            "elke dag veranderen."
        ),
        "The remarks (RK codes) and what other letters say were not computed again: they can change any day.",
    ),
    "not_found": ("staat in het bestand, maar komt er nu niet uit", "is in the file, but does not come out now"),
    "not_saved": ("komt er nu uit, maar staat niet in het bestand", "comes out now, but is not in the file"),
    "change": (
        "{field}: in het bestand {saved}, opnieuw berekend {found}",
        "{field}: in the file {saved}, computed again {found}",
    ),
    "nothing": ("niets", "nothing"),
    "more": ("andere velden die verschillen: {count}", "other fields that differ: {count}"),
    "why": ("Waarom: {reason}.", "Why: {reason}."),
    "page": (
        "Alle cijfers zijn gelijk. Maar vanaf regel {line} is de pagina anders dan Routekaart haar nu schrijft.",
        "All figures are equal. But from line {line} on, the page is not as Routekaart writes it now.",
    ),
    "page_changed": ("De pagina is veranderd nadat zij was geschreven", "The page was changed after it was written"),
    "page_version": (
        "De pagina is gemaakt door versie {saved}. Dit is versie {now}, en die kan de pagina anders opmaken",
        "The page was made by version {saved}. This is version {now}, and that may lay the page out otherwise",
    ),
}

WHYS: Table = {
    Why.FILE_CHANGED: (
        "het bestand is veranderd nadat het was geschreven",
        "the file was changed after it was written",
    ),
    Why.OTHER_METHOD: (
        "het bestand is gemaakt met een andere versie van de methode: {named}",
        "the file was made with another version of the method: {named}",
    ),
    Why.OTHER_VERSION: (
        "een andere versie van Routekaart maakte het bestand: {named}",
        "another version of Routekaart made the file: {named}",
    ),
    Why.REVIEWED: ("een mens heeft deze lezing op {named} nagekeken", "a person reviewed this reading on {named}"),
    Why.RELEASE_GONE: ("de uitgave {named} is hier niet meer", "the release {named} is no longer here"),
    Why.RELEASE_NEW: ("nu telt de uitgave {named} mee", "the release {named} counts now"),
    Why.FIGURE_CHANGED: (
        "dezelfde uitgave geeft nu een ander cijfer, of het bestand is veranderd",
        "the same release gives another figure now, or the file was changed",
    ),
    Why.REGISTER_CHANGED: (
        "in het register staan nu andere uitspraken",
        "the register has other statements now",
    ),
    Why.NOT_TOLD: (
        "dat is hier niet te zeggen; misschien is het bestand veranderd",
        "that cannot be told here; the file may have been changed",
    ),
}

FIELDS: Table = {
    "then": ("toen", "then"),
    "now": ("nu", "now"),
    "verdict": ("oordeel", "verdict"),
    "value": ("cijfer", "figure"),
    "release": ("uitgave", "release"),
    "receipt": ("bewijs", "receipt"),
    "review": ("beoordeling", "review"),
}
"""The fields that people are told about; of others only how many there are."""


def verified_record(verified: Verified) -> Record:
    """Return the outcome as a record."""
    check = verified.check
    return {
        "document": check.document,
        "then_day": check.then_day.isoformat(),
        "now_day": check.now_day.isoformat(),
        "made_by": check.version,
        "version": verified.version,
        "figures": len(check.items),
        "equal": verified.equal,
        "differences": [_difference(one) for one in verified.differences],
        "page_line": verified.page_line,
    }


def _difference(one: Difference) -> Record:
    return {
        "statement": one.statement,
        "quote": one.quote,
        "saved": one.saved,
        "found": one.found,
        "changes": [{"field": c.field, "saved": c.saved, "found": c.found} for c in one.changes],
        "why": [{"fact": str(code), "value": named} for code, named in one.why],
    }


def render_verified(verified: Verified, *, lang: Lang) -> str:
    """Write the outcome in lines: how many figures are equal, and of each that is not, what differs and why."""
    return "\n".join(_lines(verified, lang))


def _lines(verified: Verified, lang: Lang) -> Iterator[str]:
    check = verified.check
    then, now = (format_time(Period.of_day(day), lang) for day in (check.then_day, check.now_day))
    yield say(WORDS, "checked", lang).format(letter=check.document[:12], then=then, now=now)
    if check.version != verified.version:
        yield say(WORDS, "version", lang).format(saved=check.version, now=verified.version)
    yield say(WORDS, "equal", lang).format(equal=verified.equal, total=len(check.items))
    yield say(WORDS, "remarks", lang)
    for one in verified.differences:
        yield ""
        yield from _told(one, lang)
    if verified.page_line is not None:
        code = "page_changed" if check.version == verified.version else "page_version"
        yield say(WORDS, "page", lang).format(line=verified.page_line)
        yield say(WORDS, code, lang).format(saved=check.version, now=verified.version) + "."


def _told(one: Difference, lang: Lang) -> Iterator[str]:
    quote = " ".join(one.quote.split())
    if not one.saved or not one.found:
        yield f"“{quote}” {say(WORDS, 'not_found' if one.saved else 'not_saved', lang)}"
    else:
        yield f"“{quote}”"
    shown = [change for change in one.changes if change.field.rpartition(".")[2] in FIELDS]
    for change in shown:
        yield "  " + say(WORDS, "change", lang).format(
            field=_field(change, lang), saved=_value(change.saved, lang), found=_value(change.found, lang)
        )
    if len(shown) < len(one.changes):
        yield "  " + say(WORDS, "more", lang).format(count=len(one.changes) - len(shown))
    for code, named in one.why:
        yield "  " + say(WORDS, "why", lang).format(reason=say(WHYS, code, lang).format(named=named))


def _field(change: Change, lang: Lang) -> str:
    """Write the way to a field in words; what a candidate counts stays as its ids."""
    parts = [part for part in change.field.split(".") if part != "candidates"]
    return ", ".join(say(FIELDS, part, lang) if part in FIELDS else part for part in parts)


def _value(written: str | None, lang: Lang) -> str:
    if written is None or written == "null":
        return say(WORDS, "nothing", lang)
    value = json.loads(written)
    text = value if isinstance(value, str) else written
    return say(STATES, text, lang) if text in STATES else text

"""The figures of a chart as a table that goes out: each with its ends, flags, release and row."""

from collections.abc import Iterator, Mapping, Sequence

from routekaart.domain.derived import CannotSay, Derived
from routekaart.domain.ids import ReleaseId
from routekaart.domain.observation import Observation
from routekaart.domain.series import Series, SeriesRow, releases_of
from routekaart.domain.table import Column, OpenTable, Value
from routekaart.reporting.dossier.names import Names

_COLUMNS = (
    Column("reeks", "Kenmerk van de reeks", "Id of the series"),
    Column("uitgever", "Uitgever", "Publisher"),
    Column("gebied", "Kenmerk van het gebied", "Id of the area"),
    Column("gebied_naam", "Naam van het gebied", "Name of the area"),
    Column("tegenhanger", "Land waarvan of waarnaar; leeg: alle samen", "Country from or to; empty: all together"),
    Column("periode", "Periode", "Period"),
    Column("eenheid", "Eenheid", "Unit"),
    Column("waarde", "Het cijfer; leeg als er geen is", "The figure; empty: there is none", "decimal"),
    Column("laag", "Het laagste dat het kan zijn", "The lowest it can be", "decimal"),
    Column("hoog", "Het hoogste dat het kan zijn", "The highest it can be", "decimal"),
    Column("vlaggen", "Letters van de uitgever (SDMX)", "Letters of the publisher (SDMX)"),
    Column("bekend", "Of het op de peildag bekend was", "Whether it was known on the day"),
    Column("peildag", "Zoals bekend op", "As known on", "date"),
    Column("reden", "Waarom er geen cijfer is", "Why there is no figure"),
    Column("uitgave", "Uitgave waarin het staat", "Release in which it stands"),
    Column("rij", "Rij in het bestand van de uitgave", "Row in the file of the release", "integer"),
    Column("adres", "Adres van de uitgave", "Address of the release", "anyURI"),
)


def table_of(chosen: Sequence[Series], names: Names, *, day: str) -> OpenTable:
    """Return the figures of some series, as known on a day, as one table."""
    return OpenTable(
        name="grafiek",
        title_nl="Cijfers van een grafiek",
        title_en="Figures of a chart",
        about_nl="De gekozen cijfers, zoals bekend op een dag.",
        about_en="The figures that were chosen, as known on a day.",
        columns=_COLUMNS,
        key=("reeks", "gebied", "tegenhanger", "periode"),
        rows=[row for series in chosen for row in _rows(series, names, day)],
    )


def _rows(series: Series, names: Names, day: str) -> Iterator[tuple[Value, ...]]:
    addresses = {one.release.id: one.release.address for one in series.citations}
    for row in series.rows:
        if row.then is not None:
            yield (*_about(series, row, names), *_said(row), row.then_known.value, day, *_origin(row, addresses))


def _about(series: Series, row: SeriesRow, names: Names) -> tuple[Value, ...]:
    topic = row.topic
    return (
        series.card.id,
        series.publisher or None,
        topic.area,
        names.name(topic.area),
        topic.counterpart,
        str(topic.period),
        series.unit.value,
    )


def _said(row: SeriesRow) -> tuple[Value, ...]:
    match row.then:
        case Observation() as seen:
            return _text(seen.value), _text(seen.low), _text(seen.high), " ".join(seen.flags) or None
        case Derived() as made:
            value = made.middle if made.value is None else made.value
            return _text(float(value)), _text(float(made.low)), _text(float(made.high)), " ".join(made.flags) or None
        case _:
            return None, None, None, None


def _origin(row: SeriesRow, addresses: Mapping[ReleaseId, str]) -> tuple[Value, ...]:
    releases = releases_of(row.then)
    reason = row.then.code.value if isinstance(row.then, CannotSay) else None
    line = row.then.row if isinstance(row.then, Observation) else None
    at = [addresses[one] for one in releases if addresses.get(one)]
    return reason, " ".join(releases) or None, line, " ".join(at) or None


def _text(number: float | None) -> str | None:
    if number is None:
        return None
    return str(int(number)) if number == int(number) else repr(number)

"""A letter of ten pages with a hundred and fifty figures, for benchmarks: no sentence of it is anybody's."""

from datetime import date
from decimal import Decimal

from routekaart.domain.brief import (
    Block,
    Brief,
    BriefForm,
    CalledName,
    Chart,
    ChartLine,
    FromRelease,
    Heading,
    Map,
    Note,
    Noted,
    Paragraph,
    Point,
    Shown,
    Table,
    TracedFigure,
    Words,
)
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.reporting.formatting import format_number

_COUNTRIES = ("ESP", "ITA", "GRC", "FRA", "DEU", "NLD", "MAR", "TUN", "TUR", "LBY")
_SENTENCE = "In het jaar daarvoor was dat anders, en de samenwerking die daarover is gemaakt gaat verder zoals gezegd. "


def write_brief(figures: int = 150, *, first: int = 1_000) -> Brief:
    """Return a letter with so many figures from `first` on: sections with text, tables, two charts and a map."""
    made = tuple(_figure(number, first) for number in range(figures))
    blocks: list[Block] = []
    for section, start in enumerate(range(0, figures, 15), 1):
        blocks += _section(section, made[start : start + 15])
    points = tuple(Point(label=str(2010 + place), figure=one.id) for place, one in enumerate(made[:10]))
    line = ChartLine(name="Eerste reeks", points=points)
    blocks.insert(4, Chart(title="Een reeks", alt="De lijn stijgt.", lines=(line,)))
    other = ChartLine(
        name="Tweede reeks", points=tuple(Point(label=one.label, figure=one.figure) for one in points[::-1])
    )
    blocks.insert(12, Chart(title="Twee reeksen", alt="De tweede lijn ligt op de eerste.", lines=(line, other)))
    places = tuple(Point(label=f"country:{code}", figure=made[place].id) for place, code in enumerate(_COUNTRIES))
    blocks.insert(20, Map(title="Per land", alt="Het meeste in het zuiden.", points=places))
    return Brief(
        form=BriefForm.OVERVIEW,
        title="Voortgang van de samenwerking",
        subject="Voortgang",
        sender="Ministerie van Voorbeelden\nPostbus 1234",
        addressee="De Voorzitter van de Tweede Kamer",
        reference="RK-1",
        day=date(2026, 11, 1),
        as_of=date(2026, 11, 1),
        level=Level.OPENBAAR,
        lang="nl",
        blocks=tuple(blocks),
        figures=made,
        notes=tuple(Note(text=f"Kamerstukken II 2019/20, 35 300 VI, nr. {number}") for number in range(1, section + 1)),
        version="0",
        names=tuple(CalledName(id=f"country:{code}", name=f"Land {code}") for code in _COUNTRIES),
    )


def _figure(number: int, first: int) -> TracedFigure:
    value = Decimal(first + 137 * number)
    trace = FromRelease(
        indicator=IndicatorId("voorbeeld-aankomsten"),
        area=ThingId(f"country:{_COUNTRIES[number % 10]}"),
        period=Period.of_year(2010 + number // 10),
        unit=Unit.PERSONS,
        value=value,
        low=value,
        high=value,
        obs_status="A",
        release=ReleaseId("voorbeeld/aankomsten/2026-01-01"),
        row=number + 1,
    )
    return TracedFigure(
        id=f"f{number + 1}", text=format_number(value, "nl"), asked="", trace=trace, level=Level.OPENBAAR
    )


def _section(number: int, figures: tuple[TracedFigure, ...]) -> list[Block]:
    text = Words(text=_SENTENCE * 3)
    shown = [Shown(figure=one.id) for one in figures]
    middle: list[Block] = [
        Paragraph(runs=(text, Words(text="Het ging om "), shown[place], Words(text=" personen. "), text))
        for place in range(3)
    ]
    rows = tuple(((Words(text=f"Regel {place}"),), (one,)) for place, one in enumerate(shown[3:]))
    table = Table(caption="Aankomsten", header=("Regel", "Aantal"), rows=rows)
    last = Paragraph(runs=(text, Noted(note=number)))
    return [Heading(text=f"Onderdeel {number}"), *middle, table, last]

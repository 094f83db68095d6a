"""A small letter with one of everything, and parts to make others of."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from routekaart.domain.brief import (
    AcceptedFault,
    Block,
    Brief,
    BriefForm,
    Bullets,
    CalledName,
    Chart,
    ChartLine,
    Computed,
    FaultKind,
    FromRelease,
    FromStatement,
    Heading,
    Map,
    Note,
    Noted,
    Paragraph,
    Point,
    Run,
    Shown,
    Table,
    Trace,
    TracedFigure,
    Words,
)
from routekaart.domain.ids import IndicatorId, ReleaseId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

ROUTE = ThingId("route:western-mediterranean")
DETECTIONS = "frontex/detections-yearly/2020-01-15"
ARRIVALS = "unhcr/arrivals/2020-02-01"
NAMES = {
    "route:western-mediterranean": "westelijke Middellandse Zeeroute",
    "frontex-detections": "Irreguliere grensoverschrijdingen",
    "unhcr-arrivals": "Aankomsten over zee en land",
    "frontex": "Frontex",
    "unhcr": "UNHCR",
    "country:ESP": "Spanje",
    "country:ITA": "Italië",
    "country:MLT": "Malta",
    "country:TUN": "Tunesië",
}


def from_release(value: str, period: str, row: int, **other: Any) -> FromRelease:
    """Return detections on the western route, or what else is asked."""
    given: dict[str, Any] = {
        "indicator": IndicatorId("frontex-detections"),
        "area": ROUTE,
        "unit": Unit.DETECTIONS,
        "obs_status": "A",
        "release": ReleaseId(DETECTIONS),
        "low": Decimal(value),
        "high": Decimal(value),
    }
    return FromRelease(value=Decimal(value), period=Period.parse(period), row=row, **(given | other))


def arrivals(value: str, area: str, row: int, **other: Any) -> FromRelease:
    return from_release(
        value,
        "2019",
        row,
        area=ThingId(area),
        indicator=IndicatorId("unhcr-arrivals"),
        release=ReleaseId(ARRIVALS),
        unit=Unit.PERSONS,
        **other,
    )


def figure(key: str, text: str, trace: Trace) -> TracedFigure:
    return TracedFigure(id=key, text=text, asked="", trace=trace, level=Level.OPENBAAR)


def words(text: str, *, strong: bool = False) -> Words:
    return Words(text=text, strong=strong)


def shown(key: str) -> Shown:
    return Shown(figure=key)


def paragraph(*runs: Run | str) -> Paragraph:
    return Paragraph(runs=tuple(words(run) if isinstance(run, str) else run for run in runs))


F2018, F2019 = from_release("65383", "2018", 12), from_release("32513", "2019", 13)
FIGURES = (
    figure("f1", "65.383", F2018),
    figure("f2", "32.513", F2019),
    figure("f3", "23.063", from_release("23063", "2017", 11)),
    figure("f4", "83.333", from_release("83333", "2016", 20, obs_status="P", low=Decimal(83300), high=Decimal(83400))),
    figure("m1", "9.030", arrivals("9030", "country:ITA", 3, counterpart=ThingId("country:TUN"))),
    figure("m2", "25.191", arrivals("25191", "country:ESP", 4)),
    figure("m3", "2.654", arrivals("2654", "country:MLT", 5)),
    figure(
        "s1",
        "97.896",
        Computed(
            method="sum",
            value=Decimal(97896),
            low=Decimal(97896),
            high=Decimal(97896),
            unit=Unit.DETECTIONS,
            releases=(F2018, F2019),
        ),
    ),
    figure("u1", "6 miljard euro", FromStatement(statement=StatementId("ab" * 32), said="€ 6 miljard, toegezegd")),
)

CHART = Chart(
    title="Grensoverschrijdingen op de westelijke route",
    alt="De lijn stijgt tot 2018 en daalt in 2019.",
    lines=(
        ChartLine(
            name="Westelijke route",
            points=tuple(
                Point(label=label, figure=key) for label, key in (("2017", "f3"), ("2018", "f1"), ("2019", "f2"))
            ),
        ),
    ),
)
MAP = Map(
    title="Aankomsten in 2019",
    alt="Spanje heeft de meeste aankomsten.",
    points=tuple(
        Point(label=f"country:{code}", figure=key) for code, key in (("ESP", "m2"), ("ITA", "m1"), ("MLT", "m3"))
    ),
)
TABLE = Table(
    caption="Aankomsten per jaar",
    header=("Jaar", "Aantal", "Bron"),
    rows=(
        ((words("2018"),), (shown("f1"),), (words("Frontex"),)),
        ((words("2019"),), (shown("f2"),), (words("Frontex"), Noted(note=2))),
    ),
)
BLOCKS: tuple[Block, ...] = (
    paragraph("Met deze brief informeer ik uw Kamer, zoals toegezegd op 12 maart 2020.", Noted(note=1), " Meer volgt."),
    Heading(text="Aankomsten"),
    paragraph("In 2019 waren het er ", shown("f2"), ", tegen ", shown("f1"), " in 2018; samen ", shown("s1"), "."),
    CHART,
    Heading(text="Afspraken", depth=2),
    Bullets(
        items=(
            (words("De EU zegde "), shown("u1"), words(" toe;")),
            (words("en er zijn "), words("legale routes", strong=True), words(".")),
        )
    ),
    TABLE,
    MAP,
    paragraph("In 2016 waren het er ", shown("f4"), "."),
)
NOTES = (
    Note(text="Kamerstukken II 2019/20, 35 300 VI, nr. 37"),
    Note(text="Frontex, Detections of illegal border-crossings", address="https://www.frontex.europa.eu/what-we-do/"),
)
ACCEPTED = AcceptedFault(
    kind=FaultKind.STALE,
    quote="83.333",
    reason="Het nieuwere cijfer is nog voorlopig",
    by="Directie Migratiebeleid",
    on=date(2020, 7, 9),
)
BRIEF = Brief(
    form=BriefForm.ROUTE,
    about=ROUTE,
    title="Samenwerking over migratie",
    subject="Voortgang van de landenaanpak & wat volgt",
    sender="Ministerie van Voorbeelden\nDirectie Migratiebeleid\nPostbus 1234",
    addressee="De Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018",
    reference="RK-2020-0710",
    day=date(2020, 7, 10),
    as_of=date(2020, 7, 10),
    level=Level.OPENBAAR,
    lang="nl",
    blocks=BLOCKS,
    figures=FIGURES,
    notes=NOTES,
    accepted=(ACCEPTED,),
    version="0.1.0",
    names=tuple(CalledName(id=key, name=name) for key, name in NAMES.items()),
)


def brief_of(*blocks: Block, **other: Any) -> Brief:
    """Return a letter with these blocks and the figures of the example, and nothing else."""
    given: dict[str, Any] = {"notes": (), "accepted": ()}
    return replace(BRIEF, blocks=blocks, **(given | other))

"""A small workspace with made-up detections and arrangements of which some are closed: nothing in it happened."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from routekaart.domain.content import Cause, Event, Relation
from routekaart.domain.ids import DocumentId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Passage, Statement
from routekaart.operations.evaluate import evaluate_all, evaluate_plan
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.open_letter import open_letter
from routekaart.workspace import Workspace, create_workspace
from tests.publishing.making import Add, publication, say

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 20, 9, tzinfo=UTC)
PACT, SECRET = "arrangement:aaa-pact", "arrangement:geheim-pact"
HIDDEN_DAY = "2016-11-05"
ROUTES = ("Western Mediterranean Route", "Central Mediterranean Route", "Eastern Mediterranean Route")
NATIONALITIES = ("MAR", "TUN", "DZA", "SYR", "AFG", "IRQ", "NGA", "GIN")
MONTHS = tuple(f"{year}-{month:02}" for year in range(2014, 2019) for month in range(1, 13))
LETTER = "Geachte voorzitter,\n\nDe samenwerking met Marokko heeft bijgedragen aan lagere aankomsten.\n"
QUOTE = "De samenwerking met Marokko heeft bijgedragen aan lagere aankomsten."

PLAN = """\
name: pact-marokko
arrangements: [arrangement:aaa-pact]
indicator: frontex-detections
area: route:western-mediterranean
counterpart: country:MAR
dates: {signed: 2017-03-01}
measured_from: signed
since: 2014-01
after: 6
least: 100
"""


def began(thing: str, country: str, day: str, event: str = "signed", number: int = 1) -> tuple[Statement, Statement]:
    """Say that an arrangement is with a country, and that it began on a day."""
    with_country = say(subject=thing, content=Relation(relation="with", object=country), valid=None)
    source = publication(number)
    return with_country, say(subject=thing, content=Event(event=event), valid=Period.parse(day), source=source)


def detections() -> bytes:
    """Make counts by month, route and nationality, always the same."""
    random = np.random.default_rng(7)
    rows = [
        {"month": month, "route": route, "border_type": "Sea", "nationality_iso3": of, "detections": int(count)}
        for route in ROUTES
        for of in NATIONALITIES
        for month, count in zip(MONTHS, random.poisson(random.integers(30, 200), len(MONTHS)), strict=True)
    ]
    buffer = BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), buffer)
    return buffer.getvalue()


def fill(workspace: Workspace, *, folder: Path, hidden: bool = True) -> DocumentId:
    """Put the made-up figures, arrangements and a letter that claims something in a workspace; return the letter.

    Args:
        workspace: an empty one.
        folder: where the file of the figures is put first.
        hidden: whether there is a closed arrangement, and a closed day of the open one.
    """
    file = folder / "detections.parquet"
    file.write_bytes(detections())
    import_dataset(workspace, "frontex-ibc", file, published=None, label=None, address="", now=NOW)
    _, announced = began(PACT, "country:MAR", HIDDEN_DAY, "announced", 2)
    with_tunisia, secret = began(SECRET, "country:TUN", "2016-05-02", number=3)
    for one in began(PACT, "country:MAR", "2017-03-01"):
        Add(one).apply(workspace.register)
    if hidden:
        for one in (announced, with_tunisia, secret):
            Add(one, Level.VERTROUWELIJK).apply(workspace.register)
    letter = workspace.letters.store(LETTER.encode())
    start = LETTER.index(QUOTE)
    claim = say(
        subject="country:MAR",
        content=Cause(measure="de samenwerking met Marokko", effect="lagere aankomsten"),
        source=Passage(document=letter, start=start, end=start + len(QUOTE), quote=QUOTE),
    )
    Add(claim).apply(workspace.register)
    return letter


def make(root: Path, *, hidden: bool = True) -> Workspace:
    """Make a workspace in a folder and fill it; it is open."""
    root.mkdir(parents=True, exist_ok=True)
    workspace = create_workspace(root / "workspace")
    fill(workspace, folder=root, hidden=hidden)
    return workspace


def say_public(workspace: Workspace, letter: DocumentId) -> None:
    """Say that a letter is public: until then it is a draft."""
    open_letter(workspace, letter, decider="government:NLD", ground="verzonden", account="account:desk-1", now=NOW)


def make_evaluated(root: Path) -> Path:
    """Make a workspace in which all was evaluated at two levels, and a plan that a person wrote; return its folder."""
    workspace = make(root)
    evaluate_all(workspace, now=NOW, level=Level.OPENBAAR, keep=True)
    evaluate_all(workspace, now=LATER, level=Level.VERTROUWELIJK, keep=True)
    by = RecorderId("account:desk-3")
    evaluate_plan(workspace, PLAN.encode(), now=LATER, recorded_by=by, level=Level.OPENBAAR, keep=True)
    workspace.close()
    return workspace.root

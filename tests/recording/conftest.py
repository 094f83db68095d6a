"""Files as a person writes them, checked against lists and a register that a test makes up."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from routekaart.domain.content import Event, EventState
from routekaart.domain.ids import ThingId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Disclosure, Held, Kind, Publication, Statement
from routekaart.parsing import parse_text
from routekaart.recording import Filed, Known, Prepared, check_sheets, parse_sheet

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
TEXT = "In 2022 zijn 1.850 mensen\nvertrokken. Er is contact. Er is contact."
NAMES = {
    "country:MAR": ("Marokko", "Morocco", "Marokkaanse", "MA"),
    "country:NLD": ("Nederland", "Netherlands", "NL"),
    "country:PER": ("Peru", "PE"),
    "region:european-union": ("Europese Unie", "European Union"),
    "organisation:iom": ("IOM",),
    "instrument:visa-fee": ("visumleges", "visa fee"),
    "concept:irregular-arrivals": ("irreguliere aankomsten",),
}


def make_statement(**changes: Any) -> Statement:
    """Make a statement as the register may hold it."""
    said: dict[str, Any] = {
        "speaker": "government:NLD",
        "subject": "arrangement:nl-mar-2020",
        "content": Event(event="signed", state=EventState.HAPPENED),
        "kind": Kind.REPORTED,
        "valid": Period.parse("2020-05-01"),
        "source": Publication(title="Verslag", address="https://www.example.org/1", quote="getekend"),
        "recorded": datetime(2026, 1, 1, tzinfo=UTC),
        "recorded_by": "account:desk-1",
    }
    return Statement(**(said | changes))


def make_filed(statement: Statement, **decided: Any) -> Filed:
    """Make what the register knows of a statement."""
    disclosure = Disclosure(
        statements=(statement.id,),
        level=decided.pop("level", Level.OPENBAAR),
        ground="published source",
        decider="account:desk-1",
        recorded=datetime(2026, 1, 1, tzinfo=UTC),
        recorded_by="account:desk-1",
    )
    return Filed(**({"statement": statement, "disclosures": (disclosure,)} | decided))


@pytest.fixture
def check() -> Callable[..., Prepared]:
    """Check a file of YAML, beside statements that the register holds."""

    def run(text: str, *held: Filed, **more: Any) -> Prepared:
        by_subject: dict[ThingId, tuple[Held, ...]] = {}
        for one in held:
            subject = one.statement.subject
            if not one.misread:
                by_subject[subject] = (*by_subject.get(subject, ()), Held(one.statement, one.level))
        letter = Document(
            id="ab" * 32, body=parse_text(TEXT), date=date(2023, 3, 3), sender="government:NLD", title="Stand"
        )
        known = Known(names=NAMES, held=by_subject, filed={one.statement.id: one for one in held}, letters=(letter,))
        sheet = parse_sheet("dossier.yml", text.encode())
        return check_sheets({"dossier.yml": sheet}, known, now=NOON, **more)

    return run


@pytest.fixture
def refusals(check: Callable[..., Prepared]) -> Callable[..., list[str]]:
    """Check a file and return its problems as a person reads them, with their line."""

    def run(text: str, *held: Filed, **more: Any) -> list[str]:
        return [
            f"{one.where.partition(':')[2]}: {one.what}. {one.remedy}" for one in check(text, *held, **more).problems
        ]

    return run

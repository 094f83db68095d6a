"""Letters, readings and decisions that the tests of reviewing have in common."""

import hashlib
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from routekaart.domain.content import Figure
from routekaart.domain.ids import DocumentId, StatementId
from routekaart.domain.letter import Document, Reading
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Disclosure, Kind, Review, Statement
from routekaart.parsing import parse_text
from routekaart.recording import Act, Asked, Filed

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
DESK, OTHER = "account:desk-3", "account:desk-4"
LETTER = """\
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 3 maart 2023

Onderwerp Stand van zaken

In 2022 kwamen 12.770 mensen over zee in Griekenland aan. In 2022 zijn 1.850 mensen gedwongen uit Nederland vertrokken.
In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.
"""


def hour(number: int) -> datetime:
    """Return a moment so many hours after noon."""
    return NOON + timedelta(hours=number)


def make_document(text: str = LETTER, day: date | None = date(2023, 3, 3)) -> Document:
    """Make a letter of the government."""
    name = DocumentId(hashlib.sha256(text.encode()).hexdigest())
    return Document(id=name, body=parse_text(text), date=day, sender="government:NLD")


def read(document: Document, quote: str, value: int, **changes: Any) -> Statement:
    """Make what a rule reads from words of a letter: so many persons in 2022."""
    start = document.text.index(quote)
    content = Figure(quantity=Quantity(value=Decimal(value), unit=Unit.PERSONS), counted="mensen")
    said: dict[str, Any] = {
        "speaker": document.sender,
        "subject": "country:GRC",
        "content": changes.pop("content", content),
        "kind": Kind.REPORTED,
        "valid": Period.of_year(2022),
        "source": document.passage(start, start + len(quote)),
        "recorded": NOON,
        "recorded_by": "rule:figure@1",
    }
    return Statement(**(said | changes))


def make_reading(document: Document, *statements: Statement) -> Reading:
    """Make what was read in a letter."""
    return Reading(document=document, statements=statements)


def judge(statement: Statement, accepted: bool, **changes: Any) -> Review:
    """Make a review of a statement by a person."""
    decision: dict[str, Any] = {"reason": "nagelezen", "recorded": NOON, "recorded_by": DESK}
    return Review(statement=statement.id, accepted=accepted, **(decision | changes))


def filed(statement: Statement, *reviews: Review, level: Level = Level.OPENBAAR) -> Filed:
    """Make what the register holds of a statement."""
    disclosure = Disclosure(
        statements=(statement.id,),
        level=level,
        ground="published source",
        decider="organisation:routekaart",
        recorded=NOON,
        recorded_by="rule:reader@1",
    )
    return Filed(statement=statement, reviews=reviews, disclosures=(disclosure,))


def by_id(*all_filed: Filed) -> dict[StatementId, Filed]:
    """Return what the register holds by id."""
    return {one.statement.id: one for one in all_filed}


def ask(act: Act, **changes: Any) -> Asked:
    """Make what a person decides."""
    return Asked(**({"act": act, "account": DESK, "reason": "nagelezen"} | changes))

"""What the tests of the rules share: the rules and starter facts as they come with the program."""

from collections.abc import Callable
from datetime import date

import pytest

from routekaart.domain.admissibility import Admissibility
from routekaart.domain.ids import ThingId
from routekaart.domain.rule import RuleBook
from routekaart.domain.statement import Statement
from routekaart.reference import default_root, find_statements
from routekaart.reference.rules import load_rules
from routekaart.ruling import judge_instrument
from tests.ruling.making import RECORDED

Judge = Callable[..., Admissibility]


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return load_rules(default_root())


@pytest.fixture(scope="session")
def starter() -> tuple[Statement, ...]:
    return find_statements(default_root(), recorded=RECORDED)


@pytest.fixture
def judge(book: RuleBook) -> Judge:
    """Judge an instrument by its key, for a country by its code, on a day."""

    def judged(statements: tuple[Statement, ...], instrument: str, country: str, day: str) -> Admissibility:
        thing = ThingId(f"instrument:{instrument}")
        return judge_instrument(book, statements, thing, ThingId(f"country:{country}"), date.fromisoformat(day))

    return judged

"""Figures are found by what they are about, for many things at once."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from routekaart.domain.content import Retraction, Trend
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.domain.statement import Cell, Review, Statement
from routekaart.register import Appended, Register

Say = Callable[..., Statement]
Append = Callable[..., Appended]
Judge = Callable[..., Review]
SPAIN, GREECE = "country:ESP", "country:GRC"
Y2019, Y2020 = Period.of_year(2019), Period.of_year(2020)


@pytest.fixture
def say(read: Say) -> Say:
    """Read statements in a letter."""
    return read


def find(register: Register, *about: tuple[str, Period], level: Level = Level.OPENBAAR) -> tuple[Statement, ...]:
    return register.find_figures(about, level=level, drafts=True)


def test_figures_are_found_by_the_pair_of_subject_and_days(register: Register, say: Say, append: Append) -> None:
    spain, greece = say(1), say(2, subject=GREECE, valid=Y2020)
    crossed, endless = say(3, valid=Y2020), say(4, valid=Period.parse("2019/.."))
    append(spain, greece, crossed, endless, say(5, valid=None))
    assert find(register, (SPAIN, Y2019), (GREECE, Y2020)) == (spain, greece)
    assert find(register, (SPAIN, Period.parse("2019-01/2019-12"))) == (spain,)
    assert find(register, (SPAIN, Period.parse("2019/.."))) == (endless,)
    assert find(register, (SPAIN, Period.parse("2019-01"))) == find(register) == ()


def test_what_is_no_figure_from_a_document_is_not_found(register: Register, say: Say, append: Append) -> None:
    rise = Trend(direction=Direction.INCREASE, base=None, size=None, counted="aankomsten")
    append(say(1, content=rise), say(2, source=Cell(release="frontex/2025", row=2, column="C")))
    assert find(register, (SPAIN, Y2019)) == ()


def test_a_refused_figure_and_one_above_the_level_are_not_found(
    register: Register, say: Say, append: Append, judge: Judge
) -> None:
    append(say(1), say(2))
    append(say(3), level=Level.INTERN)
    register.append_review(judge(say(1), accepted=False))
    assert find(register, (SPAIN, Y2019)) == (say(2),)
    assert find(register, (SPAIN, Y2019), level=Level.INTERN) == (say(2), say(3))


def test_what_takes_a_figure_back_comes_along(register: Register, say: Say, append: Append) -> None:
    taken = say(2, content=Retraction(retracts=say(1).id, reason="verkeerd geteld"), valid=None)
    append(say(1), taken, say(3, subject=GREECE, content=taken.content, valid=None))
    assert find(register, (SPAIN, Y2019)) == (say(1), taken)


def test_thousands_of_pairs_are_one_question(register: Register, say: Say, append: Append) -> None:
    append(*(say(number, subject=f"programme:P{number}") for number in range(50)))
    pairs = [(f"programme:P{number}", Period.of_year(year)) for number in range(1500) for year in (2018, 2019)]
    assert [one.content.quantity.value for one in find(register, *pairs)] == [Decimal(n) for n in range(50)]

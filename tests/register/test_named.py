"""Which things are spoken of, and what was told in contents of a type, with the level of each."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest

from routekaart.domain.content import Cause, Content, Money, MoneyState, Order, Rank, Relation
from routekaart.domain.errors import InputError
from routekaart.domain.ids import kind_of
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Held, Review, Statement
from routekaart.register import Appended, Register
from routekaart.workspace import opened_workspace

Say = Callable[..., Statement]
Append = Callable[..., Appended]
Judge = Callable[..., Review]
PAPERS = frozenset({"request", "document"})


def named(register: Register, *, level: Level = Level.OPENBAAR, but_about: frozenset[str] = PAPERS) -> set[str]:
    """Return the countries among what is named."""
    return {one for one in register.find_named(level=level, but_about=but_about) if one.startswith("country:")}


def test_subjects_and_what_contents_name_are_found(register: Register, say: Say, append: Append) -> None:
    amount = Money(quantity=Quantity(value=Decimal(5), unit=Unit.EUR), state=MoneyState.PAID, payer="country:DEU")
    about = Relation(relation="with", object="country:TUR")
    first = Rank(place=1, order=Order.MOST, among="alle landen", above=("country:ITA", "country:GRC"))
    append(say(), say(subject="fund:aff", content=amount), say(subject="arrangement:deal", content=about))
    append(say(subject="route:silk-route", content=first))
    assert named(register) == {f"country:{code}" for code in ("ESP", "DEU", "TUR", "ITA", "GRC")}


@pytest.mark.parametrize("subject", ["request:kst-1", "document:letter"])
def test_what_a_paper_names_is_not_found(register: Register, say: Say, append: Append, subject: str) -> None:
    append(say(subject=subject, content=Relation(relation="concerns", object="country:MAR")))
    assert named(register) == set()
    assert named(register, but_about=frozenset()) == {"country:MAR"}


def test_what_is_above_the_level_or_refused_names_nothing(
    register: Register, say: Say, append: Append, judge: Judge
) -> None:
    secret, wrong = say(1, subject="country:MAR"), say(2, subject="country:TUN")
    append(secret, level=Level.VERTROUWELIJK)
    append(wrong)
    register.append_review(judge(wrong, accepted=False))
    assert named(register) == set()
    assert named(register, level=Level.VERTROUWELIJK) == {"country:MAR"}


def test_what_was_told_comes_with_its_level_in_the_order_of_the_log(
    register: Register, say: Say, append: Append, judge: Judge
) -> None:
    cause = Cause(measure="the deal", effect="fewer crossings")
    seen, wrong, secret = (say(number, content=replace(cause, method=str(number))) for number in (1, 2, 3))
    append(say(4), seen, wrong)
    append(secret, level=Level.VERTROUWELIJK)
    register.append_review(judge(wrong, accepted=False))
    public = Held(seen, Level.OPENBAAR)
    assert register.find_told(content=("Cause",), level=Level.OPENBAAR) == (public,)
    closed = Level.VERTROUWELIJK
    assert register.find_told(content=("Cause",), level=closed) == (public, Held(secret, closed))


def test_a_type_of_content_that_is_not_known_is_refused(register: Register) -> None:
    with pytest.raises(InputError, match="'Reason' is no type of content"):
        register.find_told(content=("Reason",), level=Level.OPENBAAR)


@pytest.mark.parametrize("level", list(Level))
def test_the_starter_facts_name_what_their_statements_name(filled_workspace: Path, level: Level) -> None:
    with opened_workspace(filled_workspace) as opened:
        said = [one for one in opened.register.find_statements(level=level) if kind_of(one.subject) not in PAPERS]
        expected = {name for one in said for name in (one.subject, *texts(one.content)) if name.startswith("country:")}
        assert named(opened.register, level=level) == expected
        held = [(one, opened.register.get_level(one.id)) for one in opened.register.find_statements(level=level)]
        causes = tuple(Held(one, at) for one, at in held if at is not None and isinstance(one.content, Cause))
        assert opened.register.find_told(content=("Cause",), level=level) == causes


def texts(content: Content) -> Iterator[str]:
    """Yield the texts among the fields of a content, and in its tuples."""
    for field in fields(content):
        value = getattr(content, field.name)
        yield from (value,) if isinstance(value, str) else () if not isinstance(value, tuple) else value

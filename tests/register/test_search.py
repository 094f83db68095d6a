from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from datetime import datetime, timedelta
from decimal import Decimal
from typing import get_args

import pytest

from routekaart.domain.content import Content, Money, MoneyState, Toezegging, UndertakingStatus
from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Passage, Review, Statement
from routekaart.register import Appended, Register
from routekaart.register.words import _FUNCTION_WORDS, NAMES, TEXTS, parse_search, stem_word

Say = Callable[..., Statement]
Append = Callable[..., Appended]

QUOTES = (
    "De afspraken met Tunesië over visumbeleid",
    "de visa voor Šarūnas & co: 32.500 (\"circa\")",
    "een toezegging aan de Kamer; mogelijkheden voor gemeenten",
    "kantoor in Curaçao",
)  # fmt: skip


def passage(quote: str) -> Passage:
    return Passage(document="ab" * 32, start=0, end=len(quote), quote=quote)


@pytest.fixture
def said(say: Say, append: Append) -> tuple[Statement, ...]:
    statements = tuple(say(number, source=passage(quote)) for number, quote in enumerate(QUOTES))
    append(*statements)
    return statements


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tunesie", [0]), ("TUNESIË", [0]), ("Tunesie\u0308", [0]), ("afspraak", [0]), ("afspraken tunesie", [0]),
        ("visum*", [0]), ("vis*", [1, 0]), ("visum", []), ("de visa", [1]), ("sarunas", [1]), ("curacao*", [3]),
        ("32.500", [1]), ("toezeggingen", [2]), ("mogelijkheid gemeente", [2]), ("afspraak curacao", []),
        ("esp", [3, 2, 1, 0]), ("nld aankomst", [3, 2, 1, 0]), ("afspraa*", []),
    ],
)  # fmt: skip
def test_words_are_found(register: Register, said: tuple[Statement, ...], words: str, found: list[int]) -> None:
    assert register.search(words) == tuple(said[number] for number in found)


@pytest.mark.parametrize(
    "words",
    ['"afspraak', "afspraak)", "afspraak AND", "stems : afspraak*", "a'f:* | !", "NEAR(afspraak", "-afspraak", "{}^"],
)
def test_what_a_user_types_is_never_read_as_a_query(
    register: Register, said: tuple[Statement, ...], words: str
) -> None:
    found: tuple[Statement, ...] = ()
    with suppress(InputError):
        found = register.search(words)
    assert set(found) <= set(said)


@pytest.mark.parametrize("words", ["", '"', "* *", "het van de", "\0", "\ud800"])
def test_a_search_without_words_is_refused(register: Register, words: str) -> None:
    with pytest.raises(InputError, match="no word to search for"):
        register.search(words)


def test_a_search_gives_the_latest_first_up_to_its_limit(register: Register, said: tuple[Statement, ...]) -> None:
    assert register.search("aankomst", limit=2) == (said[3], said[2])
    with pytest.raises(InputError, match="1 or more"):
        register.search("aankomst", limit=0)


def test_a_search_keeps_to_level_moment_and_reviews(
    register: Register, say: Say, append: Append, judge: Callable[..., Review], noon: datetime
) -> None:
    append(say(1))
    append(say(2), level=Level.INTERN)
    register.append_review(judge(say(1), accepted=False, recorded=noon + timedelta(hours=1)))
    assert register.search("aankomst") == (say(2),)
    assert register.search("aankomst", level=Level.OPENBAAR) == ()
    assert register.search("aankomst", level=Level.OPENBAAR, as_of=noon) == (say(1),)
    assert register.search("aankomst", as_of=noon - timedelta(hours=1)) == ()


def test_a_very_long_quote_is_kept_and_found(register: Register, say: Say, append: Append) -> None:
    long = say(1, source=passage("visum " + " ".join(f"woord{n}" for n in range(200_000)) + "x" * 5000))
    append(long)
    assert register.search("visum woord77") == (long,)


def test_purposes_and_actions_are_found(register: Register, say: Say, append: Append) -> None:
    amount = Quantity(value=Decimal(6), unit=Unit.EUR)
    money = say(1, content=Money(quantity=amount, state=MoneyState.PAID, purpose="opvang", fund="fund:ndici"))
    promise = say(2, content=Toezegging(status=UndertakingStatus.NEW, action="inform"))
    append(money, promise)
    assert register.search("ndici opvang") == (money,)
    assert register.search("inform") == (promise,)


def test_every_text_of_every_content_is_searched_or_left_out_on_purpose() -> None:
    # parent, key and overlaps call amounts; about, retracts, replacement are ids; unread are words beside it; result,
    # form, author, deadline, size, each and the like are codes, times and numbers; listed are places in its own words
    left_out = {"parent", "key", "about", "retracts", "replacement", "result", "deadline", "base", "size", "quantity",
                "low", "high", "unit", "vague", "state", "direction", "place", "order", "status", "modes", "movement",
                "unread", "sort", "numerator", "denominator", "form", "aim", "for_donor", "oda", "level", "binding",
                "author", "overlaps", "ascending", "every", "also", "above", "per", "since", "until",
                "whole", "number", "listed", "each"}  # fmt: skip
    named = {field.name for member in get_args(Content) for field in fields(member)}
    assert named - TEXTS - NAMES == left_out


def test_function_words_and_stems_are_those_of_the_server(postgres_address: str) -> None:
    from sqlalchemy import create_engine, text

    words = sorted({word.lower() for quote in QUOTES for word in quote.split() if word.isalpha() and word.isascii()})
    words += ["terugkeer", "landen", "overeenkomsten", "gevluchte", "grensbewaking", "migranten", "aankomsten"]
    engine = create_engine(postgres_address)
    with engine.connect() as connection:
        for word in (*sorted(_FUNCTION_WORDS), *words):
            stems = connection.scalar(text("SELECT ts_lexize('dutch_stem', :word)"), {"word": word})
            assert stems == ([] if word in _FUNCTION_WORDS else [stem_word(word)])
    engine.dispose()


def test_a_search_is_read_into_stems_and_prefixes() -> None:
    search = parse_search("De Afspraken, visum* 2019")
    assert (search.stems, search.prefixes) == (("afsprak", "2019"), ("visum",))

"""Text for a terminal: no wider than it, and nothing in it that a terminal would obey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.admissibility import Admissibility, KnownFact, LegalBasis, Reason, Ruling, Truth
from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Consent, Withheld
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.instruments import InstrumentList, instruments_record, render_instruments
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import Lang
from routekaart.reporting.withheld import describe_withheld, withheld_record

NAMES = {"country:MAR": ("Marokko", "Morocco"), "instrument:x": ("middel", "instrument")}
ESCAPE = "\x1b[31mred\x07"


def names(lang: Lang = "nl") -> Names:
    return Names(lang=lang, names=NAMES)


def sheet(width: int = 40) -> Paper:
    return Paper(names=names(), width=width)


def notice(ground: str = "Woo 5.1.2a", **more: object) -> Withheld:
    given: dict[str, object] = {"level": Level.INTERN, "ground": ground, "decider": ActorId("government:MAR")}
    return Withheld(**given | more)  # type: ignore[arg-type]  # keywords from a test


@given(text=st.text(), width=st.integers(20, 120), indent=st.integers(0, 8), hanging=st.integers(0, 4))
def test_no_line_is_wider_than_the_paper_or_steers_the_terminal(
    text: str, width: int, indent: int, hanging: int
) -> None:
    for line in sheet(width).wrapped(text, indent, hanging=hanging):
        assert len(line) <= width
        assert line.isprintable() or not any(mark < " " or "\x7f" <= mark < "\xa0" for mark in line)


@pytest.mark.parametrize(
    ("text", "margin", "lines"),
    [
        ("one two three four", "", ["    one two three", "      four"]),
        ("one two three four", "[1]", ["[1] one two three", "      four"]),
        ("one\ntwo", "", ["    one two"]),
        ("", "", []),
        ("", "[1]", ["[1]"]),
        (ESCAPE, ESCAPE, ["�[31mred��[31mred�"]),
    ],
)
def test_lines_stand_behind_their_indent(text: str, margin: str, lines: list[str]) -> None:
    assert list(sheet(18).wrapped(text, 4, hanging=2, margin=margin)) == lines


def test_an_address_is_never_broken_and_never_steers_the_terminal() -> None:
    assert list(sheet(20).whole(f"https://example.org/{'x' * 40}{ESCAPE}", 2)) == [
        f"  https://example.org/{'x' * 40}�[31mred�"
    ]


def test_what_has_no_date_says_so() -> None:
    assert (sheet().time(None), sheet().time(Period.parse("2020-07"))) == ("zonder datum", "juli 2020")


@pytest.mark.parametrize(
    ("consent", "said"),
    [
        (None, ""),
        (Consent(asked=Period.parse("2020")), " Toestemming gevraagd: 2020."),
        (
            Consent(asked=Period.parse("2020"), answer="no", answered=Period.parse("2021")),
            " Toestemming gevraagd: 2020. Antwoord: nee (2021).",
        ),
        (Consent(asked=Period.parse("2020"), answer="no"), " Toestemming gevraagd: 2020."),
    ],
)
def test_a_notice_says_level_ground_decider_until_and_consent(consent: Consent | None, said: str) -> None:
    one = notice(until=Period.parse("2027-01"), consent=consent)
    assert describe_withheld(one, names()) == (
        "Er is informatie die hier niet wordt getoond. Niveau: intern. Grond: Woo 5.1.2a. "
        f"Besloten door de regering van Marokko. Opnieuw te bekijken: januari 2027.{said}"
    )


def test_the_record_of_a_notice_has_its_fields_also_where_they_are_empty() -> None:
    assert withheld_record(notice()) == {
        "level": "intern",
        "ground": "Woo 5.1.2a",
        "decider": "government:MAR",
        "until": None,
        "consent": None,
    }
    asked = withheld_record(notice(consent=Consent(asked=Period.parse("2020"))))["consent"]
    assert asked == {"asked": "2020", "answer": None, "answered": None}


def judged(text: str) -> InstrumentList:
    fact = KnownFact(name="f", truth=Truth.YES, question_nl=f"{text}?", question_en="?", basis=("id",))  # type: ignore[arg-type]  # any id
    reason = Reason(
        rule="R-1", version=1, ruling=Ruling.NOT_ALLOWED, text_nl=text, text_en="", valid_from=None, valid_to=None,
        basis=(LegalBasis(title="wet", article=text, address=f"https://example.org/{text}"),), dates_sourced=True,
        facts=(fact,),
    )  # fmt: skip
    one = Admissibility(
        about="instrument:x", country=ThingId("country:MAR"), ruling=Ruling.NOT_ALLOWED, reasons=(reason,)
    )
    return InstrumentList(
        country=ThingId("country:MAR"),
        on=Period.parse("2020-07-10").start,
        judged=(one,),
        withheld=(notice(text),),  # type: ignore[arg-type]  # a day has a start
    )


def test_nothing_that_people_wrote_steers_the_terminal_from_a_list_of_instruments() -> None:
    shown = render_instruments(judged(ESCAPE), names(), width=80)
    assert "\x1b" not in shown and "\x07" not in shown
    assert shown.count("[31mred") == 5  # ground, text, question, article, address


def test_a_list_of_instruments_says_what_was_withheld_and_that_it_does_not_count() -> None:
    shown = " ".join(render_instruments(judged("x"), names("en"), width=80).split())
    assert "There is information that is not shown here. Level: internal. Ground: x." in shown
    assert "It was not taken into account here either." in shown
    (record,) = instruments_record(judged("x"), names())
    assert record["withheld"] == [withheld_record(notice("x"))]

"""A report shows what people decided: a refused reading with its reason, a replacement in the place of the number."""

import pytest

from routekaart.domain.reviewed import Reviewed
from routekaart.reporting import LetterReport, check_record, render_check_table, render_letter_report
from routekaart.reporting.cards import build_cards
from routekaart.reporting.wording import Wording
from tests.reporting.conftest import make_report
from tests.reviewing.making import NOON, judge

REASON = "dit is <b>geen</b> aankomst\x1b[31m, overgenomen van " + "cd" * 32


def refused_report() -> LetterReport:
    """Let a person refuse the first reading that was checked in the sample report."""
    report = make_report()
    about = report.findings[1].about
    (one,) = (said for said in report.reading.statements if said.id == about)
    review = judge(one, False, reason=REASON, recorded=NOON)
    return make_report(
        findings=tuple(finding for finding in report.findings if finding.about != about),
        reviews={about: Reviewed(review=review)},
    )


def reviewed_report(*, replaced: bool) -> LetterReport:
    """Let a person have decided on the first reading that was checked in the sample report."""
    report = make_report()
    one, other = (
        next(said for said in report.reading.statements if said.id == finding.about) for finding in report.findings[1:3]
    )
    review = judge(other, False, replacement=one.id, reason=REASON) if replaced else judge(one, True, reason=REASON)
    return make_report(reviews={one.id: Reviewed(review=review, original=other if replaced else None)})


@pytest.mark.parametrize(("lang", "words"), [("nl", "heeft deze lezing op"), ("en", "A person refused this reading")])
def test_a_refused_reading_is_shown_as_refused_by_a_person(lang, words: str) -> None:
    report = refused_report()
    page, table = (
        render_letter_report(report, lang=lang),
        " ".join(render_check_table(report, lang=lang, width=90).split()),
    )
    assert words in page
    assert words in table
    assert "&lt;b&gt;geen&lt;/b&gt;" in page
    assert "\x1b" not in table
    assert "cdcdcdcdcd" in table
    assert "cd" * 32 not in page + table


def test_a_refused_reading_is_counted_apart_and_leaves_no_number_behind() -> None:
    report = refused_report()
    before = build_cards(make_report(), Wording(make_report(), "nl"))
    cards = build_cards(report, Wording(report, "nl"))
    (card,) = (each for each in cards if each.refused)
    assert (card.checked, card.state, len(cards)) == (None, "unchecked", len(before))
    assert card.unchecked == card.review != ""
    assert "Door een mens geweigerd" in render_letter_report(report, lang="nl")
    assert "Door een mens geweigerd" not in render_letter_report(make_report(), lang="nl")


@pytest.mark.parametrize(("replaced", "words"), [(True, "Zo leest een mens het sinds"), (False, "bevestigd")])
def test_what_a_person_reads_or_accepts_is_said_on_its_card(replaced: bool, words: str) -> None:
    report = reviewed_report(replaced=replaced)
    assert words in render_letter_report(report, lang="nl")
    assert words in " ".join(render_check_table(report, lang="nl", width=90).split())
    (card,) = (each for each in build_cards(report, Wording(report, "nl")) if each.review)
    assert card.checked is not None


@pytest.mark.parametrize(("replaced", "decision"), [(True, "replaced"), (False, "accepted")])
def test_a_record_says_who_decided_and_instead_of_what(replaced: bool, decision: str) -> None:
    report = reviewed_report(replaced=replaced)
    (one,) = (each["review"] for each in check_record(report) if each["review"] is not None)
    assert isinstance(one, dict)
    assert (one["decision"], one["recorded_by"], one["reason"]) == (decision, "account:desk-3", REASON)
    assert (one["instead_of"] is None) is not replaced

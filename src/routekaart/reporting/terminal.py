"""A checked letter as a table on a terminal."""

from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from routekaart.reporting.cards import Card, Checked, Side, build_cards
from routekaart.reporting.claims import claim_in_short
from routekaart.reporting.kept import kept_lines
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.paper import shortened, visible
from routekaart.reporting.summary import Summary, summarise
from routekaart.reporting.texts import NOTES, STATES, Lang
from routekaart.reporting.wording import Wording

if TYPE_CHECKING:
    from rich.text import Text

_SIGNS = {"supported": "+", "contradicted": "x", "undecided": "?"}
_COLOURS = {"supported": "green", "contradicted": "red", "undecided": "yellow"}
_LONGEST_QUOTE = 160
_MOST_KEPT = 1
"""Figures of the register in one cell; the page has them all."""


def render_check_table(report: LetterReport, *, lang: Lang, width: int, colour: bool = False) -> str:
    """Write a checked letter as a table of so many columns, with the counts below it.

    What a letter holds is shown without control characters, so that it cannot steer a terminal.
    """
    from rich.box import HORIZONTALS
    from rich.console import Console
    from rich.table import Table

    wording = Wording(report, lang)
    cards = build_cards(report, wording)
    table = Table(box=HORIZONTALS, show_lines=True, expand=True, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("#", justify="right", no_wrap=True)
    for heading, ratio in zip(_headings(report, wording), (4, 3, 3), strict=True):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for card in cards:
        if card.checked is not None:
            table.add_row(*_row(card, card.checked, wording))
    page = StringIO()
    console = Console(
        file=page, width=width, force_terminal=colour, no_color=not colour, highlight=False, legacy_windows=False
    )
    if table.row_count:
        console.print(table)
    for line in _closing(summarise(cards), cards, wording):
        console.print(line, markup=False)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n"


def _headings(report: LetterReport, wording: Wording) -> tuple[str, str, str]:
    then, now = report.then_day, wording.label("now_column", day=wording.day(report.made_on))
    known = wording.label("then") if then is None else wording.label("then_column", day=wording.day(then))
    return wording.label("quote_column"), known, now


def _row(card: Card, checked: Checked, wording: Wording) -> tuple["Text", ...]:
    from rich.text import Text

    short = shortened(visible(card.quote), _LONGEST_QUOTE)
    assert card.statement is not None  # only a statement is checked
    words = visible(claim_in_short(card.statement, checked.finding.outcome.claim, wording))
    notes = "".join(f"\n! {wording.say(NOTES, note)}" for note in checked.finding.notes)
    review = f"\n{visible(card.review)}" if card.review else ""
    cell = Text.assemble((f"“{short}”", "bold"), f"\n{words}", notes, review)
    then = _side(checked.then, visible(checked.then.reason), wording)
    reason = wording.label("same_reason") if checked.agree else visible(checked.now.reason)
    now = _side(checked.now, reason, wording)
    known_then, known_now = (_kept(side, wording) for side in (checked.then, checked.now))
    then.append(known_then)
    if known_now != known_then:
        now.append(known_now)
    return Text(str(card.number)), cell, then, now


def _kept(side: Side, wording: Wording) -> str:
    lines = kept_lines(side.verdict.kept, wording, most=_MOST_KEPT)
    return "".join(f"\n{visible(line)}" for line in lines)


def _side(side: Side, reason: str, wording: Wording) -> "Text":
    from rich.text import Text

    judgement = str(side.verdict.judgement)
    turned = f"\n! {wording.flips(True)}" if side.flips else ""
    named = f"{_SIGNS[judgement]} {wording.say(STATES, judgement)}"
    return Text.assemble((named, f"bold {_COLOURS[judgement]}"), f"\n{reason}", turned)


def _closing(summary: Summary, cards: tuple[Card, ...], wording: Wording) -> Iterator[str]:
    if not cards:
        yield wording.label("nothing")
        return
    for when, counts in (
        ("then", {count.state: count.then for count in summary.counts}),
        ("now", {count.state: count.now for count in summary.counts}),
    ):
        listed = ", ".join(f"{count} {wording.say(STATES, state)}" for state, count in counts.items())
        yield f"{wording.label(when)}: {listed}."
    unread = [f"“{visible(card.quote)}”" for card in cards if card.checked is None and not card.refused]
    if unread:
        yield f"{wording.label('unchecked_total')}: {len(unread)} ({', '.join(unread)})."
    for card in cards:
        if card.refused:
            yield f"{wording.label('refused_total')}: “{visible(card.quote)}”. {visible(card.review)}"

"""A checked letter as comments for its margin: one for each figure that was checked."""

from collections.abc import Iterator, Sequence

from routekaart.domain.document import BlockKind
from routekaart.domain.margin import MarginNote
from routekaart.reporting.cards import Card, Checked, build_cards
from routekaart.reporting.claims import claim_in_short
from routekaart.reporting.kept import kept_lines
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.paper import shortened, visible
from routekaart.reporting.rows import Group
from routekaart.reporting.texts import STATES, Lang, Table
from routekaart.reporting.wording import Wording, lower_first

AUTHOR = "Routekaart"
"""Whose name the comments bear."""
_MOST_ROWS = 6
"""Figures of publishers in one comment; more do not fit beside a paragraph."""
_MOST_KEPT = 3
_LONGEST_QUOTE = 160

WORDS: Table = {
    "verdict": ("{when}: {state}. {reason}", "{when}: {state}. {reason}"),
    "same_verdict": ("{when}: {state}, {reason}.", "{when}: {state}, {reason}."),
    "in_footnote": ("Dit gaat over woorden in voetnoot {label}.", "This is about words in footnote {label}."),
    "in_unnumbered": ("Dit gaat over woorden in deze voetnoot.", "This is about words in this footnote."),
    "more": (
        "Nog {count} cijfers staan in het rapport (routekaart check met --html).",
        "Another {count} figures are in the report (routekaart check with --html).",
    ),
    "one_more": (
        "Nog 1 cijfer staat in het rapport (routekaart check met --html).",
        "Another figure is in the report (routekaart check with --html).",
    ),
}


def write_margin_notes(report: LetterReport, *, lang: Lang) -> tuple[MarginNote, ...]:
    """Write a comment for each figure that was checked, in the order of the text.

    What a letter holds is shown without control characters, as on a terminal.
    """
    wording = Wording(report, lang)
    return tuple(
        MarginNote(start=card.start, end=card.end, lines=tuple(visible(line) for line in lines))
        for card in build_cards(report, wording)
        if card.checked is not None
        for lines in [_lines(card, card.checked, report, wording)]
    )


def _lines(card: Card, checked: Checked, report: LetterReport, wording: Wording) -> Iterator[str]:
    assert card.statement is not None  # only a statement is checked
    quote = shortened(card.quote, _LONGEST_QUOTE)
    yield f"“{quote}”: {claim_in_short(card.statement, checked.finding.outcome.claim, wording)}"
    yield from _footnote(card, report, wording)
    yield from _verdicts(checked, report, wording)
    yield from checked.notes
    if card.review:
        yield card.review
    yield from _figures(checked.groups, wording)
    check = checked.finding.outcome
    yield from kept_lines(check.now.kept or check.then.kept, wording, most=_MOST_KEPT)


def _footnote(card: Card, report: LetterReport, wording: Wording) -> Iterator[str]:
    """Say that the words stand in a footnote: the comment stands at its mark, for Word has none in the note."""
    block = report.document.body.find_block(card.start)
    if block is not None and block.kind is BlockKind.FOOTNOTE:
        yield wording.say(WORDS, "in_footnote" if block.label else "in_unnumbered").format(label=block.label)


def _verdicts(checked: Checked, report: LetterReport, wording: Wording) -> Iterator[str]:
    then, now = report.then_day, wording.label("now_column", day=wording.day(report.made_on))
    known = wording.label("then") if then is None else wording.label("then_column", day=wording.day(then))
    after = ("same_verdict", wording.label("same_reason")) if checked.agree else ("verdict", checked.now.reason)
    sides = ((known, checked.then, ("verdict", checked.then.reason)), (now, checked.now, after))
    for when, side, (form, reason) in sides:
        state = wording.say(STATES, str(side.verdict.judgement))
        yield wording.say(WORDS, form).format(when=when, state=state, reason=reason)
    if checked.then.flips or checked.now.flips:
        yield wording.flips(True)


def _figures(groups: Sequence[Group], wording: Wording) -> Iterator[str]:
    """List the figures that could be meant, those that are there before those that are missing."""
    missing = wording.label("no_figure")
    rows = sorted(((group, row) for group in groups for row in group.rows), key=lambda pair: pair[1].figure == missing)
    for group, row in rows[:_MOST_ROWS]:
        only = "" if group.known == "known_both" else f" ({lower_first(wording.label(group.known))})"
        yield f"{row.publisher}, {lower_first(row.counts)}, {row.place}, {row.period}: {row.figure}; {row.fit}{only}"
    if len(rows) > _MOST_ROWS:
        more = len(rows) - _MOST_ROWS
        yield wording.say(WORDS, "one_more" if more == 1 else "more").format(count=more)

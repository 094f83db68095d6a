"""The gallery as a page: one section for each sentence, in the words of the report."""

import re
from collections.abc import Iterator, Mapping

from routekaart.reporting import LetterReport
from routekaart.reporting.cards import Card, Checked, build_cards
from routekaart.reporting.rows import Row
from routekaart.reporting.texts import STATES
from routekaart.reporting.wording import Wording, lower_first
from tests.golden.gallery.examples import NOW, Example

INTRODUCTION = """# Twenty sentences and what comes of them

Each sentence was checked as a letter of its own on {now}. Below it stand what it was understood to say, the
figures that could be meant, the verdicts with their reasons, and a receipt. The sentences are in Dutch, as letters are,
and one is in English. A sentence that was said on an earlier day has two verdicts: as known then, and as known now.

They were chosen to show the main kinds and every outcome; how often verdicts are right is measured apart:
[quality](quality.md#verdicts). How figures become one verdict: [decision 8](decisions/0008-verdicts.md).

The figures are those of the starter workspace, which `routekaart demo` makes. Only numbers {monthly} need UNHCR's
arrivals by month of 2014 to 2019 as well, a file that is not in the project. `make gallery` writes this page, and a
test holds it to what comes out.

```console
$ echo "In 2018 kwamen 65.383 mensen over zee en land in Spanje aan." | routekaart check - --no-keep --as-of 2020-07-10
```

The *receipt* is the digest of all that was found: the claim, the verdicts, the candidates with their releases, both
days and the method. On another day, or by another version of the method, it is another; `routekaart verify` computes a
[saved check](check.md#verifying-a-saved-check) again for the days that stand in it.
"""
_HEADING = re.compile(r"^## (\d+)\. ", flags=re.MULTILINE)


def render_page(sections: Mapping[int, str], monthly: tuple[int, ...]) -> str:
    """Write the whole page from its sections by number."""
    numbers = " and ".join(str(number) for number in monthly)
    day = f"{NOW.day} {NOW:%B %Y}"
    return "\n".join((INTRODUCTION.format(now=day, monthly=numbers), *(sections[key] for key in sorted(sections))))


def split_page(page: str) -> dict[int, str]:
    """Return the sections of a page by number."""
    parts = _HEADING.split(page)[1:]
    return {
        int(number): f"## {number}. {text.rstrip()}\n" for number, text in zip(parts[::2], parts[1::2], strict=True)
    }


def render_section(number: int, example: Example, report: LetterReport) -> str:
    """Write what comes of one sentence."""
    wording = Wording(report, "en")
    lines = [f"## {number}. {example.kind}", "", f"> {example.text}"]
    for card in build_cards(report, wording):
        lines += ["", *_card(card, report, wording)]
    return "\n".join(lines) + "\n"


def _card(card: Card, report: LetterReport, wording: Wording) -> Iterator[str]:
    read = "; ".join(f"{lower_first(line.term)}: {line.words}" for line in card.lines)
    yield f"**“{card.quote}”** {read or card.unchecked}"
    if card.checked is None:
        return
    rows = [(group.known, row) for group in card.checked.groups for row in group.rows]
    if rows:
        yield from ("", "| publisher | counts | place | period | figure | fit |", "|---|---|---|---|---|---|")
        yield from (_row(known, row, wording) for known, row in rows)
    yield ""
    yield from _verdicts(card.checked, report, wording)
    yield from (f"- {note}" for note in card.checked.notes)
    yield f"- receipt: `{card.checked.finding.receipt}`"


def _row(known: str, row: Row, wording: Wording) -> str:
    when = "" if known == "known_both" else f" ({lower_first(wording.label(known))})"
    figure = f"{row.figure}, {row.bounds}" if row.bounds else row.figure
    fit = f"**{row.fit}**, {row.difference}" if row.difference else f"**{row.fit}**"
    fit = " ".join(f"{part.rstrip('.')}." for part in (fit + when, *row.remarks))
    return f"| {row.publisher} | {lower_first(row.counts)} | {row.place} | {row.period} | {figure} | {fit} |"


def _verdicts(checked: Checked, report: LetterReport, wording: Wording) -> Iterator[str]:
    then, now = report.then_day or report.made_on, report.made_on
    sides = [(wording.day(then), checked.then), (wording.day(now), checked.now)]
    if then == now:
        sides = sides[1:]
    for day, side in sides:
        turned = f" {wording.flips(True)}" if side.flips else ""
        state = wording.say(STATES, str(side.verdict.judgement))
        yield f"- as known on {day}: **{state}**. {side.reason}{turned}"

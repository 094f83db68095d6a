"""The counts on top of a report, and the sources at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.domain.finding import Judgement
from routekaart.domain.observation import Release
from routekaart.reporting.cards import Card
from routekaart.reporting.letter_report import LetterReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many statements have a verdict, then and now."""

    state: str
    then: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What was found in a letter, counted."""

    counts: tuple[Count, ...]
    checked: int
    unchecked: int
    refused: int
    """Of these, how many a person refused."""
    changed: int
    flips: int


def summarise(cards: Sequence[Card]) -> Summary:
    """Count the cards: by verdict, not checked, changed since, and turned around."""
    checked = [card.checked for card in cards if card.checked is not None]
    then = [each.then.verdict.judgement for each in checked]
    now = [each.now.verdict.judgement for each in checked]
    return Summary(
        counts=tuple(Count(state=str(j), then=then.count(j), now=now.count(j)) for j in Judgement),
        checked=len(checked),
        unchecked=len(cards) - len(checked),
        refused=sum(card.refused for card in cards),
        changed=sum(before is not after for before, after in zip(then, now, strict=True)),
        flips=sum(bool(each.then.flips or each.now.flips) for each in checked),
    )


def find_sources(report: LetterReport) -> tuple[Release, ...]:
    """Return the releases that the figures on the cards come from, each once."""
    used = {
        candidate.release
        for finding in report.findings
        for verdict in (finding.outcome.then, finding.outcome.now)
        for candidate in verdict.candidates
    }
    return tuple(sorted((release for release in report.releases if release.id in used), key=lambda r: r.id))

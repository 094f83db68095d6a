"""Which remarks the writer lets stand, and which acceptances accept nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from routekaart.domain.remark import ABOUT_ACCEPTING, Acceptance, Remark, RemarkCode


def accept_remarks(
    remarks: Sequence[Remark], acceptances: Sequence[Acceptance], *, text: str, today: date
) -> tuple[Remark, ...]:
    """Return the remarks with the reason of who accepts them, and a remark on each acceptance that accepts nothing.

    An acceptance is for the remarks of its code that share words with its quote. The quote must stand once in the
    text, for one that stands there twice could accept what nobody looked at.
    """
    reasons: dict[int, str] = {}
    idle: list[Remark] = []
    for acceptance in acceptances:
        places = list(_find_quote(text, acceptance.quote))
        if acceptance.until is not None and acceptance.until < today:
            idle.append(_about(acceptance, RemarkCode.ACCEPTANCE_ENDED, ("until", acceptance.until.isoformat())))
            continue
        met = [
            number
            for number, remark in enumerate(remarks)
            if len(places) == 1 and _covers(remark, acceptance, places[0])
        ]
        if not met:
            idle.append(_about(acceptance, RemarkCode.ACCEPTS_NOTHING, ("times", str(len(places)))))
        reasons |= dict.fromkeys(met, acceptance.reason)
    kept = tuple(replace(remark, accepted=reasons.get(number, "")) for number, remark in enumerate(remarks))
    return (*kept, *idle)


def _covers(remark: Remark, acceptance: Acceptance, place: tuple[int, int]) -> bool:
    start, end = place
    same = remark.code is acceptance.code and remark.code not in ABOUT_ACCEPTING
    return same and remark.start < end and start < remark.end


def _find_quote(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text, however its lines are broken."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    yield from (match.span() for match in re.finditer(pattern, text))


def _about(acceptance: Acceptance, code: RemarkCode, fact: tuple[str, str]) -> Remark:
    return Remark(code=code, start=0, end=0, quote=acceptance.quote, facts=(("code", acceptance.code), fact))

"""Which remarks the writer lets stand, and which acceptances accept nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from routekaart.domain.quoting import find_rest
from routekaart.domain.remark import Acceptance, Remark, RemarkCode


def accept_remarks(
    remarks: Sequence[Remark], acceptances: Sequence[Acceptance], *, text: str, today: date
) -> tuple[Remark, ...]:
    """Return the remarks with the reason of who accepts them, and a remark on each acceptance that accepts nothing.

    An acceptance is for the one remark of its code of which all words stand in its quote. The quote must stand once
    in the text and hold one such remark: what stands there twice, or for several, could accept what nobody looked at.
    """
    reasons: dict[int, str] = {}
    idle: list[Remark] = []
    for acceptance in acceptances:
        if acceptance.until is not None and acceptance.until < today:
            idle.append(_about(acceptance, RemarkCode.ACCEPTANCE_ENDED, ("until", acceptance.until.isoformat())))
            continue
        places = list(_find_quote(text, acceptance.quote))
        met = [
            number
            for number, remark in enumerate(remarks)
            if len(places) == 1 and _covers(remark, acceptance, places[0])
        ]
        if len(met) == 1:
            reasons[met[0]] = acceptance.reason
        else:
            facts = (("times", str(len(places))), ("remarks", str(len(met))))
            idle.append(_about(acceptance, RemarkCode.ACCEPTS_NOTHING, *facts))
    kept = tuple(replace(remark, accepted=reasons.get(number, "")) for number, remark in enumerate(remarks))
    return (*kept, *idle)


def _covers(remark: Remark, acceptance: Acceptance, place: tuple[int, int]) -> bool:
    start, end = place
    return remark.code is acceptance.code and start <= remark.start and remark.end <= end


def _find_quote(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text, however its lines are broken, unless they cut a word or number there."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    for match in re.finditer(pattern, text):
        if find_rest(text, *match.span()) == ("", ""):
            yield match.span()


def _about(acceptance: Acceptance, code: RemarkCode, *facts: tuple[str, str]) -> Remark:
    return Remark(code=code, start=0, end=0, quote=acceptance.quote, facts=(("code", acceptance.code), *facts))

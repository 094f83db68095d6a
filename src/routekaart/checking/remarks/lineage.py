"""The same figure followed through letters, and where it differs from what its speaker wrote before.

Other letters may say the same thing in other words: what they have in common is all that was read of it
(`key_of_figure`). That a figure differs is remarked only where the words for what is counted are the same as well.
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from datetime import date

from routekaart.checking.lexicon import any_of
from routekaart.checking.remarks.placing import find_sentence
from routekaart.checking.remarks.same import FigureKey, key_of_figure, words_for_counted
from routekaart.checking.remarks.verdicts import make_remark
from routekaart.domain.content import Figure
from routekaart.domain.encoding import plain_decimal
from routekaart.domain.ids import DocumentId, StatementId
from routekaart.domain.letter import SENDER_NOT_KNOWN, Reading
from routekaart.domain.period import Period
from routekaart.domain.remark import Remark, RemarkCode
from routekaart.domain.statement import Lineage, Passage, Statement

_MOST = 20
"""Figures that the letters of one day give of one thing; if there are more, it is not certain what was said."""
_REVISED = re.compile(
    rf"{any_of('revisions', 'revised')}|{any_of('revisions', 'earlier')}\s+{any_of('revisions', 'told')}", re.IGNORECASE
)
"""Words that tell the reader of the letter that another figure was given before."""


def find_lineage(
    figures: Iterable[Statement], held: Iterable[Statement], *, document: DocumentId
) -> dict[StatementId, tuple[Statement, ...]]:
    """Return for each figure of a letter what others say of the same thing; nothing for a figure that stands alone.

    Args:
        figures: of the letter.
        held: what was read from letters, this one included.
        document: this letter. A figure that another letter repeats is there once for that letter.
    """
    keys = {one.id: key for one in figures if (key := key_of_figure(one)) is not None}
    wanted = set(keys.values())
    said: dict[FigureKey, dict[Hashable, Statement]] = {}
    for one in sorted(held, key=_by_day):
        key = key_of_figure(one)
        if key is None or key not in wanted or _passage(one).document == document:
            continue
        same = (_passage(one).document, one.speaker, _figure(one).quantity)
        said.setdefault(key, {}).setdefault(same, one)
    chains = {key: tuple(distinct.values()) for key, distinct in said.items()}
    return {name: chains[key] for name, key in keys.items() if key in chains}


def find_differing(reading: Reading, lineage: Lineage, *, said_on: date) -> Iterator[Remark]:
    """Yield a remark on every figure that differs from that of the latest letter before by the same speaker.

    Args:
        reading: of the letter.
        lineage: what other letters say of its figures.
        said_on: the day of the letter; only what was written before it counts.
    """
    before: dict[Hashable, tuple[Statement, ...]] = {}
    for statement in reading.statements:
        if statement.id not in lineage or statement.speaker == SENDER_NOT_KNOWN:
            continue
        asked = (key_of_figure(statement), statement.speaker)
        if asked not in before:
            before[asked] = _latest_before(lineage[statement.id], statement, said_on)
        earlier = _find_other(statement, before[asked])
        if earlier is not None and not _says_revised(reading.document.text, _passage(statement)):
            yield _remark(statement, earlier)


def _latest_before(chain: tuple[Statement, ...], statement: Statement, said_on: date) -> tuple[Statement, ...]:
    """Return what the speaker's letters of the latest day before this one say of the same thing."""
    own = [(day, one) for one in chain if one.speaker == statement.speaker and (day := _day_of(one)) is not None]
    latest = max((day for day, _ in own if day < said_on), default=None)
    return tuple(one for day, one in own if day == latest)


def _find_other(statement: Statement, before: tuple[Statement, ...]) -> Statement | None:
    """Return an earlier figure that cannot be the same one, unless another of them may be, or the words leave doubt."""
    said, valid = _figure(statement), statement.valid
    if said.movement is not None or valid is None or valid.end is None or not 0 < len(before) <= _MOST:
        return None
    day, near = _day_of(before[0]), said.quantity.allowance().near
    if day is None or valid.end > day:  # a part of the period that was known then
        return None
    if not all(_figure(one).quantity.allowance().near.disjoint(near) for one in before):
        return None
    words = words_for_counted(said)
    alike = (one for one in before if _figure(one).movement is None and words_for_counted(_figure(one)) == words)
    return next(alike, None)


def _says_revised(text: str, place: Passage) -> bool:
    """Tell whether the sentence of a figure, or the one after it, says that it was given otherwise before."""
    start, end = find_sentence(text, place.start, place.end)
    _, following = find_sentence(text, end, min(end + 1, len(text)))
    return _REVISED.search(text, start, following) is not None


def _remark(statement: Statement, earlier: Statement) -> Remark:
    source, day = _passage(earlier), _day_of(earlier)
    assert day is not None  # what is not dated is not before anything
    return make_remark(
        RemarkCode.DIFFERS_FROM_LETTER,
        statement,
        ("earlier", plain_decimal(_figure(earlier).quantity.value)),
        ("words", source.quote),
        ("letter", source.document),
        ("date", day.isoformat()),
    )


def _by_day(one: Statement) -> tuple[bool, date, str, int]:
    day, place = _day_of(one), one.source
    at = (place.document, place.start) if isinstance(place, Passage) else ("", 0)
    return day is None, day or date.min, *at


def _day_of(one: Statement) -> date | None:
    """Return the day of the letter that says it; `None` if no day is known."""
    published = one.said_on
    if published is None or published.start is None:
        return None
    return published.start if published.same_days(Period.of_day(published.start)) else None


def _figure(one: Statement) -> Figure:
    assert isinstance(one.content, Figure)  # nothing else has a key
    return one.content


def _passage(one: Statement) -> Passage:
    assert isinstance(one.source, Passage)  # as above
    return one.source

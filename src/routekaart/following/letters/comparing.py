"""Two letters, as read, become the list of what is new, changed, dropped, moved on, the same, or not to be told."""

from routekaart.domain.errors import InputError
from routekaart.domain.letter import Document, Reading
from routekaart.domain.letter_changes import Dated, Difference, Kinship, LetterChanges, Outcome, Subject
from routekaart.following.letters.causes import find_causes
from routekaart.following.letters.named import find_named
from routekaart.following.letters.pairing import Pairing
from routekaart.following.letters.requests import find_requests
from routekaart.following.letters.side import Side
from routekaart.following.letters.undertakings import find_undertakings

_ALMOST_NOTHING = 0.1
"""The part of what the shorter letter says that two letters must have in common to be about the same."""
_FROM = 3
"""With fewer things in a letter nothing tells whether two are related."""
_READ = frozenset({"nl", "en"})


def compare_readings(one: Reading, other: Reading) -> LetterChanges:
    """Compare two letters; which is the earlier follows from their dates, and otherwise from the order given.

    Raises:
        InputError: if they are not in one language, or in one that is not read.
    """
    earlier, later, dated = _in_order(one, other)
    before, after = Side(earlier), Side(later)
    _refuse_languages(before, after)
    found = (
        *find_undertakings(before, after),
        *find_requests(before, after),
        *Pairing(before, after).find_differences(),
        *find_causes(before, after),
        *find_named(before, after),
    )
    return LetterChanges(
        earlier=earlier.document,
        later=later.document,
        dated=dated,
        kinship=_kinship(earlier.document, later.document, found),
        differences=tuple(sorted(found, key=_order)),
        language=before.text.language or after.text.language,
        passed_over=bool(earlier.passed_over or later.passed_over),
    )


def _in_order(one: Reading, other: Reading) -> tuple[Reading, Reading, Dated]:
    first, second = one.document.date, other.document.date
    if first is None or second is None:
        return one, other, Dated.DATE_MISSING
    if first == second:
        return one, other, Dated.SAME_DAY
    return (one, other, Dated.BY_DATE) if first < second else (other, one, Dated.BY_DATE)


def _refuse_languages(before: Side, after: Side) -> None:
    """Refuse letters whose words cannot be compared. Of a text that is too short to tell, nothing is refused."""
    languages = [side.text.language for side in (before, after)]
    for side, language in zip((before, after), languages, strict=True):
        if language is not None and language not in _READ:
            raise InputError(
                f"a letter in this language ({language}) is not read",
                where=side.reading.document.id[:12],
                remedy="Compare letters in Dutch, or two in English.",
            )
    if None not in languages and len(set(languages)) > 1:
        raise InputError(
            f"the letters are in two languages ({' and '.join(map(str, languages))}), so that their words cannot be"
            " compared",
            remedy="Hand in both in one language.",
        )


def _kinship(earlier: Document, later: Document, found: tuple[Difference, ...]) -> Kinship:
    """Tell how much two letters have in common, of what the one that says least says."""
    if earlier.id == later.id:
        return Kinship.SAME_LETTER
    shared = sum(bool(one.earlier and one.later) and one.outcome is not Outcome.UNCERTAIN for one in found)
    alone = [sum(bool(one.earlier) for one in found), sum(bool(one.later) for one in found)]
    least = min(alone)
    if not shared and max(alone) >= _FROM:
        return Kinship.UNRELATED
    return Kinship.UNRELATED if least >= _FROM and shared < _ALMOST_NOTHING * least else Kinship.RELATED


def _order(one: Difference) -> tuple[int, bool, int]:
    """Put differences in order: by subject, then as they stand in the earlier letter, then what is new."""
    first = (one.earlier or one.later)[0]
    return list(Subject).index(one.subject), not one.earlier, first.place.start

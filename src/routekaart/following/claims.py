"""Where a letter says that a motion or toezegging has been carried out, and whether it is this one."""

from bisect import bisect_left
from collections.abc import Sequence

from routekaart.domain.fulfilment import Asked, ClaimedBy, LetterClaim
from routekaart.domain.letter import MotionMention, Reading
from routekaart.following.evidence import Read
from routekaart.following.lexicon import load_words
from routekaart.following.modes import Mode
from routekaart.following.sentences import Sentence
from routekaart.following.sought import Sought
from routekaart.following.thresholds import CLAIMED, LEAST_MET
from routekaart.following.words import find_words


def _load(key: str) -> frozenset[str]:
    return load_words("modes", key, "claims")


_PAPERS, _DONE, _GIVEN, _GIVES, _HERE = (_load(key) for key in ("papers", "done", "given", "gives", "here"))
_NO_CLAIM = frozenset({"niet", "geen", "zal", "zullen", "nog", "deels", "gedeeltelijk"})


def find_claim(asked: Asked, sought: Sought, letter: Reading, read: Sequence[Read]) -> LetterClaim | None:
    """Find where a letter says that this was carried out: by its number or mover, else by its subject.

    A claim that names another motion is none of this one; one that names nothing counts only where it is about this,
    or where the letter speaks of no other motion than this one.
    """
    named = _Named(asked, letter)
    for place, one in enumerate(read):
        if _claims(one.sentence):
            by = named.tied(one.sentence)
            if by is None and not named.another(one.sentence):
                by = _by_subject(sought, read, place) or named.only_one()
            if by is not None:
                return LetterClaim(passage=one.sentence.passage(), by=by)
    return None


def _claims(sentence: Sentence) -> bool:
    said = sentence.said
    if said & _NO_CLAIM or sentence.quoted:
        return False
    if not said & _PAPERS or not said & _DONE or not said & _HERE:
        return False
    return not said & _DONE <= _GIVEN or bool(said & _GIVES)


def _by_subject(sought: Sought, read: Sequence[Read], place: int) -> ClaimedBy | None:
    """Tie a claim by what it and the sentences beside it are about."""
    near = (one for one in read[max(place - 2, 0) : place + 2] if one.mode is not Mode.PROMISED)
    about = frozenset[str]().union(*(one.own for one in near))
    enough = max(CLAIMED * len(sought.words), LEAST_MET)
    return ClaimedBy.SUBJECT if len(about) >= enough else None


class _Named:
    """The motions and numbers that a letter names, by their places."""

    def __init__(self, asked: Asked, letter: Reading) -> None:
        self._ids, self._movers = frozenset(asked.ids), frozenset(map(_surname, asked.movers))
        self._motions = sorted(letter.motions, key=lambda one: one.start)
        self._cited = sorted(letter.citations, key=lambda one: one.start)
        self._motion_starts = [one.start for one in self._motions]
        self._cited_starts = [one.start for one in self._cited]

    def tied(self, sentence: Sentence) -> ClaimedBy | None:
        """Tell by what a sentence names this motion: its number, or a mover where no other number stands beside it."""
        ids = self._ids_in(sentence)
        if self._ids & ids:
            return ClaimedBy.NUMBER
        moved = any(self._is_ours(one) for one in self._motions_in(sentence))
        return ClaimedBy.MOVER if moved and not (self._ids and ids) else None

    def another(self, sentence: Sentence) -> bool:
        """Tell whether a sentence names a motion."""
        return bool(self._ids_in(sentence)) or any(one.movers for one in self._motions_in(sentence))

    def only_one(self) -> ClaimedBy | None:
        """Tell whether this is the only motion that the letter names."""
        movers = {one.movers for one in self._motions if one.movers}
        ours = any(self._is_ours(one) for one in self._motions)
        return ClaimedBy.ONLY_ONE if len(movers) == 1 and ours else None

    def _ids_in(self, sentence: Sentence) -> frozenset[str]:
        span = slice(bisect_left(self._cited_starts, sentence.start), bisect_left(self._cited_starts, sentence.end))
        return frozenset(key for one in self._cited[span] for key in one.ids)

    def _motions_in(self, sentence: Sentence) -> Sequence[MotionMention]:
        span = slice(bisect_left(self._motion_starts, sentence.start), bisect_left(self._motion_starts, sentence.end))
        return self._motions[span]

    def _is_ours(self, motion: MotionMention) -> bool:
        return any(_surname(name) in self._movers for name in motion.movers)


def _surname(name: str) -> str:
    return " ".join(word for word, _, _ in find_words(name))

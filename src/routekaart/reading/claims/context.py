"""An amount in its sentence, as the rules look at it that find what it counts."""

from dataclasses import dataclass

from routekaart.reading.amounts import Amount
from routekaart.reading.claims.found import CountedNoun
from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.noun_phrases import Phrase, is_noun, phrase_ending
from routekaart.reading.claims.words import COMPARED, PARTS, PREPOSITIONS, VERBS_BEFORE_VAN

_LONGEST_MOVEMENT = 6
_NEAR = 4
_OF = frozenset({"van", "ad"})
_TOWARDS = frozenset({"tot", "naar"})
_BETWEEN = frozenset({"in", "totaal", "gemiddeld", "een", "de", "het", "netto", "bruto"})


@dataclass(frozen=True, slots=True)
class AmountContext:
    """An amount in its sentence, with the amounts around it and what was counted before."""

    frame: Frame
    amount: Amount
    earlier: Amount | None
    """The amount before it in the sentence."""
    shared: CountedNoun | None
    """What that one counts; an amount without a noun of its own goes on about it."""
    later: Amount | None
    recalled: CountedNoun | None = None
    """What the last claim before the sentence counts."""

    @property
    def floor(self) -> int:
        """Where the words that belong to this amount may begin."""
        if self.earlier is None:
            return self.frame.first
        follows = 0 if self.shared is None else self.shared.last
        return max(self.earlier.last, follows if follows <= self.amount.first else 0)

    def word(self, index: int) -> str:
        """Return a token in lower case."""
        lower = self.frame.tokens.lower  # as Tokens.word does, without a second call: it is asked most
        return lower[index] if 0 <= index < len(lower) else ""

    @property
    def is_part(self) -> bool:
        """Whether it is a part of what was counted before: waarvan 300, onder wie 190."""
        first = self.amount.first
        return not PARTS.isdisjoint(self.frame.tokens.lower[max(self.frame.first, first - _NEAR) : first])

    @property
    def is_start(self) -> bool:
        """Whether it is the first number of "van 14.000 tot 65.000"."""
        amount, later = self.amount, self.later
        if later is None or self.word(amount.first - 1) != "van":
            return False
        return self.word(later.first - 1) in _TOWARDS and later.first - amount.last < _LONGEST_MOVEMENT

    @property
    def is_end(self) -> bool:
        """Whether it may be the second number of one."""
        return self.word(self.amount.first - 1) in _TOWARDS

    def named(self) -> Phrase | None:
        """Return the noun whose size the amount is: dekking **van** 33%, eigen bijdrage **van** maximaal € 105."""
        if self.is_start:
            return None
        index = self.amount.first - 1
        for _ in range(2):
            index -= self.word(index) in _BETWEEN
        if self.word(index) not in _OF or self.word(index - 1) in COMPARED:
            return None
        while index > self.floor + 1 and self.word(index - 1) in VERBS_BEFORE_VAN:
            index -= 1  # "een eigen bijdrage moeten betalen van € 105"
        if index <= self.floor or not is_noun(self.frame, index - 1):
            return None
        phrase = phrase_ending(self.frame, index - 1, self.floor)
        is_name = self.word(phrase.before) in PREPOSITIONS and self.frame.tokens.words[phrase.head][0].isupper()
        return None if is_name else phrase  # "de financiering via de FRIT van in totaal EUR 6 miljard"

"""How a weighing is written: names of interests and instruments, shares with their error, sums of money."""

from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import NONE, Alternative, Criterion, Weighing
from routekaart.domain.weighing.packages import Spent
from routekaart.domain.weighing.rankings import Chance, Weighted
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import NO_BREAK, format_number
from routekaart.reporting.paper import Paper
from routekaart.reporting.texts import say
from routekaart.reporting.weighing.words import ADVICE, LABELS

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighingPaper(Paper):
    """The paper of one weighing: it knows what its interests are called."""

    weighing: Weighing
    middle: tuple[Weighted, ...] = ()
    """The middle of the weights that fit."""

    def criterion(self, wanted: CriterionId) -> str:
        """Name an interest."""
        found: Criterion = self.weighing.get_criterion(wanted)
        return self.pick(found.name_nl, found.name_en)

    def instrument(self, instrument: ThingId) -> str:
        """Name an instrument; doing nothing is one as well."""
        return name_instrument(instrument, self.names)

    def alternative(self, one: Alternative) -> str:
        """Name an instrument with its country."""
        return f"{self.instrument(one.instrument)} ({self.names.name(one.country)})"

    def share(self, share: Decimal, places: int = 0) -> str:
        """Write a share of one as a percentage."""
        sign = f"{NO_BREAK}%" if self.lang == "nl" else "%"
        return f"{format_number(share * _HUNDRED, self.lang, places=places)}{sign}"

    def error(self, chance: Chance) -> str:
        """Write the error of a share, in percentage points."""
        return format_number(chance.error * _HUNDRED, self.lang, places=1)

    def number(self, number: Decimal) -> str:
        """Write a number with at most three decimals."""
        return format_number(number, self.lang, places=3)

    def signed(self, number: Decimal) -> str:
        """Write a change, with its sign."""
        return f"+{self.number(number)}" if number > 0 else self.number(number)

    def person(self, by: str) -> str:
        """Name who gave or said something: a party that is known, or the words of the file."""
        return self.names.name(by) if self.names.has(by) or by.startswith(("account:", "government:")) else by

    def money(self, amount: int, currency: str) -> str:
        """Write an amount of money."""
        return f"{currency}{NO_BREAK}{format_number(Decimal(amount), self.lang)}"

    def spent(self, spent: Spent) -> str:
        """Write what a package costs on a line of the budget."""
        low, middle, high = (self.money(end, spent.currency) for end in (spent.low, spent.mid, spent.high))
        return self.say(ADVICE, "spent", low=low, middle=middle, high=high, year=spent.year)


def name_instrument(instrument: ThingId, names: Names) -> str:
    """Name an instrument, of which doing nothing is one."""
    return say(LABELS, "nothing_chosen", names.lang) if instrument == NONE else names.name(instrument)

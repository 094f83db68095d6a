"""What came out for the package as a whole: what belongs in it, what it costs elsewhere, and why a wish cannot be."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing.alternatives import Alternative
from routekaart.domain.weighing.rankings import Chance, Weighted


class Place(StrEnum):
    """How an instrument stands in the best packages of all draws (robust portfolio modelling).

    Borderline is also what so many draws cannot tell from the limit.
    """

    CORE = "core"
    BORDERLINE = "borderline"
    EXTERIOR = "exterior"


@dataclass(frozen=True, slots=True, kw_only=True)
class InPackages:
    """In which share of the best packages an instrument with a country is."""

    alternative: Alternative
    chance: Chance
    place: Place
    leaves_when: tuple["Leaving", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """From which weight of one criterion on an instrument is no longer in the best package, or is in it.

    The other weights keep their proportions; values and evidence are at their means.
    """

    criterion: CriterionId
    weight: Decimal
    above: bool
    """Whether it leaves above that weight; otherwise it leaves below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a package costs on a line of the budget."""

    line: str
    low: int
    mid: int
    high: int
    currency: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What a package changes on a criterion, beside doing nothing: in shares of the way from worst to best."""

    criterion: CriterionId
    gain: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A choice of instruments; countries that are not named get none."""

    chosen: tuple[Alternative, ...]
    spent: tuple[Spent, ...] = ()
    gains: tuple[Gain, ...] = ()
    """Summed over the instruments, at the means of their values."""
    best_in: Chance | None = None
    """In which share of the draws exactly this package is the best."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Packages that no other betters on both of two interests, from the best on the first to the best on the second."""

    first: CriterionId
    second: CriterionId
    packages: tuple[Package, ...]
    complete: bool
    """Whether these are all; if not, those between which the steps are even."""
    resolution: Decimal
    """To which value sums are rounded before they are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worthwhile:
    """What it would be worth to know something before deciding, in shares of the way from worst to best."""

    about: str
    """A finding by its id, or `country instrument criterion` of a value; `everything` for all of it."""
    worth: Decimal
    error: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """How often an alternative comes first if a finding is left out."""

    finding: str
    alternative: Alternative
    first: Chance


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageRun:
    """The packages of one run: with what is known, or also with what rests on unknowns."""

    with_unknown: bool
    draws: int
    best: Package | None = None
    """At the middle weights and the means of the values."""
    places: tuple[InPackages, ...] = ()
    often: tuple[Package, ...] = ()
    """The packages that were best most often."""
    fronts: tuple[Front, ...] = ()
    worth_knowing: tuple[Worthwhile, ...] = ()
    rest_worth_at_most: Decimal = Decimal(0)
    """What each of the items that are not told is worth at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A rule, a line of the budget, a condition or a stated preference, by the id under which people know it."""

    kind: str
    """rule, budget, requirement, exclusion, cap, minimum_share, motion or preference."""
    id: str
    about: tuple[Alternative, ...] = ()
    articles: tuple[str, ...] = ()
    text_nl: str = ""
    text_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Things that cannot all be kept. Irreducible: without any one of them the others can.

    It need not be the smallest such set.
    """

    wanted: tuple[Alternative, ...]
    members: tuple[Named, ...]
    solves: int
    """How often was tried; each member was taken out once more at the end to prove that it is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideOf:
    """What a bundle of deals is worth to one side, beside what is."""

    low: Decimal | None
    mid: Decimal | None
    high: Decimal | None
    better: Chance | None
    """The chance that it is better than what is; `None` if something in it has no worth filled in."""
    tempted: tuple[str, ...] = ()
    """Deals that this side would rather leave, at the middle of their worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept:
    """Whether a promise is worth keeping for the side that gives it."""

    deal: str
    giver: str
    """us or them."""
    what: str
    holds: str
    """by_itself, only_if_the_other_keeps_theirs, not_worth_it or unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealBundle:
    """Deals with one partner, taken together."""

    partner: ThingId
    deals: tuple[str, ...]
    ours: SideOf
    theirs: SideOf
    better_for_both: bool | None
    """`None` if that cannot be said."""
    left_by_neither: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BothSides:
    """What a partner and we could agree on."""

    partner: ThingId
    bundles: tuple[DealBundle, ...]
    """All that can be, each against doing none of it; those that no other betters for both sides come first."""
    promises: tuple[PromiseKept, ...]
    given: int
    received: int
    """How many promises we give and get in all deals."""
    not_admissible: tuple[str, ...] = ()
    """Deals that need an instrument which is out, or several that are out together."""
    rests_on_unknown: tuple[str, ...] = ()
    """Deals that need an instrument of which a rule or a harm is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightsUsed:
    """All weightings that fit what was stated, as they were drawn."""

    middle: tuple[Weighted, ...]
    low: tuple[Weighted, ...]
    high: tuple[Weighted, ...]
    """The least and most that each criterion weighs in any weighting that fits."""
    how: str
    """uniform, ordered or hit_and_run."""
    effective: int
    """How many independent draws these count for."""

"""Finds among whom there is an order: routes, countries, member states or the nationalities of people."""

import re

from routekaart.reading.order_phrases import ANY_OTHER, GROUPS, NOBODY, Phrase, Phrases

ROUTES, COUNTRIES, MEMBER_STATES, NATIONALITIES = "routes", "countries", "member-states", "nationalities"
MEDITERRANEAN_ROUTES = "mediterranean-routes"
LISTED = "listed"
NAMED_ONE_BY_ONE = ("among_listed", "among_compared", "any_other_listed")
"""Phrases that name one by one who is ordered."""
OF_ROUTES = frozenset({ROUTES, MEDITERRANEAN_ROUTES})
_SAYS_MORE = (
    "most_number", "least_number", "none_more", "none_fewer", "most_routes", "least_routes", "most_standing",
)  # fmt: skip
"""Phrases that order those who are named one by one."""
_LODGED = re.compile(r"\b(?:ingediend|gedaan|dienden?|lodged|filed|submitted)\b")
"""What is done by those who come, and not by the country where they do it."""
_BETWEEN = frozenset({"beside_when", "beside_destination"})
"""What may stand between a verb and where it was: "kwamen in 2018 de EU binnen via"."""
_SETS = {
    f"{table}_{name}": name for table in ("none", "any_other") for name in ("routes", "countries", "nationalities")
} | {
    "none_member_states": MEMBER_STATES,
    "any_other_member_states": MEMBER_STATES,
}


def find_among(phrases: Phrases) -> str | None:
    """Return among whom there is an order; "de meeste asielaanvragen" alone may be the most of all years."""
    if phrases.of(*GROUPS, "among_nationalities"):
        return NATIONALITIES
    if phrases.of(*NAMED_ONE_BY_ONE):
        return LISTED if phrases.of(*_SAYS_MORE) else None
    compared = [one.role for one in phrases.of(*NOBODY, *ANY_OTHER)]
    if phrases.of("most_routes", "least_routes") or (compared and phrases.has("R", "none_than", "none_only")):
        return _of_the_sea(phrases)
    if compared:
        named = NATIONALITIES if phrases.has("P", "none_than") else _SETS.get(compared[0], COUNTRIES)
        among = _of_the_sea(phrases) if named == ROUTES else named
        return MEMBER_STATES if among == COUNTRIES and phrases.of("among_eu", "among_member_states") else among
    if phrases.has("R"):
        return _find_among_routes(phrases)
    return _find_among_people(phrases)


def _of_the_sea(phrases: Phrases) -> str:
    return MEDITERRANEAN_ROUTES if phrases.of("among_mediterranean_routes") else ROUTES


def _find_among_routes(phrases: Phrases) -> str | None:
    """Return the set of routes; "op deze route de meeste detecties" may be the most of all years."""
    if phrases.of("among_mediterranean_routes"):
        return MEDITERRANEAN_ROUTES
    alone = not phrases.has("P") and not phrases.has("C")
    standing = phrases.of("most_standing") and (phrases.has("R", "who_above") or phrases.has("K")) and alone
    behind = phrases.of("most_number") and phrases.has("R", "who_above") and alone
    if standing or behind or phrases.of("among_routes"):
        return ROUTES
    if phrases.has("P"):
        return _find_among_people(phrases)
    return ROUTES if alone and _says_where(phrases) else None


def _says_where(phrases: Phrases) -> bool:
    """Tell whether it is said behind the verb, and the time, on which route the most were: "vonden plaats op"."""
    where, times = phrases.of("who_inside"), phrases.of("beside_when")
    counted = bool(phrases.of("most_number")) and phrases.has("K")
    return (
        counted and len(where) == len(times) == 1 and times[0].start < where[0].start and is_said_of(phrases, where[0])
    )


def is_said_of(phrases: Phrases, phrase: Phrase) -> bool:
    """Tell whether a verb stands before a phrase, and perhaps a time: "kwam in 2015 van Syriërs"."""
    before = [one.role for one in phrases.found if one.start < phrase.start and one.role not in _BETWEEN]
    return before[-1:] == ["beside_verbs"]


def find_role(phrases: Phrases, sign: str) -> str:
    """Return in which phrases those are named who are ordered: as who receives, by whom it was received, or where."""
    by = phrases.has(sign, "who_by") and not _LODGED.search(phrases.shape.text)
    return "who_bare" if phrases.has(sign, "who_bare") else "who_by" if by else "who_inside"


def _find_among_people(phrases: Phrases) -> str | None:
    """Return whether countries, member states or nationalities are ordered, of "de meeste" or "op de tweede plaats"."""
    if phrases.of("most_standing") and phrases.has("P", "who_bare"):
        return NATIONALITIES
    in_union = bool(phrases.of("among_member_states", "among_eu"))
    countries = {letter.place for _, letter in phrases.letters("C", "who_bare", "who_by", "who_inside")}
    hosted = (
        not in_union
        and len(countries) == 1
        and phrases.has("C", "who_inside")
        and not phrases.of("among_countries", "among_world")
    )
    if phrases.of("most_number") and (hosted or (in_union and not countries) or phrases.has("R", "who_inside")):
        part = phrases.of("beside_part") and phrases.has("P", "who_bare")
        return NATIONALITIES if part or phrases.of("who_from") else None
    if in_union:
        return MEMBER_STATES
    worldwide = phrases.of("among_world") and phrases.has("C", "who_bare", "who_inside", "who_by")
    return COUNTRIES if worldwide or phrases.of("among_countries") else None

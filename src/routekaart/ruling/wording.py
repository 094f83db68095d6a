"""The sentences that no rule file writes: that a fact is not known, and whether a rule is in force."""

from collections.abc import Iterable

from routekaart.domain.admissibility import KnownFact, Truth

Texts = tuple[str, str]
"""Dutch and English."""

NOT_IN_FORCE: Texts = ("Deze regel geldt op deze dag niet.", "This rule is not in force on this day.")
NOT_KNOWN_WHAT: Texts = (
    "Deze regel geldt op deze dag niet. Wat er dan wel geldt, is hier niet bekend.",
    "This rule is not in force on this day. What holds instead is not known here.",
)
NOT_KNOWN_WHETHER: Texts = (
    "Of deze regel op deze dag geldt, is niet bekend.",
    "Whether this rule is in force on this day is not known.",
)
NO_LONGER_FOLLOWED: Texts = (
    "Of deze regel op deze dag geldt, is niet bekend: wat er tot deze dag gebeurde, is niet gevonden.",
    "Whether this rule is in force on this day is not known: what happened up to this day was not found.",
)


def unknown_text(facts: Iterable[KnownFact]) -> Texts:
    """Say which facts nobody has told, as questions."""
    missing = [fact for fact in facts if fact.truth is Truth.UNKNOWN]
    return (
        " ".join(("Dit is niet te zeggen zolang niet bekend is:", *(fact.question_nl for fact in missing))),
        " ".join(("This cannot be said as long as it is not known:", *(fact.question_en for fact in missing))),
    )

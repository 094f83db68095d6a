"""The two sentences that no rule file writes: that something is not known, and that a rule is not in force."""

from collections.abc import Iterable

from routekaart.domain.admissibility import KnownFact, Truth

Texts = tuple[str, str]
"""Dutch and English."""

NOT_IN_FORCE: Texts = ("Deze regel geldt op deze dag niet.", "This rule is not in force on this day.")


def unknown_text(facts: Iterable[KnownFact]) -> Texts:
    """Say which facts nobody has told, as questions."""
    missing = [fact for fact in facts if fact.truth is Truth.UNKNOWN]
    return (
        " ".join(("Dit is niet te zeggen zolang niet bekend is:", *(fact.question_nl for fact in missing))),
        " ".join(("This cannot be said as long as it is not known:", *(fact.question_en for fact in missing))),
    )

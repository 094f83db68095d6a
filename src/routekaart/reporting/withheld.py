"""That something is withheld: one notice for readers and one record for machines, the same on every page."""

from routekaart.domain.statement import Withheld
from routekaart.reporting.codes import ANSWERS, LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import named
from routekaart.reporting.formatting import format_time
from routekaart.reporting.records import Record, notation
from routekaart.reporting.texts import Table, say

WORDS: Table = {
    "notice": (
        "Er is informatie die hier niet wordt getoond. Niveau: {level}. Grond: {ground}. Besloten door {decider}.",
        "There is information that is not shown here. Level: {level}. Ground: {ground}. Decided by {decider}.",
    ),
    "until": ("Opnieuw te bekijken: {until}.", "To be looked at again: {until}."),
    "asked": ("Toestemming gevraagd: {asked}.", "Consent asked: {asked}."),
    "answer": ("Antwoord: {answer} ({answered}).", "Answer: {answer} ({answered})."),
}


def describe_withheld(one: Withheld, names: Names) -> str:
    """Say that something is withheld: level, ground and decider, until when, and what the other party answered."""

    def told(code: str, **filled: str) -> str:
        return say(WORDS, code, names.lang).format(**filled)

    level = say(LEVELS, one.level.label, names.lang)
    parts = [told("notice", level=level, ground=one.ground.rstrip("."), decider=names.name(one.decider))]
    if one.until is not None:
        parts.append(told("until", until=format_time(one.until, names.lang)))
    if one.consent is not None:
        parts.append(told("asked", asked=format_time(one.consent.asked, names.lang)))
        if one.consent.answer is not None and one.consent.answered is not None:
            answer = named(ANSWERS, one.consent.answer, names)
            parts.append(told("answer", answer=answer, answered=format_time(one.consent.answered, names.lang)))
    return " ".join(parts)


def withheld_record(one: Withheld) -> Record:
    """Return the notice that something is withheld as a record."""
    consent = one.consent
    asked = consent and {
        "asked": notation(consent.asked),
        "answer": consent.answer,
        "answered": notation(consent.answered),
    }
    return {
        "level": one.level.label,
        "ground": one.ground,
        "decider": one.decider,
        "until": notation(one.until),
        "consent": asked,
    }

"""What asks for attention, for people and for machines. The fields of the record: docs/json.md."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from routekaart.domain.period import Period
from routekaart.domain.reminder import Reminder, ReminderKind
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record
from routekaart.reporting.texts import Table

KINDS: Table = {
    "no_contact": ("Geen contact sinds {months} maanden", "No contact for {months} months"),
    "stale_negotiation": (
        "Onderhandelingen zonder nieuws sinds {months} maanden",
        "Negotiations without news for {months} months",
    ),
    "term_passed": (
        "Termijn van een toezegging voorbij, uitkomst niet vastgelegd",
        "Term of a promise past, outcome not recorded",
    ),
    "secrecy_ends": ("Geheimhouding opnieuw te bekijken", "Secrecy to be looked at again"),
    "secrecy_without_end": ("Geheimhouding zonder datum", "Secrecy without a date"),
    "consent_unanswered": ("Toestemming gevraagd, nog geen antwoord", "Consent asked, no answer yet"),
}
"""What each kind of reminder is called."""

WORDS: Table = {
    "nothing": ("Er is niets dat aandacht vraagt.", "Nothing asks for attention."),
    "last": ("laatste contact {day}", "last contact {day}"),
    "never": ("nog geen contact vastgelegd", "no contact recorded yet"),
    "news": ("laatste nieuws {day}", "last news {day}"),
    "ended": ("termijn tot en met {day}", "term up to and including {day}"),
    "until": ("uiterlijk {day}", "by {day}"),
    "overdue": ("was uiterlijk {day}", "was due by {day}"),
    "asked": ("gevraagd {day}", "asked {day}"),
    "secret": ("niveau {level}, {ground} ({decider})", "level {level}, {ground} ({decider})"),
    "not_shown": ("een zaak boven dit niveau", "a matter above this level"),
}


def render_reminders(reminders: Sequence[Reminder], names: Names, *, on: date, months: int, width: int) -> str:
    """Write reminders under a heading for each kind."""
    paper = Paper(names=names, width=width)
    if not reminders:
        return paper.say(WORDS, "nothing") + "\n"
    lines: list[str] = []
    for kind, group in groupby(reminders, key=lambda one: one.kind):
        shown = list(group)
        lines += ["", *paper.wrapped(f"{paper.say(KINDS, kind, months=months)} ({len(shown)})")]
        lines += [line for alike in _alike(shown, paper, on) for line in _shown(alike, paper, on)]
    return "\n".join(lines[1:]) + "\n"


def reminders_record(reminders: Sequence[Reminder], names: Names, *, on: date, months: int) -> Record:
    """Return reminders as a record; above the reader's level `about`, `names` and `statements` are empty."""
    return {
        "on": on.isoformat(),
        "months": months,
        "reminders": [
            {
                "kind": one.kind.value,
                "about": list(one.about),
                "names": [names.name(thing) for thing in one.about],
                "since": None if one.since is None else one.since.isoformat(),
                "due": None if one.due is None else one.due.isoformat(),
                "overdue": one.due is not None and one.due < on,
                "level": None if one.level is None else one.level.label,
                "ground": one.ground,
                "decider": one.decider,
                "statements": list(one.basis),
            }
            for one in reminders
        ],
    }


def _alike(reminders: Sequence[Reminder], paper: Paper, on: date) -> list[list[Reminder]]:
    """Put reminders together of which the same is to be said: forty countries with which contact was never recorded."""
    groups: dict[tuple[str, ...], list[Reminder]] = {}
    for one in reminders:
        groups.setdefault(tuple(_facts(one, paper, on)), []).append(one)
    return list(groups.values())


def _shown(alike: Sequence[Reminder], paper: Paper, on: date) -> Iterator[str]:
    things = {thing for one in alike for thing in one.about}
    about = ", ".join(paper.names.name(thing) for thing in paper.names.in_order(things)) or paper.say(
        WORDS, "not_shown"
    )
    yield from paper.wrapped(f"{about}: {'; '.join(_facts(alike[0], paper, on))}", 2, hanging=2)


def _facts(one: Reminder, paper: Paper, on: date) -> Iterator[str]:
    def told(code: str, day: date, period: Period | None = None) -> str:
        return paper.say(WORDS, code, day=paper.time(period or Period.of_day(day)))

    match one.kind:
        case ReminderKind.NO_CONTACT:
            yield paper.say(WORDS, "never") if one.since is None else told("last", one.since, one.heard)
        case ReminderKind.STALE_NEGOTIATION if one.since is not None:
            yield told("news", one.since, one.heard)
        case ReminderKind.TERM_PASSED if one.due is not None:
            yield told("ended", one.due)
        case ReminderKind.CONSENT_UNANSWERED if one.since is not None:
            yield told("asked", one.since)
        case ReminderKind.SECRECY_ENDS if one.due is not None:
            yield told("overdue" if one.due < on else "until", one.due)
        case _:
            pass
    if one.level is not None:
        decider = "" if one.decider is None else paper.names.name(one.decider)
        level = paper.say(LEVELS, one.level.label)
        yield paper.say(WORDS, "secret", level=level, ground=one.ground, decider=decider)

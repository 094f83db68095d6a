"""What single entries cannot show: an end before a beginning, and a key or text that tells what is withheld."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date

from routekaart.domain.content import Event, EventState, Give, Relation
from routekaart.domain.ids import StatementId, ThingId, key_of, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure, Held, Publication, Statement, taken_back
from routekaart.domain.steps import OVER, step_of
from routekaart.recording.desk import Desk
from routekaart.recording.entries import Drafted
from routekaart.recording.known import Known, fold

_BEGINS = ("signed", "in-force")
_CODE = 3
_MAY_WITHHOLD = ("coupling", "arrangement", "programme", "request")
"""Kinds of things of which it can be withheld which country they are with."""


def refuse_inconsistent(drafted: Sequence[Drafted], known: Known) -> None:
    """Note on each entry's own desk what does not fit the other entries or the register."""
    subjects = dict.fromkeys(one.statement.subject for one in drafted)
    for subject in subjects:
        here = [one for one in drafted if one.statement.subject == subject]
        all_held = (*known.held.get(subject, ()), *(Held(one.statement, one.known or one.terms.level) for one in here))
        if kind_of(subject) == "arrangement":
            _refuse_early_end(here, [held.statement for held in all_held])
        if kind_of(subject) in _MAY_WITHHOLD and not known.listed(subject):  # what the lists name is public
            _refuse_leak(subject, here, all_held, known)


def _refuse_early_end(here: Sequence[Drafted], said: Sequence[Statement]) -> None:
    """Refuse an arrangement that ended before it was signed or in force, for a party and a territory.

    Where sources give several dates of a signature, one that is before the end is enough.
    """
    gone = taken_back(said)
    dated = [one for one in said if one.id not in gone]
    new = {one.statement.id: one for one in here if one.known is None}
    reported: set[StatementId] = set()
    for end, name, begins in _early_ends(dated):
        place = next((new[one.id] for one in (end, *begins) if one.id in new), None)
        if place is None or place.statement.id in reported:
            continue
        reported.add(place.statement.id)
        place.desk.report(
            place.line,
            f"{end.subject} would have ended ({end.valid}) before it was {name} ({begins[0].valid})",
            "Correct the dates, or the party and territory that they hold for.",
        )


def _early_ends(said: Sequence[Statement]) -> Iterator[tuple[Statement, str, list[Statement]]]:
    for end in _events(said, OVER):
        for name in _BEGINS:
            begins = [one for one in _events(said, (name,)) if _same_place(one, end)]
            if begins and all(_after(one, end) for one in begins):
                yield end, name, begins


def _events(said: Sequence[Statement], names: tuple[str, ...]) -> list[Statement]:
    return [
        one
        for one in said
        if isinstance(one.content, Event)
        and step_of(one.content.event) in names
        and one.content.state in (EventState.HAPPENED, EventState.PLANNED)
        and one.valid is not None
    ]


def _same_place(one: Statement, other: Statement) -> bool:
    """Tell whether two events are about the same party, territory and provision; one that names none is about all."""
    pairs = [(getattr(one.content, name), getattr(other.content, name)) for name in ("party", "territory", "provision")]
    return all(a is None or b is None or a == b for a, b in pairs)


def _after(one: Statement, end: Statement) -> bool:
    began = None if one.valid is None else one.valid.start
    ended = None if end.valid is None else end.valid.start
    last = None if end.valid is None else end.valid.end
    return isinstance(began, date) and isinstance(ended, date) and last is not None and began >= last


def _refuse_leak(subject: ThingId, here: Sequence[Drafted], held: Sequence[Held], known: Known) -> None:
    """Refuse a thing whose key, or whose more public words, name a country that is withheld."""
    kind = kind_of(subject)
    linked: dict[ThingId, list[Level]] = defaultdict(list)
    for one in held:
        for country in _countries(one.statement):
            linked[country].append(one.level)
    for country, levels in linked.items():
        open_to = [one for one in held if one.level < min(levels)]
        if not open_to:
            continue
        names = (key_of(country), *known.names.get(country, ()))
        link = next((one for one in here if country in _countries(one.statement)), here[0])
        if _tells(re.sub(r"[-_.]", " ", key_of(subject)).upper(), names):
            link.desk.report(
                link.line,
                f"the id {subject} names a country that is withheld, and everyone who sees the rest reads the id",
                f"Give it an id without the country, as in {kind_of(subject)}:visa-for-return-2026.",
            )
        for entry in here:
            # That something is withheld is told to all, with its ground.
            words = (*(_words(entry) if entry.terms.level < min(levels) else ()), entry.terms.ground)
            if _tells(" ".join(words), names):
                entry.desk.report(
                    entry.line,
                    f"this entry is {entry.terms.level.label}, and names a country that this {kind} withholds",
                    f"Leave the country out of the words and the ground, or write level: {min(levels).label}.",
                )


def refuse_raised(desk: Desk, line: int, decision: Disclosure, drafted: Sequence[Drafted], known: Known) -> None:
    """Refuse a decision that withholds a country which the key, the words left open or the decision's ground name."""
    held = [one for told in known.held.values() for one in told]
    held += [Held(one.statement, one.known or one.terms.level) for one in drafted]
    covered = set(decision.statements)
    raised = [one.statement for one in held if one.statement.id in covered and one.level < decision.level]
    for said in raised:
        subject = said.subject
        if kind_of(subject) not in _MAY_WITHHOLD or known.listed(subject):
            continue
        rest = [one for one in held if one.statement.subject == subject and one.statement.id not in covered]
        still_open = [one.statement for one in rest if one.level < decision.level]
        for country in _countries(said):
            told = any(country in _countries(one) for one in still_open)
            words = [key_of(subject).replace("-", " ").upper(), decision.ground]
            words += [word for one in still_open for word in _words_of(one)]
            if still_open and not told and _tells(" ".join(words), (key_of(country), *known.names.get(country, ()))):
                desk.report(
                    line,
                    f"this withholds a country that the id, the ground or an open statement of {subject} names",
                    f"Withhold everything about it (about: {subject}), and leave the country out of the ground.",
                )
                return


def _countries(said: Statement) -> tuple[ThingId, ...]:
    match said.content:
        case Relation(object=other):
            named: tuple[str | None, ...] = (other,)
        case Give(giver=giver, receiver=receiver):
            named = (giver, receiver)
        case _:
            named = ()
    countries = (one.replace("government:", "country:") for one in named if one is not None)
    # Our own side of a coupling is no secret.
    return tuple(ThingId(one) for one in countries if kind_of(ThingId(one)) == "country" and one != "country:NLD")


def _tells(words: str, names: tuple[str, ...]) -> bool:
    """Tell whether words hold one of the names. A code counts in capitals only: `per` is a word, and `PER` is Peru."""
    folded = fold(words)
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)
        if len(name) <= _CODE and name.isupper()
        else re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", folded)
        for name in names
    )


def _words(entry: Drafted) -> Iterator[str]:
    """Return the words of an entry that a reader at its level sees."""
    yield from _words_of(entry.statement)


def _words_of(said: Statement) -> Iterator[str]:
    content, source = said.content, said.source
    for field in fields(content):
        value = getattr(content, field.name)
        if isinstance(value, str):
            yield value.replace("-", " ") if ":" in value else value
    if isinstance(source, Publication):
        yield f"{source.title} {source.quote}"

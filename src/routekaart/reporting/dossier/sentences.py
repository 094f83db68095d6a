"""What a statement says, on one line, in one language."""

import re
from collections.abc import Sequence

from routekaart.domain.content import (
    Ask,
    Cause,
    Checkable,
    Contact,
    Content,
    Description,
    Event,
    EventState,
    Give,
    Money,
    Relation,
    Retraction,
    Toezegging,
    Use,
)
from routekaart.domain.dossier import Line
from routekaart.domain.statement import Kind
from routekaart.reporting.codes import MONEY_STATES
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.counted import describe_checkable, describe_quantity
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import KINDS, LANGUAGES, Table, say


def describe_line(line: Line, names: Names) -> str:
    """Say what a line says, and in what mode if it is not reported as a fact."""
    said = _said(line.statement.content, names)
    if line.statement.kind in (Kind.PROMISED, Kind.EXPECTED):
        return f"{said} [{say(KINDS, line.statement.kind, names.lang)}]"
    return said


def named(table: Table, code: str, names: Names) -> str:
    """Return the words for a code, or the code itself in plain words: people may record names of their own."""
    return table[code][LANGUAGES.index(names.lang)] if code in table else code.replace("-", " ").replace("_", " ")


def _said(content: Content, names: Names) -> str:
    if isinstance(content, Checkable):
        return describe_checkable(content, names)
    match content:
        case Event():
            return _event(content, names)
        case Relation():
            return _relation(content, names)
        case Money():
            return _money(content, names)
        case Cause() | Use() | Description():
            return _told(content, names)
        case Give() | Contact() | Toezegging() | Ask() | Retraction():
            return _done(content, names)


def _event(content: Event, names: Names) -> str:
    provision = "" if content.provision is None else named(words.PROVISIONS, content.provision, names)
    said = (None if content.event in words.SAYS_WHO else content.party, content.territory)
    parties = [names.party(part) for part in said if part]
    place = ", ".join(part for part in (*parties, provision) if part)
    if content.state is EventState.ABSENT and content.event in words.NOT_YET:
        state, event = "", say(words.NOT_YET, content.event, names.lang)
    else:
        state = "" if content.state is EventState.HAPPENED else say(words.EVENT_STATES, content.state, names.lang)
        event = named(words.EVENTS, content.event, names)
    about = f"{event} ({place})" if place else event
    return _joined(f"{about}, {state}" if state else about, names.words(content.detail))


def _relation(content: Relation, names: Names) -> str:
    thing = names.name(content.object)
    known = content.relation in words.RELATIONS
    relation = say(words.RELATIONS, content.relation, names.lang) if known else f"{content.relation}: {{object}}"
    position = re.fullmatch(r"position (\d+)", content.detail)
    if position is not None:
        return (
            f"{relation.format(object=thing)} ({say(words.LABELS, 'position', names.lang).format(number=position[1])})"
        )
    return _joined(relation.format(object=thing), names.words(content.detail))


def describe_role(content: Relation, names: Names) -> tuple[str, str]:
    """Say a role in two cells: what a country is, and where, with its place in the chain."""
    role, _, thing = _relation(content, names).partition(": ")
    return role, thing


def _money(content: Money, names: Names) -> str:
    amount = f"{describe_quantity(content.quantity, names)}, {say(MONEY_STATES, content.state, names.lang)}"
    payer = "" if content.payer is None else names.name(content.payer)
    fund = "" if content.fund is None else names.name(content.fund)
    return _joined(amount, "; ".join(part for part in (names.words(content.purpose), payer, fund) if part))


def _told(content: Cause | Use | Description, names: Names) -> str:
    match content:
        case Cause():
            result = named(words.RESULTS, content.result, names)
            return f"{_joined(names.words(content.measure), names.words(content.effect))} [{result}]"
        case Use():
            return f"{names.name(content.instrument)}, {describe_use(content, names)}"
        case Description():
            own = (content.name_nl, content.name_en)[LANGUAGES.index(names.lang)]
            return ", ".join((own, *describe_form(content, names)))


def describe_use(content: Use, names: Names) -> str:
    """Say how far the use of an instrument is, and what is told about it."""
    told = (content.reason, content.condition, content.expected, content.outcome)
    about = "; ".join(names.words(text) for text in told if text)
    return _joined(say(words.USE_STATES, content.state, names.lang), about)


def describe_relations(lines: Sequence[Relation], names: Names) -> str:
    """Say several relations of one sort at once: with Belgium, Luxembourg."""
    objects = ", ".join(names.name(one.object) for one in lines)
    relation = lines[0].relation
    known = relation in words.RELATIONS
    return (say(words.RELATIONS, relation, names.lang) if known else f"{relation}: {{object}}").format(object=objects)


def describe_form(content: Description, names: Names) -> tuple[str, ...]:
    """Say what a thing is: its form, its level, whether it binds, and who made it."""
    form = "" if content.form is None else named(words.ARRANGEMENT_FORMS, content.form, names)
    binding = "" if content.binding is None else say(words.BINDING, "yes" if content.binding else "no", names.lang)
    made = named(
        words.MADE, content.form if content.form is not None and content.form in words.MADE else "other", names
    )
    author = "" if content.author is None else named(words.AUTHORS, content.author, names).format(made=made)
    return tuple(part for part in (form, names.party(content.level or ""), binding, author) if part)


def _done(content: Give | Contact | Toezegging | Ask | Retraction, names: Names) -> str:
    match content:
        case Give():
            receiver = "" if content.receiver is None else f" → {names.name(content.receiver)}"
            return f"{names.name(content.giver)}{receiver}: {names.words(content.what)}"
        case Contact():
            return _joined(say(words.CONTACT_LEVELS, content.level, names.lang), names.words(content.theme))
        case Toezegging():
            deadline = "" if content.deadline is None else format_time(content.deadline, names.lang)
            return _joined(say(words.UNDERTAKINGS, content.status, names.lang), deadline)
        case Ask():
            deadline = "" if content.deadline is None else f" ({format_time(content.deadline, names.lang)})"
            return f"{say(words.ASKS, content.form, names.lang)} {content.number}: {content.what}{deadline}"
        case Retraction():
            code = "taken_back" if content.replacement is None else "replaced"
            return say(words.LABELS, code, names.lang).format(reason=names.words(content.reason))


def attribute_name(attribute: str, names: Names) -> str:
    """Name what sources disagree on: a step, a concept, an amount."""
    for table in (words.EVENTS, words.ATTRIBUTES):
        if attribute in table:
            return say(table, attribute, names.lang)
    concept = f"concept:{attribute}"
    return names.name(concept) if concept in names.names else attribute.replace("-", " ")


def _joined(first: str, second: str) -> str:
    return f"{first}: {second}" if second else first

"""What a statement says, as a whole sentence of a letter with the place of its figure."""

import re
from dataclasses import dataclass

from routekaart.domain.content import (
    Cause,
    Contact,
    Content,
    Event,
    EventState,
    Figure,
    Money,
    Range,
    Rank,
    Relation,
    Share,
    Trend,
    Use,
)
from routekaart.domain.dossier import Line
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.domain.statement import Kind, Statement
from routekaart.reporting.codes import MONEY_STATES
from routekaart.reporting.composing import sentence_words as words
from routekaart.reporting.composing.amounts import FIGURE, amount_words, tell_counted, tell_size
from routekaart.reporting.composing.naming import at_start, running_name, within
from routekaart.reporting.composing.times import format_when
from routekaart.reporting.dossier import words as dossier_words
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line, named
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import KINDS, Table, say

_STOP = re.compile(r"(?<=\w{3})\. (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, or a part of one, and the figure in it: before, the figure, after. Without a figure all is before."""

    before: str
    figure: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.figure}{self.after}"


def tell_line(line: Line, names: Names) -> Told:
    """Say what a line says in a sentence."""
    said = line.statement
    match said.content:
        case Figure() | Range() | Share():
            return _figure(said, names)
        case Trend() if said.content.direction is not Direction.STABLE and said.content.size is not None:
            return _figure(said, names)
        case Rank() if said.content.counterpart is None and said.content.among in words.AMONG:
            return Told(_rank(said, said.content, names))
        case _:
            return Told(_sentence(said, said.content, line, names))


def _sentence(said: Statement, content: Content, line: Line, names: Names) -> str:
    match content:
        case Event():
            return _event(said, content, names)
        case Use():
            return tell_use(said, content, names)
        case Relation() if content.relation in words.RELATIONS:
            return _filled(
                words.RELATIONS,
                content.relation,
                said,
                names,
                object=running_name(content.object, names),
                about=bracketed(names, names.words(content.detail)),
            )
        case Contact():
            level = say(dossier_words.CONTACT_LEVELS, content.level, names.lang)
            about = bracketed(names, names.words(content.theme))
            return _filled(words.SAID, "contact", said, names, level=level, about=about)
        case Cause():
            return _cause(said, content, names)
        case _:
            return _filled(words.SAID, "other", said, names, said=_ended(describe_line(line, names)))


def tell_side(line: Line, names: Names) -> Told:
    """Say what one of several sources says, as the end of a sentence that has named what it is about."""
    said = line.statement
    speakers = dict.fromkeys(running_name(one.statement.speaker, names) for one in line.held)
    before = say(words.SAID, "side", names.lang).format(speaker=say(words.SAID, "and", names.lang).join(speakers))
    when = format_when(said.valid, names.lang)
    match said.content:
        case Figure() | Range() | Share():
            told = tell_counted(said.content, names)
            text = told.text
            if when:
                text = say(words.SAID, "dated_side", names.lang).format(amount=text, when=_plain(said.valid, names))
            return split_at_figure(before + text, told.figure)
        case Money():
            state = say(MONEY_STATES, said.content.state, names.lang)
            circumstances = (state, names.words(said.content.purpose), _plain(said.valid, names))
            figure = amount_words(said.content.quantity, names)
            return split_at_figure(f"{before}{FIGURE}{bracketed(names, *circumstances)}", figure)
        case Rank() if said.content.among in words.AMONG and said.content.counterpart is None:
            place = _place_in_order(said.content, names)
            return Told(f"{before}{place}{bracketed(names, _plain(said.valid, names))}")
        case Event() if when:
            return Told(before + when + bracketed(names, *_circumstances(said.content, names)))
        case _:
            spoken = describe_line(line, names)
            return Told(f"{before}{spoken}{bracketed(names, _plain(said.valid, names))}")


def tell_use(said: Statement, content: Use, names: Names) -> str:
    """Say how far the use of an instrument with a country is, and what is told about it."""
    told = ("", content.reason), ("condition", content.condition), ("expected", content.expected)
    texts = [
        say(words.USES, code, names.lang).format(text=names.words(text)) if code else names.words(text)
        for code, text in (*told, ("outcome", content.outcome))
        if text
    ]
    return say(words.USES, content.state, names.lang).format(
        Place=_for(said, names),
        when=spaced(format_when(said.valid, names.lang)),
        was=tense(said.valid, names),
        name=names.name(content.instrument),
        about=bracketed(names, *texts),
    )


def tell_step(line: Line, instrument: str, names: Names) -> str:
    """Say a step on the way to the use of an instrument that is no use itself."""
    content = line.statement.content
    if isinstance(content, Event):
        event = named(dossier_words.EVENTS, content.event, names)
        said = f"{event}{bracketed(names, *_circumstances(content, names))}"
    else:
        said = _ended(describe_line(line, names))
    return say(words.USES, "step", names.lang).format(
        Place=_for(line.statement, names),
        when=spaced(format_when(line.statement.valid, names.lang)),
        name=names.name(instrument),
        said=said,
    )


def place_of(thing: str, names: Names) -> str:
    """Return where something is counted: in a country, on a route, under an arrangement."""
    kind = kind_of(ThingId(thing))
    code = kind if kind in words.PLACES else "other"
    return say(words.PLACES, code, names.lang).format(name=running_name(thing, names))


def spaced(text: str) -> str:
    """Return words with a space before them; nothing without any."""
    return f" {text}" if text else ""


def bracketed(names: Names, *texts: str) -> str:
    """Return what stands between brackets behind a sentence; nothing if there is nothing to say."""
    told = "; ".join(_ended(text) for text in texts if text)
    return say(words.SAID, "bracketed", names.lang).format(text=told) if told else ""


def tense(valid: Period | None, names: Names) -> str:
    """Return the verb of a state: it was so on a day, or it is so if no day is said."""
    return say(words.TENSE, "present" if valid is None else "past", names.lang)


def _figure(said: Statement, names: Names) -> Told:
    assert isinstance(said.content, Figure | Range | Share | Trend)
    told = tell_size(said.content, names) if isinstance(said.content, Trend) else tell_counted(said.content, names)
    mode = "" if said.kind not in (Kind.PROMISED, Kind.EXPECTED) else say(words.FIGURES, said.kind, names.lang)
    dated = said.valid is not None and not mode
    when = format_when(said.valid, names.lang)
    if names.lang == "en" and when and said.valid is not None:
        when = say(words.TIMES, "for", "en").format(first=_plain(said.valid, names))
    code, place = "dated" if dated else "undated", place_of(said.subject, names)
    there = names.name(said.subject) in told.text  # where it was is said by what is counted: arrivals in Spain
    own = isinstance(said.content, Figure) and said.content.indicator is not None
    if own or there:
        code = f"{code}_{'by' if own else 'there'}"
    sentence = say(words.FIGURES, code, names.lang).format(
        Place=at_start(place),
        place="" if there else spaced(place),
        speaker=running_name(said.speaker, names),
        When=at_start(when),
        when=spaced(when),
        amount=told.text,
        mode=mode,
    )
    return split_at_figure(sentence, told.figure)


def _rank(said: Statement, content: Rank, names: Names) -> str:
    others = ", ".join(running_name(one, names) for one in content.above or ())
    return _filled(
        words.FIGURES,
        "rank",
        said,
        names,
        speaker=running_name(content.publisher or said.speaker, names),
        place=_place_in_order(content, names),
        above=say(words.FIGURES, "above", names.lang).format(others=others) if others else "",
    )


def _place_in_order(content: Rank, names: Names) -> str:
    return say(words.FIGURES, "place", names.lang).format(
        number=content.place,
        among=say(words.AMONG, content.among, names.lang),
        order=say(words.FIGURES, content.order, names.lang),
    )


def _event(said: Statement, content: Event, names: Names) -> str:
    happened = content.state is EventState.HAPPENED and said.kind is Kind.REPORTED
    code = content.event if happened and content.event in words.EVENTS else "other"
    about = list(_circumstances(content, names))
    if content.event == "negotiation" and content.state is EventState.PENDING:
        code, about = "negotiation_pending", list(_circumstances(content, names, state=False))
    if said.kind in (Kind.PROMISED, Kind.EXPECTED):
        about.append(_mode(said, names))
    if code in ("motion", "breach"):  # what it asks, or what was not kept, goes on where the sentence is
        about = [within(text) for text in about]
    event = named(dossier_words.EVENTS, content.event, names)
    return _filled(words.EVENTS, code, said, names, event=event, about=bracketed(names, *about))


def _mode(said: Statement, names: Names) -> str:
    return say(KINDS, said.kind, names.lang)


def _circumstances(content: Event, names: Names, *, state: bool = True) -> tuple[str, ...]:
    """Say for whom, of what part, in what state and with what detail something took place."""
    provision = "" if content.provision is None else named(dossier_words.PROVISIONS, content.provision, names)
    parties = ", ".join(names.party(part) for part in (content.party, content.territory) if part)
    shown = state and content.state is not EventState.HAPPENED
    how = say(dossier_words.EVENT_STATES, content.state, names.lang) if shown else ""
    return parties, provision, how, names.words(content.detail)


def _cause(said: Statement, content: Cause, names: Names) -> str:
    result = named(dossier_words.RESULTS, content.result, names)
    effect = names.words(content.effect) or result
    return say(words.SAID, "cause", names.lang).format(
        Speaker=at_start(running_name(said.speaker, names)),
        measure=names.words(content.measure) or running_name(said.subject, names),
        effect=effect,
        result=result,
    )


def _filled(table: Table, code: str, statement: Statement, names: Names, **facts: object) -> str:
    subject = running_name(statement.subject, names)
    when = spaced(format_when(statement.valid, names.lang))
    was = tense(statement.valid, names)
    return say(table, code, names.lang).format(subject=subject, Subject=at_start(subject), when=when, was=was, **facts)


def _for(said: Statement, names: Names) -> str:
    return at_start(say(words.USES, "for", names.lang).format(name=running_name(said.subject, names)))


def _ended(text: str) -> str:
    """Return words as a part of one sentence: its sources stand at its end, and are those of all of it."""
    return _STOP.sub("; ", text.removesuffix("."))


def _plain(valid: Period | None, names: Names) -> str:
    return "" if valid is None else format_time(valid, names.lang)


def split_at_figure(sentence: str, figure: str) -> Told:
    """Return a sentence in which a figure is marked, in its parts."""
    before, mark, after = sentence.partition(FIGURE)
    return Told(before, figure if mark else "", after)

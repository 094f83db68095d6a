"""A dossier as text on a terminal: a heading for each part, a line for each thing said, its date before it."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from routekaart.domain.admissibility import Ruling
from routekaart.domain.content import Description, Relation, Use
from routekaart.domain.dossier import ArrangementPage, CouplingPage, Disagreement, Dossier, Line, Objective, UsePage
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.observation import Indicator
from routekaart.domain.period import Period
from routekaart.domain.statement import Withheld
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import (
    attribute_name,
    describe_form,
    describe_line,
    describe_relations,
    describe_use,
    named,
)
from routekaart.reporting.dossier.series import render_series
from routekaart.reporting.dossier.sources import Found, find_sources
from routekaart.reporting.formatting import format_time
from routekaart.reporting.instruments import reasons_in_short
from routekaart.reporting.ledger.terminal import LedgerPaper, ledger_lines
from routekaart.reporting.terminal import visible
from routekaart.reporting.texts import Table, say
from routekaart.reporting.wording import single_line

_DATE = 17
"""Columns for the date before a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a dossier is written on: so wide, with these names."""

    names: Names
    width: int
    numbers: dict[Found, int] = field(default_factory=dict)
    """The number of each source, in the order in which they are first used."""

    def note(self, line: Line) -> str:
        """Return the numbers of a line's sources, as they stand behind it."""
        found = find_sources(line, self.names)
        return ", ".join(str(self.numbers.setdefault(one, len(self.numbers) + 1)) for one in found)

    def label(self, code: str, **filled: object) -> str:
        """Return the words of a label, filled in."""
        return say(words.LABELS, code, self.names.lang).format(**filled)

    def heading(self, code: str) -> Iterator[str]:
        """Write the heading of a part."""
        yield ""
        yield say(words.HEADINGS, code, self.names.lang).upper()

    def wrapped(self, text: str, *, indent: int, first: str = "") -> Iterator[str]:
        """Write text in lines that fit, all but the first behind an indent."""
        lead = " " * (indent - len(first)) if first else " " * indent
        start = f"{first}{lead}" if first else lead
        yield from textwrap.wrap(
            visible(text), self.width, initial_indent=start, subsequent_indent=" " * indent, break_on_hyphens=False
        ) or [start.rstrip()]


def render_dossier(dossier: Dossier, names: Names, *, indicators: Sequence[Indicator], width: int = 100) -> str:
    """Write a dossier for a reader, in the language of its names.

    Args:
        dossier: what to write.
        names: what its ids are called.
        indicators: the definition cards of its series.
        width: columns.
    """
    paper = Paper(names=names, width=width)
    parts = [*_top(dossier, paper), *_parts(dossier, paper), *_objectives(dossier, paper, indicators)]
    closing = [*_disagreements(dossier, paper), *_retracted(dossier, paper)]
    if not _anything(dossier):
        parts.append(paper.label("nothing", name=names.name(dossier.thing)))
    return "\n".join((*parts, *closing, *_sources(paper), *_withheld(dossier, paper))) + "\n"


def _top(dossier: Dossier, paper: Paper) -> Iterator[str]:
    head = say(words.HEADINGS, "head", paper.names.lang)
    yield from paper.wrapped(
        head.format(
            name=f"{paper.names.name(dossier.thing)} ({dossier.thing})",
            day=format_time(Period.of_day(dossier.as_of), paper.names.lang),
            level=say(words.LEVELS, dossier.level.label, paper.names.lang),
        ),
        indent=0,
    )


def _parts(dossier: Dossier, paper: Paper) -> Iterator[str]:
    yield from _plain("description", dossier.description, paper)
    yield from _plain("roles", dossier.roles, paper)
    if dossier.arrangements:
        yield from paper.heading("arrangements")
        for page in dossier.arrangements:
            yield from _arrangement(page, dossier.thing, paper)
    yield from _plain("contacts", dossier.contacts, paper)
    yield from _give_and_take(dossier, paper)
    if dossier.instruments:
        yield from paper.heading("instruments")
        for use in dossier.instruments:
            yield from _use(use, dossier, paper)
    if dossier.money.amounts:
        yield from paper.heading("money")
        rulings = {one.about: one for one in dossier.rulings if one.ruling is not Ruling.UNKNOWN}
        sheet = LedgerPaper(thing=dossier.thing, names=paper.names, width=paper.width - 2, rulings=rulings)
        for text in ledger_lines(dossier.money, sheet):
            yield f"  {text}".rstrip()
        mute = len(dossier.rulings) - len(rulings)
        if mute:
            yield ""
            yield from paper.wrapped(paper.label("oda_unknown", number=mute), indent=2)
    yield from _plain("context", dossier.context, paper)
    yield from _by_subject("parliament", dossier.parliament, dossier.thing, paper)
    yield from _by_subject("other", dossier.other, dossier.thing, paper)


def _plain(part: str, lines: Sequence[Line], paper: Paper) -> Iterator[str]:
    """Write a part that is only lines, in order of time."""
    if not lines:
        return
    yield from paper.heading(part)
    for line in _in_time(lines):
        yield from _line(line, paper, indent=2)


def _by_subject(part: str, lines: Sequence[Line], thing: ThingId, paper: Paper) -> Iterator[str]:
    """Write a part that is about several things, in order of the first date of each."""
    if not _telling(lines, thing):
        return
    yield from paper.heading(part)
    dated = [line for line in _in_time(lines) if line.statement.valid is not None]
    for subject in dict.fromkeys(line.statement.subject for line in (*dated, *lines)):
        own = _telling([line for line in lines if line.statement.subject == subject], thing)
        if own and subject != thing:
            yield from paper.wrapped(paper.names.name(subject), indent=2)
        for line in _in_time(own):
            if line.statement.valid is not None:
                yield from _line(line, paper, indent=4)
        yield from _together([line for line in own if line.statement.valid is None], paper, indent=4)


def _telling(lines: Sequence[Line], thing: ThingId) -> list[Line]:
    """Leave out what the reader knows: that it is about this very thing, and what a thing is called."""
    return [
        line
        for line in lines
        if not isinstance(line.statement.content, Description)
        and not (isinstance(line.statement.content, Relation) and line.statement.content.object == thing)
    ]


def _arrangement(page: ArrangementPage, thing: ThingId, paper: Paper) -> Iterator[str]:
    yield ""
    yield from paper.wrapped(paper.names.name(page.id), indent=2)
    form = "" if page.description is None else ", ".join(_form(page.description, paper))
    state = paper.label("state", state=_state(words.EVENTS, page.state, page.state_since, paper))
    yield from paper.wrapped("; ".join(part for part in (form, state) if part), indent=4)
    yield from _together(_telling(page.relations, thing), paper, indent=4)
    for part, lines in (
        ("dates", page.dates),
        ("talks", page.negotiations),
        ("promises", page.promises),
        ("breaches", page.breaches),
    ):
        if lines:
            if part != "dates":
                yield f"    {paper.label(part)}:"
            for line in _in_time(lines):
                yield from _line(line, paper, indent=4)
    reasons = () if page.rules is None else reasons_in_short(page.rules, lang=paper.names.lang)
    if reasons:
        yield f"    {paper.label('rules')}:"
    for reason in reasons:
        yield from paper.wrapped(reason, indent=6)


def _form(line: Line, paper: Paper) -> tuple[str, ...]:
    content = line.statement.content
    return describe_form(content, paper.names) if isinstance(content, Description) else ()


def _give_and_take(dossier: Dossier, paper: Paper) -> Iterator[str]:
    """Write the sheet of give and take, and below it what else is known of each coupling."""
    if not dossier.couplings:
        return
    yield from paper.heading("give_and_take")
    for page in dossier.couplings:
        yield from _coupling(page, dossier, paper)


def _coupling(page: CouplingPage, dossier: Dossier, paper: Paper) -> Iterator[str]:
    yield ""
    yield from paper.wrapped(paper.names.name(page.id), indent=2)
    state = _state(words.EVENTS, page.state, page.state_since, paper)
    partners = ", ".join(paper.names.name(one) for one in page.partners)
    about = [paper.label("state", state=state), paper.label("with", partners=partners) if partners else ""]
    yield from paper.wrapped("; ".join(part for part in about if part), indent=4)
    for row in dossier.give_and_take:
        if row.coupling == page.id:
            against = "; ".join(paper.names.words(what) for what in row.against)
            other = paper.label("against", what=against) if against else paper.label("one_sided")
            own = f"{paper.names.name(row.giver)}: {paper.names.words(row.what)}"
            told = f"{other}; {named(words.EVENTS, row.state, paper.names)}"
            yield from paper.wrapped(f"{own} ({told}) [{paper.note(row.lines[0])}]", indent=4)
    for line in _in_time(page.events):
        yield from _line(line, paper, indent=4)
    yield from _together(_telling(page.relations, dossier.thing), paper, indent=4)


def _use(page: UsePage, dossier: Dossier, paper: Paper) -> Iterator[str]:
    where = "" if page.subject == dossier.thing else f" – {paper.names.name(page.subject)}"
    yield ""
    yield from paper.wrapped(f"{paper.names.name(page.instrument)}{where}", indent=2)
    state = _state(words.USE_STATES, page.state, page.state_since, paper)
    yield from paper.wrapped(paper.label("state", state=state), indent=4)
    for line in _in_time(page.steps):
        said = line.statement.content
        yield from _line(line, paper, indent=4, text=describe_use(said, paper.names) if isinstance(said, Use) else None)


def _objectives(dossier: Dossier, paper: Paper, indicators: Sequence[Indicator]) -> Iterator[str]:
    for page in dossier.objectives:
        yield from paper.heading(page.objective)
        yield from _objective(page, paper, indicators)
    if dossier.objectives:
        yield ""
        yield from paper.wrapped(paper.label("apart"), indent=2)


def _objective(page: Objective, paper: Paper, indicators: Sequence[Indicator]) -> Iterator[str]:
    for part, lines in (("results", page.results), ("findings", page.findings)):
        if lines:
            yield f"  {paper.label(part)}:"
            for line in _in_time(lines):
                yield from _line(line, paper, indent=4)
    if page.series:
        yield f"  {paper.label('official')}:"
        for series in page.series:
            for text in render_series(series, indicators, paper.names):
                yield from paper.wrapped(text, indent=4)


def _disagreements(dossier: Dossier, paper: Paper) -> Iterator[str]:
    if not dossier.disagreements:
        return
    yield from paper.heading("disagreements")
    for one in dossier.disagreements:
        yield from paper.wrapped(_dispute(one, paper), indent=2)
        for side in one.sides:
            yield from _line(side, paper, indent=4)


def _dispute(one: Disagreement, paper: Paper) -> str:
    subject, attribute = paper.names.name(one.subject), attribute_name(one.attribute, paper.names)
    if one.period is None or one.kind == "date":
        return paper.label("sides", subject=subject, attribute=attribute)
    period = format_time(one.period, paper.names.lang)
    return paper.label("sides_period", subject=subject, attribute=attribute, period=period)


def _retracted(dossier: Dossier, paper: Paper) -> Iterator[str]:
    if not dossier.retracted:
        return
    yield from paper.heading("retracted")
    for line in dossier.retracted:
        yield from _line(line, paper, indent=2)
        if line.retracted_by is not None:
            yield from _line(Line(held=(line.retracted_by,)), paper, indent=4)


def _withheld(dossier: Dossier, paper: Paper) -> Iterator[str]:
    if not dossier.withheld:
        return
    yield from paper.heading("withheld")
    for one in dossier.withheld:
        yield from paper.wrapped(_notice(one, paper), indent=2)


def _notice(one: Withheld, paper: Paper) -> str:
    level = say(words.LEVELS, one.level.label, paper.names.lang)
    parts = [paper.label("withheld", level=level, ground=one.ground, decider=paper.names.name(one.decider))]
    if one.until is not None:
        parts.append(paper.label("until", until=format_time(one.until, paper.names.lang)))
    if one.consent is not None:
        parts.append(paper.label("consent_asked", asked=format_time(one.consent.asked, paper.names.lang)))
        if one.consent.answer is not None and one.consent.answered is not None:
            answer = named(words.ANSWERS, one.consent.answer, paper.names)
            answered = format_time(one.consent.answered, paper.names.lang)
            parts.append(paper.label("consent_answer", answer=answer, answered=answered))
    return " ".join(parts)


def _line(line: Line, paper: Paper, *, indent: int, text: str | None = None) -> Iterator[str]:
    """Write a line with its date before it, and the numbers of its sources behind it."""
    spoken = describe_line(line, paper.names) if text is None else text
    valid = line.statement.valid
    when = "" if valid is None else format_time(valid, paper.names.lang)
    level = "" if line.level is Level.OPENBAAR else f" [{say(words.LEVELS, line.level.label, paper.names.lang)}]"
    told = f"{spoken}{level} [{paper.note(line)}]"
    if when and len(when) < _DATE:
        yield from paper.wrapped(told, indent=indent + _DATE, first=f"{' ' * indent}{when}")
    else:
        yield from paper.wrapped(f"{when}: {told}" if when else told, indent=indent)


def _together(lines: Sequence[Line], paper: Paper, *, indent: int) -> Iterator[str]:
    """Write lines without a date one behind the other, relations of one sort from one source at once."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        said, note = line.statement.content, paper.note(line)
        alike = said.relation if isinstance(said, Relation) and not said.detail else describe_line(line, paper.names)
        groups.setdefault((alike, note), []).append(line)
    told = [f"{_at_once(group, paper)} [{note}]" for (_, note), group in groups.items()]
    if told:
        yield from paper.wrapped("; ".join(told), indent=indent)


def _at_once(lines: Sequence[Line], paper: Paper) -> str:
    relations = [line.statement.content for line in lines if isinstance(line.statement.content, Relation)]
    if len(relations) > 1:
        return describe_relations(relations, paper.names)
    return describe_line(lines[0], paper.names)


def _sources(paper: Paper) -> Iterator[str]:
    if not paper.numbers:
        return
    yield from paper.heading("sources")
    for found, number in paper.numbers.items():
        weak = f" ({say(words.LABELS, 'weak', paper.names.lang)})" if found.kind == "weak" else ""
        quote = f": “{single_line(found.quote)}”" if found.quote else ""
        yield from paper.wrapped(f"{found.title}{weak}{quote}", indent=6, first=f"{f'[{number}]':>5}")
        if found.address:
            yield f"      {visible(found.address)}"


def _state(table: Table, state: str, since: Period | None, paper: Paper) -> str:
    spoken = named(table, state, paper.names)
    if since is None:
        return spoken
    return paper.label("since", state=spoken, when=format_time(since, paper.names.lang))


def _in_time(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=_day)


def _day(line: Line) -> str:
    valid = line.statement.valid
    return "" if valid is None else str(valid.start or "")


def _anything(dossier: Dossier) -> bool:
    parts = (dossier.description, dossier.roles, dossier.arrangements, dossier.contacts, dossier.couplings,
             dossier.instruments, dossier.money.amounts, dossier.objectives, dossier.context, dossier.parliament,
             dossier.other, dossier.retracted)  # fmt: skip
    return any(parts)

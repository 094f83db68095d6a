"""What Parliament asked and was promised, for people and for machines. The fields of the record: docs/json.md."""

from collections.abc import Iterator, Sequence
from datetime import date
from os import PathLike

from routekaart.domain.dossier import Line
from routekaart.domain.execution import Execution, LookedAt
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.dossier import words
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line, named
from routekaart.reporting.dossier.sources import sources_record
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record
from routekaart.reporting.texts import Table
from routekaart.reporting.wording import single_line

STATES: Table = {
    "open": ("open", "open"),
    "due": ("termijn loopt af", "due"),
    "overdue": ("termijn voorbij", "overdue"),
    "claimed_fulfilled": ("volgens het kabinet afgedaan", "met, according to the cabinet"),
    "fulfilment_found": ("uitvoering gevonden", "fulfilment found"),
    "fulfilment_not_found": ("uitvoering niet gevonden", "fulfilment not found"),
    "not_decided": ("nog geen besluit bekend", "no decision known"),
    "nothing_to_do": ("niets meer te doen", "nothing to do"),
}

REASONS: Table = {
    "conditional": ("een aanbod onder een voorwaarde", "an offer on a condition"),
    "no_term": ("niemand noemt een termijn", "nobody names a term"),
    "term_runs": ("de termijn loopt", "the term runs"),
    "term_ended": ("de termijn is voorbij en er is geen antwoord bekend", "the term has ended and no answer is known"),
    "term_vague": ("de termijn is niet op een dag te zetten", "the term cannot be put on a day"),
    "said_to_be_met": (
        "een bron zegt dat het is gebeurd; of dat zo is, is hier niet nagegaan",
        "a source says that it was done; whether it was has not been looked at here",
    ),
    "passage_found": ("de passage staat in de brief", "the passage is in the letter"),
    "passage_partly_found": ("een deel staat niet in de brief", "a part is not in the letter"),
    "passage_not_found": ("de passage staat niet in de brief", "the passage is not in the letter"),
    "dealt_with": (
        "de Kamer heeft het als afgedaan geboekt; of dat zo is, is hier niet nagegaan",
        "the House has booked it as dealt with; whether it was has not been looked at here",
    ),
    "handled": (
        "door de Kamer behandeld; een stemming is niet bekend",
        "handled by the House; no vote is known",
    ),
    "tabled": ("ingediend; een stemming is niet bekend", "tabled; no vote is known"),
    "vote_disputed": (
        "bronnen spreken elkaar tegen over de stemming",
        "sources contradict each other on the vote",
    ),
    "held_over": ("aangehouden", "held over"),
    "rejected": ("verworpen", "rejected"),
    "withdrawn": ("ingetrokken", "withdrawn"),
    "replaced": ("vervangen door een andere", "replaced by another"),
    "lapsed": ("vervallen", "lapsed"),
}

OUTCOMES: Table = {
    "found": ("gevonden", "found"),
    "partly": ("deels gevonden", "found in part"),
    "not_found": ("niet gevonden", "not found"),
    "undecided": ("niet te zeggen", "cannot be said"),
}

ANSWERS: Table = {
    "refused": ("geweigerd", "refused"),
    "promised": ("opnieuw toegezegd", "promised again"),
    "under_way": ("in uitvoering", "under way"),
    "repeated": ("alleen herhaald", "only repeated"),
}

LABELS: Table = {
    "none": ("Geen verzoek of toezegging past hierbij.", "No request or undertaking fits this."),
    "head": (
        "Verzoeken van de Kamer en toezeggingen: stand op {day}, niveau {level}",
        "Requests of Parliament and undertakings to it: as on {day}, level {level}",
    ),
    "ahead": (
        "Die dag moet nog komen: dit is de stand van dan als er niets meer bij komt.",
        "That day has yet to come: this is how it is then if nothing more is said.",
    ),
    "written": ("Geschreven: {path}", "Written: {path}"),
    "terms": ("Termijnen in de agenda: {number}.", "Terms in the calendar: {number}."),
    "no_terms": (
        "Geen van deze verzoeken heeft een termijn die op een dag te zetten is: de agenda is leeg.",
        "None of these requests has a term that can be put on a day: the calendar is empty.",
    ),
    "counted": ("{number} {state}", "{number} {state}"),
    "due": ("uiterlijk {day}", "by {day}"),
    "about": ("over: {things}", "about: {things}"),
    "owner": ("wie moet het doen: {owners}", "owner: {owners}"),
    "no_owner": ("wie moet het doen: niet vermeld", "owner: not said"),
    "answer": ("antwoord: {papers}", "answer: {papers}"),
    "judged": ("oordeel van {who}: {words}", "judgement of {who}: {words}"),
    "since": ("sinds {day}", "since {day}"),
    "looked_at": ("in die brief, punt {number}: {outcome}", "in that letter, point {number}: {outcome}"),
    "looked_for": ("in die brief: {outcome}", "in that letter: {outcome}"),
    "passage": ("“{quote}”", "“{quote}”"),
    "unmet": ("niet genoemd: {words}", "not mentioned: {words}"),
    "instead": ("wat er wel staat ({answer}): “{quote}”", "what it does say ({answer}): “{quote}”"),
}


def render_requests(
    executions: Sequence[Execution],
    names: Names,
    *,
    as_of: date,
    level: Level,
    width: int = 100,
    ahead: bool = False,
    calendar: PathLike[str] | None = None,
) -> str:
    """Write requests and undertakings below each other, with their state, term, owner and history.

    Args:
        executions: the requests.
        names: in the language of the reader.
        as_of: the day that is pictured.
        level: nothing above it is among them.
        width: of the page.
        ahead: whether that day has yet to come.
        calendar: the file to which their terms were written.
    """
    paper = Paper(names=names, width=width)
    lines = [*paper.wrapped(paper.say(LABELS, "head", day=paper.day(as_of), level=paper.say(LEVELS, level.label)))]
    if ahead:
        lines += paper.wrapped(paper.say(LABELS, "ahead"))
    lines += paper.wrapped("; ".join(_counts(executions, paper)) or paper.say(LABELS, "none"))
    for one in executions:
        lines += _shown(one, paper)
    if calendar is not None:
        lines += ["", *paper.whole(paper.say(LABELS, "written", path=calendar))]
        lines += paper.wrapped(_terms(executions, paper))
    return "\n".join(lines) + "\n"


def requests_record(executions: Sequence[Execution], names: Names, *, as_of: date, level: Level) -> Record:
    """Return requests and undertakings as a record."""
    return {
        "as_of": as_of.isoformat(),
        "level": level.label,
        "requests": [_record(one, names) for one in executions],
    }


def _terms(executions: Sequence[Execution], paper: Paper) -> str:
    """Say how many terms a calendar has; a term that cannot be put on a day is not in it."""
    number = sum(one.due is not None and one.due.end is not None for one in executions)
    return paper.say(LABELS, "terms" if number else "no_terms", number=number)


def _counts(executions: Sequence[Execution], paper: Paper) -> Iterator[str]:
    states = [one.state.value for one in executions]
    for state in STATES:
        if state in states:
            yield paper.say(LABELS, "counted", number=states.count(state), state=paper.say(STATES, state))


def _shown(one: Execution, paper: Paper) -> Iterator[str]:
    names = paper.names
    yield ""
    yield from paper.wrapped(f"{names.name(one.request)} ({one.request})")
    since = "" if one.since is None else f", {paper.say(LABELS, 'since', day=paper.time(one.since))}"
    state = f"{paper.say(STATES, one.state)}{since}: {paper.say(REASONS, one.reason)}"
    yield from paper.wrapped(state, 4)
    for text in _beside(one, paper):
        yield from paper.wrapped(text, 4)
    for looked in one.looked_at:
        yield from _looked_at(looked, paper)
    for ask in one.asks:
        asked = named(words.ASKS, ask.form, names)
        term = "" if ask.deadline is None else f" ({paper.time(ask.deadline)})"
        yield from paper.wrapped(f"{asked} {ask.number}: {ask.what}{term}", 4, hanging=2)
    for step in one.history:
        when = step.statement.valid or step.statement.said_on
        margin = "" if when is None else paper.time(when)
        told = f"{describe_line(Line(held=(step,)), names)}{_level(step, paper)}"
        yield from paper.wrapped(f"{margin}: {told}" if margin else told, 6, hanging=2)


def _beside(one: Execution, paper: Paper) -> Iterator[str]:
    names = paper.names
    if one.due is not None:
        yield paper.say(LABELS, "due", day=paper.time(one.due))
    if one.about:
        yield paper.say(LABELS, "about", things=_listed(one.about, names))
    if one.owners:
        yield paper.say(LABELS, "owner", owners=_listed(one.owners, names))
    else:
        yield paper.say(LABELS, "no_owner")
    if one.answers:
        yield paper.say(LABELS, "answer", papers=_listed(one.answers, names))
    for judged in one.judgements:
        said = describe_line(Line(held=(judged,)), names)
        yield paper.say(LABELS, "judged", who=names.name(judged.statement.speaker), words=said)


def _looked_at(one: LookedAt, paper: Paper) -> Iterator[str]:
    """Write what was found in a letter of one thing that was asked: the passage, or what the letter says instead."""
    found = one.fulfilment
    outcome = paper.say(OUTCOMES, found.outcome)
    label = "looked_at" if one.ask else "looked_for"
    yield from paper.wrapped(paper.say(LABELS, label, number=one.ask, outcome=outcome), 4)
    for passage in found.passages:
        yield from paper.wrapped(paper.say(LABELS, "passage", quote=single_line(passage.quote)), 8)
    if found.unmet and found.passages:
        yield from paper.wrapped(paper.say(LABELS, "unmet", words=", ".join(found.unmet)), 8)
    if found.answer is not None and found.answered is not None:
        answer, quote = paper.say(ANSWERS, found.answer), single_line(found.answered.quote)
        yield from paper.wrapped(paper.say(LABELS, "instead", answer=answer, quote=quote), 8)


def _level(one: Held, paper: Paper) -> str:
    return "" if one.level is Level.OPENBAAR else f" [{paper.say(LEVELS, one.level.label)}]"


def _listed(things: Sequence[str], names: Names) -> str:
    return ", ".join(map(names.name, things))


def _record(one: Execution, names: Names) -> Record:
    return {
        "request": one.request,
        "also": list(one.also),
        "name": names.name(one.request),
        "form": one.form,
        "state": one.state.value,
        "reason": one.reason.value,
        "since": None if one.since is None else str(one.since),
        "due": None if one.due is None else str(one.due),
        "owners": list(one.owners),
        "about": list(one.about),
        "asks": [
            {
                "number": ask.number,
                "form": ask.form.value,
                "what": ask.what,
                "deadline": None if ask.deadline is None else str(ask.deadline),
            }
            for ask in one.asks
        ],
        "answers": list(one.answers),
        "level": one.level.label,
        "evidence": [_told(held, names) for held in one.evidence],
        "history": [_told(held, names) for held in one.history],
        "judgements": [_told(held, names) for held in one.judgements],
        "looked_at": [_looked_at_record(looked) for looked in one.looked_at],
    }


def _told(held: Held, names: Names) -> Record:
    said = held.statement
    line = Line(held=(held,))
    return {
        "statement": said.id,
        "said": describe_line(line, names),
        "speaker": said.speaker,
        "valid": None if said.valid is None else str(said.valid),
        "said_on": None if said.said_on is None else str(said.said_on),
        "level": held.level.label,
        "sources": sources_record(line, names),
    }


def _looked_at_record(one: LookedAt) -> Record:
    found = one.fulfilment
    return {
        "paper": one.paper,
        "ask": one.ask or None,
        "outcome": found.outcome.value,
        "reason": found.reason,
        "passages": [
            {"start": passage.start, "end": passage.end, "quote": passage.quote} for passage in found.passages
        ],
        "unmet": list(found.unmet),
        "answer": None if found.answer is None else found.answer.value,
        "claimed": found.claimed is not None,
    }

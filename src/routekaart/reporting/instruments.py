"""Judged instruments as lines on a terminal and as records. The fields of the records: docs/json.md."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.admissibility import Admissibility, KnownFact, Reason, Ruling, Truth
from routekaart.domain.ids import ThingId
from routekaart.domain.statement import Withheld
from routekaart.reporting.codes import ANSWERS, RULINGS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.paper import Paper
from routekaart.reporting.records import Record, notation
from routekaart.reporting.texts import LANGUAGES, Lang, Table
from routekaart.reporting.withheld import describe_withheld, withheld_record

STRICTEST_FIRST = (
    Ruling.NOT_ALLOWED,
    Ruling.UNKNOWN,
    Ruling.POLITICAL_GATE,
    Ruling.ALLOWED_IF,
    Ruling.ALLOWED,
)

_WHY_UNKNOWN = ("undated", "sources_differ", "out_of_date")

WORDS: Table = {
    "title": ("{country} op {day}: wat mag volgens de regels van die dag", "{country} on {day}: what the rules allow"),
    "advice": (
        "Dit is advies met de bron erbij, geen besluit.",
        "This is advice with its source, not a decision.",
    ),
    "to_people": ("Mensen oordelen:", "For people to judge:"),
    "every": ("Bij elk instrument", "For every instrument"),
    "facts_missing": (
        "Niet te zeggen, want er ontbreken feiten: {rules}.",
        "Cannot be said, because facts are missing: {rules}.",
    ),
    "from": ("geldt vanaf {day}", "in force from {day}"),
    "said": ("dateert van {day}; bindt niet", "dated {day}; does not bind"),
    "known": ("bekend sinds {day}; begin niet bekend", "known since {day}; start not known"),
    "to": ("geldt niet meer vanaf {day}", "no longer in force from {day}"),
    "not_begun": ("begin op deze dag niet bekend", "start not known on this day"),
    "no_dates": ("begin niet bekend", "start not known"),
    "unverified": ("datum nog niet nagegaan", "date not verified yet"),
    "since": ("{answer}, sinds {day}", "{answer}, since {day}"),
    "also_unknown": (
        "Ook niet bekend, maar het verandert de uitkomst niet:",
        "Not known either, but it does not change the outcome:",
    ),
    "later": ("Geldt op deze dag (nog) niet: {rules}.", "Not (yet) in force on this day: {rules}."),
    "reminder": ("staat ernaast en beslist niet", "stands beside it and does not decide"),
    "no_rule": ("Geen regel in de lijst gaat hierover.", "No rule in the list is about this."),
    "undated": ("(van een vermelding is geen dag bekend)", "(something said has no date)"),
    "sources_differ": ("(bronnen spreken elkaar tegen)", "(sources contradict each other)"),
    "out_of_date": ("(wat erover bekend is, is van eerder)", "(what is known of it is of earlier)"),
    "not_weighed": ("Dat is hier ook niet meegewogen.", "It was not taken into account here either."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentList:
    """What is shown: judged instruments of one country and day."""

    country: ThingId
    on: date
    judged: tuple[Admissibility, ...]
    withheld: tuple[Withheld, ...] = ()


def instruments_record(shown: InstrumentList, names: Names) -> list[Record]:
    """Return one record per instrument; what is withheld is the same for every instrument."""
    withheld = [withheld_record(one) for one in shown.withheld]
    return [
        {"instrument": one.about, "name": names.name(one.about), **_judged(one, names.lang), "withheld": withheld}
        for one in shown.judged
    ]


def admissibility_record(one: Admissibility, *, lang: Lang) -> Record:
    """Return what the rules say of anything as a record: of an instrument, an arrangement or an amount."""
    return {"about": one.about, **_judged(one, lang)}


def _judged(one: Admissibility, lang: Lang) -> Record:
    return {
        "verdict": str(one.ruling),
        "reasons": [_reason_record(reason, lang) for reason in one.reasons],
        "unknown": [{"fact": fact.name, "question": question_of(fact, lang)} for fact in one.unknown],
    }


def reasons_in_short(one: Admissibility, paper: Paper) -> tuple[str, ...]:
    """Return what the rules say on lines, each with its article, and on one line which cannot say for lack of facts.

    Rules that do not hold on the day, or say nothing, are left out; so is a gate that is only a reminder here.
    """
    gates = [reason for reason in one.reasons if not reason.decides and reason.ruling is Ruling.POLITICAL_GATE]
    mute_too = (Ruling.NOT_IN_FORCE, Ruling.SILENT)
    spoken = [reason for reason in one.reasons if reason.ruling not in mute_too and reason not in gates]
    mute = [reason.rule for reason in spoken if reason.ruling is Ruling.UNKNOWN and reason.unknown]
    told = tuple(
        f"{reason.rule}: {text_of(reason, paper.lang)} ({'; '.join(basis.article for basis in reason.basis)})"
        for reason in spoken
        if reason.rule not in mute
    )
    return (*told, paper.say(WORDS, "facts_missing", rules=", ".join(mute))) if mute else told


def render_instruments(shown: InstrumentList, names: Names, *, width: int) -> str:
    """Write judged instruments as text of so many columns: the strictest first, what is said of all once at the end."""
    paper = Paper(names=names, width=width)
    every = said_of_all(shown.judged)
    lines = list(_top(shown, paper))
    for ruling in STRICTEST_FIRST:
        found = [one for one in shown.judged if one.ruling is ruling]
        if found:
            heading = f"{paper.say(RULINGS, ruling).upper()} ({len(found)})"
            lines += ["", heading, "=" * len(heading)]
            for one in found:
                lines += ["", *_instrument(one, every, paper)]
    if every:
        lines += ["", paper.say(WORDS, "every").upper(), ""]
        lines += [line for reason in every for line in _reason(reason, paper)]
    return "\n".join(lines) + "\n"


def _top(shown: InstrumentList, paper: Paper) -> Iterator[str]:
    title = paper.say(WORDS, "title", country=paper.names.name(shown.country), day=paper.day(shown.on))
    yield from paper.wrapped(title)
    yield from paper.wrapped(paper.say(WORDS, "advice"))
    for notice in shown.withheld:
        yield from paper.wrapped(describe_withheld(notice, paper.names))
    if shown.withheld:
        yield from paper.wrapped(paper.say(WORDS, "not_weighed"))


def _instrument(one: Admissibility, every: Sequence[Reason], paper: Paper) -> Iterator[str]:
    own = [reason for reason in one.reasons if reason not in every and not only_later(reason)]
    later = [f"{reason.rule} ({reason.basis[0].article})" for reason in one.reasons if only_later(reason)]
    name = paper.names.name(one.about)
    yield from paper.wrapped(name[:1].upper() + name[1:])
    if not own and not later:
        yield from paper.wrapped(paper.say(WORDS, "no_rule"), 2)
    for reason in own:
        yield from _reason(reason, paper)
    if later:
        yield from paper.wrapped(paper.say(WORDS, "later", rules=", ".join(later)), 2)
    asked = {fact.name for reason in own if reason.ruling is Ruling.UNKNOWN for fact in reason.unknown}
    besides = [fact for fact in one.unknown if fact.name not in asked]
    if besides and one.ruling is not Ruling.UNKNOWN:
        questions = " ".join(question_of(fact, paper.lang) for fact in besides)
        yield from paper.wrapped(f"{paper.say(WORDS, 'also_unknown')} {questions}", 2)


def _reason(reason: Reason, paper: Paper) -> Iterator[str]:
    beside = "" if reason.decides else f" ({paper.say(WORDS, 'reminder')})"
    yield from paper.wrapped(f"- {reason.rule}{beside}: {text_of(reason, paper.lang)}", 2, hanging=2)
    for step in reason.steps:
        yield from paper.wrapped(f"{paper.time(step.date)}: {paper.pick(step.text_nl, step.text_en)}.", 4)
    for told in (describe_fact(fact, paper) for fact in reason.facts):
        yield from paper.wrapped(told, 4) if told else ()
    for left in reason.untranslatable:
        yield from paper.wrapped(f"{paper.say(WORDS, 'to_people')} {paper.pick(left.text_nl, left.text_en)}", 4)
    articles = "; ".join(basis.article for basis in reason.basis)
    yield from paper.wrapped(f"{articles} ({describe_validity(reason, paper)})", 4)
    for address in dict.fromkeys(basis.address for basis in reason.basis):
        yield from paper.whole(address, 4)


def describe_fact(fact: KnownFact, paper: Paper) -> str:
    """Say what statements tell of a fact, or why those that there are tell nothing; empty if there are none."""
    question = question_of(fact, paper.lang)
    if fact.truth in (Truth.YES, Truth.NO) and fact.basis:
        said = paper.say(ANSWERS, fact.truth).capitalize()
        answer = said if fact.since is None else paper.say(WORDS, "since", answer=said, day=paper.time(fact.since))
        return f"{question} {answer}."
    return f"{question} {paper.say(WORDS, fact.detail)}" if fact.detail in _WHY_UNKNOWN else ""


def only_later(reason: Reason) -> bool:
    """Tell whether nothing more is known of a rule on the day than that it does not hold."""
    dated = reason.valid_from is not None or reason.valid_to is not None
    return reason.ruling is Ruling.NOT_IN_FORCE and not reason.steps and not dated and not reason.leaves_gap


def describe_validity(reason: Reason, paper: Paper) -> str:
    """Say from when to when a rule holds, and whether that was looked up."""
    begins = "from" if reason.binds else "said"
    days = ((begins, reason.valid_from), ("known", reason.known_from), ("to", reason.valid_to))
    parts = [paper.say(WORDS, code, day=paper.time(period)) for code, period in days if period is not None]
    if not reason.dates_sourced:
        parts.append(paper.say(WORDS, "unverified"))
    waiting = reason.ruling is Ruling.NOT_IN_FORCE
    return "; ".join(parts) or paper.say(WORDS, "not_begun" if waiting else "no_dates")


def said_of_all(judged: Sequence[Admissibility]) -> tuple[Reason, ...]:
    """Return the reminders that every instrument has alike."""
    if not judged:
        return ()
    shared = (reason for reason in judged[0].reasons if all(reason in one.reasons for one in judged))
    return tuple(reason for reason in shared if not reason.decides)


def _reason_record(reason: Reason, lang: Lang) -> Record:
    return {
        "rule": reason.rule,
        "article": "; ".join(basis.article for basis in reason.basis),
        "url": reason.basis[0].address,
        "valid_from": notation(reason.valid_from),
        "valid_to": notation(reason.valid_to),
        "text": text_of(reason, lang),
        "verdict": str(reason.ruling),
        "decides": reason.decides,
        "for_people": [(left.text_nl, left.text_en)[LANGUAGES.index(lang)] for left in reason.untranslatable],
        "dates_sourced": reason.dates_sourced,
        "basis": [
            {
                "title": basis.title,
                "article": basis.article,
                "url": basis.address,
                "quote": basis.quote or None,
                "source": basis.source,
                "source_kind": basis.source_kind,
            }
            for basis in reason.basis
        ],
        "steps": [
            {"date": str(step.date), "text": (step.text_nl, step.text_en)[LANGUAGES.index(lang)], "source": step.source}
            for step in reason.steps
        ],
        "facts": [_fact_record(fact, lang) for fact in reason.facts],
    }


def _fact_record(fact: KnownFact, lang: Lang) -> Record:
    return {
        "fact": fact.name,
        "question": question_of(fact, lang),
        "truth": str(fact.truth),
        "since": notation(fact.since),
        "statements": list(fact.basis),
        "detail": fact.detail or None,
    }


def text_of(reason: Reason, lang: Lang) -> str:
    """Return what a rule says, in one language."""
    return (reason.text_nl, reason.text_en)[LANGUAGES.index(lang)]


def question_of(fact: KnownFact, lang: Lang) -> str:
    """Return the question that a fact answers, in one language."""
    return (fact.question_nl, fact.question_en)[LANGUAGES.index(lang)]

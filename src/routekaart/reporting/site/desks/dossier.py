"""The pages of the dossier desk: the first one, what is held about a thing, and one statement with its history."""

from collections.abc import Iterator, Sequence
from datetime import date

from routekaart.domain.reminder import Reminder
from routekaart.domain.statement import Disclosure, Held, Review, Withheld
from routekaart.reporting.codes import ANSWERS, LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sources import name_sources
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.reminders import render_reminders
from routekaart.reporting.reviewing import describe_decision
from routekaart.reporting.reviews import SHOWN_ID
from routekaart.reporting.site.desks.dossier_words import WORDS
from routekaart.reporting.site.desks.held import describe_held
from routekaart.reporting.site.desks.words import CONTENTS
from routekaart.reporting.texts import say, sayer
from routekaart.reporting.withheld import describe_withheld


def render_home(
    *,
    contents: Sequence[tuple[str, str]],
    reminders: Sequence[Reminder],
    names: Names,
    on: date,
    action: str,
    typed: str,
    unknown: bool,
    site: Site,
    version: str,
) -> str:
    """Write the first page of the desk: look a thing up, record something, and what asks for attention.

    Args:
        contents: the codes of what can be recorded, each with the address of its form.
        reminders: what asks for attention on that day.
        names: in the language of the page.
        on: the day.
        action: where a thing is looked up.
        typed: what was looked up.
        unknown: whether nothing is known of that.
        site: where the page stands.
        version: of the program.
    """
    lang = names.lang
    told = render_reminders(reminders, names, on=on, months=6, width=10_000) if reminders else ""
    return render_page(
        "desks/dossier_home.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "home_title", lang),
        say=sayer(WORDS, lang),
        contents=[Link(say({**WORDS, **CONTENTS}, code, lang), address) for code, address in contents],
        reminders=list(_grouped(told)),
        action=action,
        typed=typed,
        unknown=unknown,
    )


def render_thing(
    thing: str,
    held: Sequence[tuple[Held, str]],
    withheld: Sequence[Withheld],
    names: Names,
    *,
    contents: Sequence[tuple[str, str]],
    disclose: str,
    done: str,
    back: str,
    site: Site,
    version: str,
) -> str:
    """Write what the register holds about a thing, with a link to each statement.

    Args:
        thing: its id.
        held: the statements, each with its address.
        withheld: that something is not shown, and why.
        names: in the language of the page.
        contents: the codes of what can be recorded, each with the address of its form; nothing if the reader may not.
        disclose: where the level of statements is decided; empty if the reader may not.
        done: a code of what was just done.
        back: the address of the desk.
        site: where the page stands.
        version: of the program.
    """
    lang, paper = names.lang, Paper(names=names, width=100)
    return render_page(
        "desks/dossier_thing.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "thing_title", lang).format(name=names.name(thing)),
        say=sayer(WORDS, lang),
        thing=thing,
        lines=[(one.statement.id, address, *describe_held(one, paper)) for one, address in held],
        withheld=[describe_withheld(one, names) for one in withheld],
        contents=[Link(say({**WORDS, **CONTENTS}, code, lang), address) for code, address in contents],
        disclose=disclose,
        done=done,
        back=back,
    )


def render_statement(
    held: Held,
    reviews: Sequence[Review],
    disclosures: Sequence[Disclosure],
    names: Names,
    *,
    stands: bool,
    gone: bool,
    links: Sequence[tuple[str, str]],
    thing: str,
    site: Site,
    version: str,
) -> str:
    """Write one statement: what it says, its source, who decided what on it, and what can be done.

    Args:
        held: the statement.
        reviews: what people decided on the reading.
        disclosures: who may see it, and since when.
        names: in the language of the page.
        stands: whether it is held true.
        gone: whether its speaker took it back.
        links: the codes of what the reader may do, each with its address.
        thing: the address of what the register holds about its subject.
        site: where the page stands.
        version: of the program.
    """
    lang, paper, said = names.lang, Paper(names=names, width=100), held.statement
    told, day, speaker, level = describe_held(held, paper)
    through = describe_recorder(said.recorded_by, names)
    return render_page(
        "desks/dossier_statement.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, "statement_title", lang).format(id=said.id[:SHOWN_ID]),
        say=sayer(WORDS, lang),
        told=told,
        pairs=[
            (say(WORDS, "day_column", lang), day),
            (say(WORDS, "speaker_column", lang), speaker),
            (say(WORDS, "level_column", lang), level),
            (say(WORDS, "source", lang), name_sources(held, names)),
            (say(WORDS, "recorded", lang), f"{paper.day(said.recorded.date())}, {through}"),
            (say(WORDS, "id", lang), said.id[:SHOWN_ID]),
        ],
        about=Link(names.name(said.subject), thing),
        levels=[_disclosure(one, paper) for one in disclosures],
        reviews=[describe_decision(one, paper) for one in reviews],
        stands=stands,
        gone=gone,
        links=[Link(say(WORDS, code, lang), address) for code, address in links],
    )


def _disclosure(one: Disclosure, paper: Paper) -> str:
    level, decider = paper.say(LEVELS, one.level.label), paper.names.name(one.decider)
    told = [
        paper.say(
            WORDS, "level_line", day=paper.day(one.recorded.date()), level=level, ground=one.ground, decider=decider
        )
    ]
    if one.until is not None:
        told.append(paper.say(WORDS, "level_until", day=paper.time(one.until)))
    if one.consent is not None:
        told.append(paper.say(WORDS, "consent_line", day=paper.time(one.consent.asked)))
        if one.consent.answer is not None and one.consent.answered is not None:
            answer = paper.say(ANSWERS, one.consent.answer)
            told.append(paper.say(WORDS, "consent_answer", day=paper.time(one.consent.answered), answer=answer))
    return "; ".join(told)


def _grouped(told: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings of reminders with the lines below each."""
    for block in told.strip("\n").split("\n\n"):
        head, *lines = block.split("\n")
        if head:
            yield head, [line.strip() for line in lines]

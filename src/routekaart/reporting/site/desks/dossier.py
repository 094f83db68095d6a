"""The pages of the dossier desk: what is held about a thing, one statement with its history, and the forms."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.asked import AskedField, FormFault
from routekaart.domain.dossier import Line
from routekaart.domain.levels import Level
from routekaart.domain.reminder import Reminder
from routekaart.domain.statement import Disclosure, Held, Review, Withheld
from routekaart.reporting.codes import ANSWERS, LEVELS
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.dossier.sentences import describe_line
from routekaart.reporting.dossier.sources import name_sources
from routekaart.reporting.faults import show_fault
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.recorders import describe_recorder
from routekaart.reporting.reminders import render_reminders
from routekaart.reporting.reviewing import WORDS as REVIEWING
from routekaart.reporting.reviews import SHOWN_ID, code_of, short_ids
from routekaart.reporting.site.desks.dossier_words import WORDS
from routekaart.reporting.site.desks.field_words import SUGGESTED
from routekaart.reporting.site.desks.fields import ShownField, show_fields
from routekaart.reporting.site.desks.words import CONTENTS
from routekaart.reporting.texts import Lang, say, sayer
from routekaart.reporting.withheld import describe_withheld

_LISTED = ("country", "region", "route", "instrument", "fund", "programme", "arrangement", "concept", "indicator")
_MOST_LISTED = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A group of fields of a form."""

    key: str
    """What stands before the names of its fields, and tells its words: `terms`."""
    fields: Sequence[AskedField]
    of: str
    """The type of content or part of a file, which may call a field otherwise."""
    words: str = ""
    """The code of its heading, if that is not its key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """A form of the desk."""

    title: str
    """The code of its title."""
    content: str = ""
    intro: str = ""
    parts: Sequence[Part] = ()
    with_source: bool = False
    sources: tuple[Sequence[AskedField], Sequence[AskedField]] = ((), ())
    """The fields of a publication and of a letter."""
    about: Sequence[Held] = ()
    """The statements that it is about."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    action: str
    back: str
    save: str = "save"


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
        lines=[(one.statement.id, address, *_line(one, paper)) for one, address in held],
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
    told, day, speaker, level = _line(held, paper)
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
        reviews=[_review(one, paper) for one in reviews],
        stands=stands,
        gone=gone,
        links=[Link(say(WORDS, code, lang), address) for code, address in links],
    )


def render_form(
    page: FormPage,
    names: Names,
    *,
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    overtaken: bool,
    highest: Level,
    site: Site,
    version: str,
) -> str:
    """Write a form of the desk, with what was typed in it and what is wrong with that.

    Args:
        page: the form.
        names: in the language of the page.
        typed: what was typed, by the names of the fields.
        faults: what is wrong.
        overtaken: whether somebody else decided on the same in the meantime.
        highest: the levels that the writer may give end here.
        site: where the page stands.
        version: of the program.
    """
    lang, paper = names.lang, Paper(names=names, width=100)
    shown = [(part, _shown(part, typed, faults, lang, highest)) for part in page.parts]
    sources = tuple(
        show_fields(asked, typed, faults, part=part, of=part, lang=lang)
        for asked, part in zip(page.sources, ("publication", "letter"), strict=True)
    )
    there = {one.name for _, fields in shown for one in fields} | {one.name for group in sources for one in group}
    content = say({**WORDS, **CONTENTS}, page.content, lang) if page.content else ""
    return render_page(
        "desks/dossier_form.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, page.title, lang).format(content=content),
        say=sayer(WORDS, lang),
        page=page,
        parts=[
            (say(WORDS, f"what_{part.words or part.key}", lang), _intro(part, lang), fields) for part, fields in shown
        ],
        sources=sources,
        source=typed.get("source.sort", "me"),
        about=[_line(one, paper) for one in page.about],
        faults=[show_fault(one, lang) for one in faults if one.field not in there],
        any_fault=bool(faults),
        overtaken=overtaken,
        lists=_lists([one for _, fields in shown for one in fields], names),
    )


def _intro(part: Part, lang: Lang) -> str:
    code = f"intro_{part.words or part.key}"
    return say(WORDS, code, lang) if code in WORDS else ""


def _shown(
    part: Part, typed: Mapping[str, str], faults: Sequence[FormFault], lang: Lang, highest: Level
) -> tuple[ShownField, ...]:
    return show_fields(part.fields, typed, faults, part=part.key, of=part.of, lang=lang, highest=highest)


def _lists(fields: Sequence[ShownField], names: Names) -> dict[str, list[tuple[str, str]]]:
    """Return what is suggested in fields with its words: ids by the kind of thing, codes by the field."""
    kinds = {one.listed for one in fields if one.listed in _LISTED}
    known = {**names.described, **names.names}
    found = {kind: [one for one in known if one.startswith(f"{kind}:")][:_MOST_LISTED] for kind in sorted(kinds)}
    things = {
        kind: sorted(((one, names.name(one)) for one in ids), key=lambda pair: pair[1]) for kind, ids in found.items()
    }
    codes = {one.listed: SUGGESTED[one.listed] for one in fields if one.listed in SUGGESTED}
    return things | {
        field: sorted(((code, say(words, code, names.lang)) for code in words), key=lambda pair: pair[1])
        for field, words in codes.items()
    }


def _line(one: Held, paper: Paper) -> tuple[str, str, str, str]:
    """Return what a statement says, when, who says so, and its level."""
    said = one.statement
    return (
        describe_line(Line(held=(one,)), paper.names),
        paper.time(said.valid or said.said_on),
        paper.names.name(said.speaker),
        paper.say(LEVELS, one.level.label),
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


def _review(review: Review, paper: Paper) -> str:
    new = "" if review.replacement is None else review.replacement[:SHOWN_ID]
    words = paper.say(
        REVIEWING,
        code_of(review),
        day=paper.day(review.recorded.date()),
        account=describe_recorder(review.recorded_by, paper.names),
        new=new,
        reason=short_ids(review.reason),
    )
    return words.rstrip()


def _grouped(told: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings of reminders with the lines below each."""
    for block in told.strip("\n").split("\n\n"):
        head, *lines = block.split("\n")
        if head:
            yield head, [line.strip() for line in lines]

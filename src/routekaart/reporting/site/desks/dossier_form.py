"""The forms of the dossier desk: what is asked, what was typed, and what is wrong with that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from routekaart.domain.asked import AskedField, FormFault
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.faults import show_fault
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.paper import Paper
from routekaart.reporting.site.desks.dossier_words import WORDS
from routekaart.reporting.site.desks.field_words import SUGGESTED
from routekaart.reporting.site.desks.fields import ShownField, show_fields
from routekaart.reporting.site.desks.held import describe_held
from routekaart.reporting.site.desks.words import CONTENTS
from routekaart.reporting.texts import Lang, say, sayer

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
        about=[describe_held(one, paper) for one in page.about],
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

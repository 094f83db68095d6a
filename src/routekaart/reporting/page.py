"""Templates, and the style that every page carries or links to."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from routekaart.reporting.texts import LABELS, LANGUAGES, STATE_MEANINGS, STATES, Lang, say, sayer


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    words: str
    address: str
    here: bool = False
    """Whether it leads to the page on which it stands."""
    within: bool = False
    """Whether that page is one of those behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a page stands when it is served: the addresses that it may link to."""

    stylesheet: str
    """Our own style sheet; linked to where `styles` names none."""
    letters: str
    """The list of all letters."""
    check: str
    """Where one sentence can be checked."""
    other_language: str
    """This page in the other language."""
    places: tuple[Link, ...] = ()
    """What stands in the menu of every page."""
    account: str = ""
    """Who signed in; empty on the public site and for a visitor."""
    public: bool = True
    """Whether everyone can see this page."""
    token: str = ""
    """What each form must carry to show that it was made here for this session; empty where nothing is sent."""
    sign_in: str = ""
    sign_out: str = ""
    own_account: str = ""
    """Where one signs in or out and changes one's own account; empty where that cannot be done."""
    styles: tuple[str, ...] = ()
    """The style sheets of the site, in the order in which they count."""
    home: str = "/"
    """The first page."""
    foot: tuple[Link, ...] = ()
    """What stands at the foot of every page: help, accessibility, news."""


def render_page(template: str, *, lang: Lang, site: Site | None, version: str, title: str, **shown: object) -> str:
    """Fill in a template; every value is escaped."""
    style = load_style()
    return (
        _templates()
        .get_template(template)
        .render(
            lang=lang,
            site=site,
            version=version,
            title=_printable(title),
            style=style,
            style_hash=_hash(style),
            label=sayer(LABELS, lang),
            other_lang=LANGUAGES[1 - LANGUAGES.index(lang)],
            state_name=lambda code: say(STATES, code, lang),
            state_meaning=lambda code: say(STATE_MEANINGS, code, lang),
            states=tuple(STATES),
            **shown,
        )
    )


@cache
def load_style() -> str:
    """Return the one style sheet of all pages, as it lies in this package."""
    return load_static("routekaart.css")


@cache
def load_static(name: str) -> str:
    """Return a style sheet or script of ours."""
    return (files("routekaart.reporting") / "static" / name).read_text(encoding="utf-8")


@cache
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("routekaart.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["upper_first"] = lambda words: words[:1].upper() + words[1:]
    return made


def _hash(style: str) -> str:
    """Return the hash by which the page's own policy lets its style through."""
    return base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")


def _printable(title: str) -> str:
    """Return a title without characters that could turn the text around it."""
    return " ".join("".join(c if c.isprintable() else " " for c in title).split())

"""The pages on which one signs in: password, second step, setting up, a first link, and having to wait."""

from collections.abc import Sequence
from datetime import datetime

from routekaart.domain.period import Period
from routekaart.reporting.formatting import format_time
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.site.accounts.qr import make_square_code
from routekaart.reporting.site.accounts.words import WORDS
from routekaart.reporting.texts import Lang, say, sayer

Faults = Sequence[str]


def render_sign_in(
    *, lang: Lang, site: Site, version: str, name: str, local: bool, provider: str, faults: Faults
) -> str:
    """Write the page that asks for name and password, or leads to the identity provider."""
    shown = {"name": name, "local": local, "provider": provider, "faults": faults}
    return _page("sign_in", "sign_in_title", lang, site, version, **shown)


def render_second(*, lang: Lang, site: Site, version: str, passkey: str, script: str, faults: Faults) -> str:
    """Write the page that asks for the second factor; `passkey` is what a browser needs to use one, as JSON."""
    return _page("second", "second_title", lang, site, version, passkey=passkey, script=script, faults=faults)


def render_set_up(
    *, lang: Lang, site: Site, version: str, secret: str, app_address: str, action: str, faults: Faults
) -> str:
    """Write the page on which an app is set up: a square code, the same as text, and a code to prove it."""
    groups = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    shown = {"square": make_square_code(app_address), "secret": groups, "action": action, "faults": faults}
    return _page("set_up", "set_up_title", lang, site, version, **shown)


def render_recovery(*, lang: Lang, site: Site, version: str, codes: Sequence[str], to: str) -> str:
    """Write the page that shows recovery codes, once."""
    return _page("recovery", "recovery_title", lang, site, version, codes=codes, to=to, faults=())


def render_welcome(*, lang: Lang, site: Site, version: str, name: str | None, typed: str, faults: Faults) -> str:
    """Write the page behind a link that works once; without a name it makes the first account."""
    title = "first_title" if name is None else "welcome_title"
    return _page("welcome", title, lang, site, version, name=name, typed=typed, faults=faults)


def render_locked(until: datetime, *, lang: Lang, site: Site, version: str) -> str:
    """Write the page that says to wait, and until when."""
    words = say(WORDS, "locked", lang).format(
        time=f"{until:%H:%M:%S}", day=format_time(Period.of_day(until.date()), lang)
    )
    return _page("locked", "locked_title", lang, site, version, words=words, faults=())


def render_said(code: str, *, lang: Lang, site: Site, version: str, title: str) -> str:
    """Write a page that says one thing, and leads back to signing in."""
    return _page("said", title, lang, site, version, code=code, faults=())


def _page(part: str, title: str, lang: Lang, site: Site, version: str, **shown: object) -> str:
    return render_page(
        "accounts/signing.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(WORDS, title, lang),
        part=part,
        say=sayer(WORDS, lang),
        **shown,
    )

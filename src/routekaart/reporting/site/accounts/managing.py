"""The pages of one's own account, and of managing those of others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from routekaart.domain.period import Period
from routekaart.domain.rights import Role
from routekaart.reporting.formatting import format_time
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.site.accounts.words import WORDS
from routekaart.reporting.texts import Lang, say, sayer

Faults = Sequence[str]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with its number and what its owner calls it."""

    key: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAccount:
    """What an account shows to its owner, and where its forms go."""

    name: str
    roles: Sequence[Role]
    provided: bool
    """Whether an identity provider keeps password and second factor."""
    passkeys: Sequence[Named] = ()
    new_passkey: str = ""
    """What a browser needs to make one, as JSON."""
    script: str = ""
    password: str = ""
    app: str = ""
    codes: str = ""
    passkey: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Managed:
    """An account as an administrator sees it."""

    name: str
    roles: Sequence[Role]
    states: Sequence[str]
    """Words of the table: `active`, `blocked`, `waiting`, `without_second`, `provided`."""
    address: str = ""
    own: bool = False
    blocked: bool = False
    provided: bool = False


def render_own_account(
    own: OwnAccount, *, lang: Lang, site: Site, version: str, done: str = "", faults: Faults = ()
) -> str:
    """Write the page of one's own account."""
    return _page("own", say(WORDS, "own_title", lang), lang, site, version, own=own, done=done, faults=faults)


def render_accounts(
    accounts: Sequence[Managed], *, lang: Lang, site: Site, version: str, typed: str = "", faults: Faults = ()
) -> str:
    """Write the page with all accounts, and the form to make one."""
    title = say(WORDS, "accounts_title", lang)
    return _page("all", title, lang, site, version, accounts=accounts, typed=typed, faults=faults, done="")


def render_account(
    account: Managed,
    roles: Sequence[Role],
    *,
    lang: Lang,
    site: Site,
    version: str,
    back: str,
    link: str = "",
    until: date | None = None,
    done: str = "",
    faults: Faults = (),
) -> str:
    """Write the page of one account, with what an administrator can change; a new link is shown once."""
    shown = {"account": account, "roles": roles, "back": back, "link": link, "done": done, "faults": faults}
    day = "" if until is None else format_time(Period.of_day(until), lang)
    title = say(WORDS, "account_title", lang).format(name=account.name)
    return _page("one", title, lang, site, version, day=day, **shown)


def _page(part: str, title: str, lang: Lang, site: Site, version: str, **shown: object) -> str:
    return render_page(
        "accounts/managing.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=title,
        part=part,
        role_name=lambda role: role.name_nl if lang == "nl" else role.name_en,
        say=sayer(WORDS, lang),
        **shown,
    )

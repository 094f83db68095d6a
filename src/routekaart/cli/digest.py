"""`routekaart digest`: what changed since a day, as a message; sending it is done by the site."""

import os
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated

import typer

from routekaart.cli.asking import ask_the_site
from routekaart.cli.files import refuse_place, write_whole
from routekaart.cli.options import DEFAULT_WORKSPACE, LangOption, SiteOption, WorkspaceOption
from routekaart.cli.output import Lang, parse_day, parse_language, print_line


def digest(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Tell what changed from this day on.")
    ] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="Only what is about it: MAR, Marokko.")
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="ADDRESS", help="Send it there.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write it as FILE.eml.")] = None,
    send: Annotated[bool, typer.Option("--send", help="Send each confirmed subscriber what is new to them.")] = False,
    site: SiteOption = None,
    lang: LangOption = "nl",
) -> None:
    """Write or send what changed since a day, of what is public, with the terms that ask attention."""
    from routekaart.domain.errors import InputError
    from routekaart.reporting.digest import parse_address

    language, day = parse_language(lang), parse_day(since)
    if send:
        if to is not None or out is not None or day is not None or country is not None:
            raise InputError("--send sends to those who subscribed", remedy="Leave the other options out.")
        sys.exit(_ask_the_site(workspace, site, ["send_digests"]))
    if day is None:
        raise InputError("nothing says since when", remedy="Name a day: --since 2026-11-01.")
    address = "" if to is None else parse_address(to)
    if address and out is None:
        about = [] if country is None else ["--country", country]
        words = ["send_digest", "--to", address, "--since", day.isoformat(), "--lang", language, *about]
        sys.exit(_ask_the_site(workspace, site, words))
    _write(workspace, day, country, address, out, site, language)


def _write(
    workspace: Path, since: date, country: str | None, to: str, out: Path | None, site: str | None, lang: Lang
) -> None:
    from routekaart.cli.naming import names_of
    from routekaart.domain.levels import Level
    from routekaart.operations.find_news import find_news
    from routekaart.operations.follow_requests import follow_requests
    from routekaart.reporting.digest import Sending, make_digest, make_mail, write_eml
    from routekaart.reporting.feeds import parse_home
    from routekaart.workspace import opened_workspace

    home, now = parse_home(site), datetime.now(UTC)
    with opened_workspace(workspace) as opened:
        about = None if country is None else opened.reference.get_thing(country)
        news = find_news(opened, about=about, since=datetime.combine(since, time(), UTC))
        followed = follow_requests(opened, as_of=now.date(), level=Level.OPENBAAR, about=about)
        names = names_of(opened, lang, described=news.described)
    made = make_mail(
        make_digest(news.changes, followed.executions, names, home, about=about, since=since, as_of=now.date())
    )
    if out is None:
        sys.stdout.write(made.text)
        return
    refuse_place(out, keep=workspace, what="a message", example="nieuws.eml", is_own=_is_message)
    sending = Sending(sender=f"routekaart@{home.host}", to=to, when=now)
    write_whole(out, write_eml(made, sending))
    print_line(made.subject)
    print_line(f"{'Geschreven' if lang == 'nl' else 'Written'}: {out}")


def _ask_the_site(workspace: Path, site: str | None, words: list[str]) -> int:
    """Let the site do what only it can: it has the mail server and the addresses."""
    from routekaart.sources.builds import find_newest

    told = {} if site is None else {"ROUTEKAART_SITE": site}
    if not os.environ.get("ROUTEKAART_SUBSCRIBERS"):
        return ask_the_site(workspace, words, **told)
    # Whose subscribers are those of the public site hear what was published, and nothing else.
    told["DJANGO_SETTINGS_MODULE"] = "routekaart.web.settings_public"
    return ask_the_site(find_newest(workspace / "public"), words, **told)


def _is_message(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(6) == b"From: "

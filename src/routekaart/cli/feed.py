"""`routekaart feed`: news of the register as files, for those who have no site."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.files import refuse_place, write_whole
from routekaart.cli.options import DEFAULT_WORKSPACE, LangOption, SiteOption, WorkspaceOption
from routekaart.cli.output import parse_language, terminal_width

if TYPE_CHECKING:
    from routekaart.domain.ids import ThingId
    from routekaart.workspace import Workspace


def feed(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    country: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="Only what is about it: MAR, Marokko.")
    ] = None,
    request: Annotated[
        str | None, typer.Option("--request", metavar="REQUEST", help="Only what is about it: kst-35300-VI-37.")
    ] = None,
    atom: Annotated[Path | None, typer.Option("--atom", metavar="OUT", help="Write it as Atom.")] = None,
    rss: Annotated[Path | None, typer.Option("--rss", metavar="OUT", help="Write it as RSS 2.0.")] = None,
    items: Annotated[int, typer.Option("--items", min=1, help="How many of the last changes.")] = 50,
    site: SiteOption = None,
    lang: LangOption = "nl",
) -> None:
    """Write what is new or changed in the register, of what is public, as a feed."""
    from routekaart.cli.naming import names_of
    from routekaart.domain.errors import InputError
    from routekaart.operations.find_news import find_news
    from routekaart.reporting.feeds import FeedPage, make_feed, parse_home, write_atom, write_rss
    from routekaart.reporting.feeds.told import render_written
    from routekaart.workspace import opened_workspace

    language, home = parse_language(lang), parse_home(site)
    if atom is None and rss is None:
        raise InputError("nothing says where to write", remedy="Name a file with --atom or --rss.")
    with opened_workspace(workspace) as opened:
        about = _find_about(opened, country, request)
        news = find_news(opened, about=about, size=items)
        names = names_of(opened, language, described=news.described)
    outs = {"atom": (atom, write_atom), "rss": (rss, write_rss)}
    made = {
        out: write(make_feed(news.changes, FeedPage(about=about, form=form, lang=language), names, home))
        for form, (out, write) in outs.items()
        if out is not None
    }
    for out, raw in made.items():
        refuse_place(out, keep=workspace, what="a feed", example="feed.atom", is_own=_is_feed)
        write_whole(out, raw)
    sys.stdout.write(render_written(made, news.changes, names, width=terminal_width()))


def _find_about(opened: "Workspace", country: str | None, request: str | None) -> "ThingId | None":
    from routekaart.cli.naming import as_request
    from routekaart.domain.errors import InputError
    from routekaart.domain.ids import thing_id

    if country is not None and request is not None:
        raise InputError("--country and --request both say what it is about", remedy="Give one of the two.")
    if country is not None:
        return opened.reference.get_thing(country)
    if request is None:
        return None
    return thing_id(as_request(request))


def _is_feed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"<?xml"

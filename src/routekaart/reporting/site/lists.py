"""The lists of dossiers: which kinds there are, and the things of a kind."""

from collections.abc import Sequence

from routekaart.domain.ids import ThingId
from routekaart.domain.observation import Indicator
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.page import Link, Site, render_page
from routekaart.reporting.site.dossier import words
from routekaart.reporting.site.paper import AddressOf
from routekaart.reporting.texts import UNITS, Lang, say


def render_kinds(kinds: Sequence[tuple[str, str]], *, lang: Lang, site: Site, version: str) -> str:
    """Write the page with the kinds of dossiers, each with the address of its list."""
    return render_page(
        "kinds.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(words.LABELS, "things_title", lang),
        intro=say(words.LABELS, "things_intro", lang),
        kinds=[
            (Link(say(words.KINDS, kind, lang), address), say(words.EXPLAINED, kind, lang)) for kind, address in kinds
        ],
    )


def render_things(
    kind: str, things: Sequence[ThingId], names: Names, address_of: AddressOf, *, parents: Sequence[Link], site: Site,
    version: str,
) -> str:  # fmt: skip
    """Write the list of the things of a kind, in order of their names."""
    links = [(Link(names.name(thing), address_of(thing)), "") for thing in names.in_order(things)]
    return _page(kind, links, names.lang, parents, site, version)


def render_indicators(
    cards: Sequence[Indicator], names: Names, address_of: AddressOf, *, parents: Sequence[Link], site: Site,
    version: str,
) -> str:  # fmt: skip
    """Write the list of what publishers count, in order of publisher and name."""
    own = 1 if names.lang == "en" else 0
    ordered = sorted(cards, key=lambda card: (names.name(card.publisher).casefold(), (card.name_nl, card.name_en)[own]))
    links = [
        (
            Link(
                f"{names.name(card.publisher)}: {(card.name_nl, card.name_en)[own]}", address_of(f"indicator:{card.id}")
            ),
            say(UNITS, card.unit, names.lang),
        )
        for card in ordered
    ]
    return _page("indicator", links, names.lang, parents, site, version)


def _page(
    kind: str, links: Sequence[tuple[Link, str]], lang: Lang, parents: Sequence[Link], site: Site, version: str
) -> str:
    code = {0: "list_none", 1: "list_one"}.get(len(links), "list_intro")
    return render_page(
        "things.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=say(words.KINDS, kind, lang),
        intro=say(words.EXPLAINED, kind, lang),
        counted=say(words.LABELS, code, lang).format(number=len(links)),
        here=say(words.LABELS, "contents_of_site", lang),
        links=links,
        parents=parents,
    )

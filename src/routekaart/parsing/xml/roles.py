"""What the elements of official publications are to the text, after the schema of officielebekendmakingen.nl.

Source: op-xsd-2014-05-15 and the older `kamerwrk` and `vraagdoc`, from the files themselves. An element that is not
listed is not lost: it runs on in the block that it stands in, or holds blocks, or is a paragraph; see `unlisted_role`.
"""

from routekaart.parsing.markup import roles
from routekaart.parsing.markup.roles import Part, Role, heading

_OF_THE_PUBLISHER = ("metadata", "meta-data", "kamerstukkop", "kamervraagkop", "officiele-inhoudsopgave", "frontm")
"""Who publishes it and its table of contents: kept, and not read as words of the writer."""
_NUMBERS = ("tekstregel", "dossiernummer", "stuknr", "kamervraagnummer", "vetnr", "ordernr")
_SECTIONS = (
    "divisie",
    "circulaire.divisie",
    "hoofdstuk",
    "afdeling",
    "paragraaf",
    "artikel",
    "bijlage",
    "boek",
    "deel",
)
_PARAGRAPHS = (
    "al", "noot.al", "considerans.al", "wat", "wij", "datumtekst", "ondertekening", "bijschrift", "bron", "term",
)  # fmt: skip
_HOLDERS = ("tekst", "al-groep", "vrije-tekst", "algemeen", "stuk", "kamerstuk", "tgroup", "thead", "tbody")
_ROLES: dict[str, Role] = {
    **dict.fromkeys(_OF_THE_PUBLISHER, roles.FURNITURE),
    **dict.fromkeys(_NUMBERS, roles.FURNITURE_LINE),
    **dict.fromkeys(("titel", "kamervraagomschrijving"), heading(1)),
    "kop": heading(1, nested=True),
    **dict.fromkeys(("tussenkop", "tuskop"), heading(2, nested=True)),
    **dict.fromkeys(("title", "item-titel", "spreker"), heading()),
    **dict.fromkeys(_SECTIONS, roles.SECTION),
    **dict.fromkeys(_PARAGRAPHS, roles.PARAGRAPH),
    **dict.fromkeys(_HOLDERS, roles.HOLDER),
    **dict.fromkeys(("lijst", "definitielijst", "specificatielijst", "noot.lijst"), roles.LIST),
    **dict.fromkeys(("li", "lid", "noot.li", "definitie-item", "specificatie-item"), roles.ITEM),
    **dict.fromkeys(("li.nr", "lidnr", "noot.nr"), roles.LABEL),
    **dict.fromkeys(("noot", "voetnoot"), roles.FOOTNOTE),
    **dict.fromkeys(("nootref", "voetref"), roles.MARK),
    **dict.fromkeys(("nadruk", "extref", "intref", "dossierref", "inf", "unl", "tekstcorrectie"), roles.FLOW),
    "sup": roles.RAISED,
    **dict.fromkeys(("del", "strike"), roles.STRUCK),
    "br": roles.LINE,
    **dict.fromkeys(("table", "entrytbl"), roles.TABLE),
    **dict.fromkeys(("row", "tr"), roles.ROW),
    **dict.fromkeys(("entry", "td", "th"), roles.CELL),
}
_WITHIN: dict[tuple[str, str], Role] = {
    **{("kop", name): roles.WORD for name in ("label", "nr", "titel", "subtitel")},
    ("vraag", "nr"): heading(2),
    ("antwoord", "nr"): heading(2),
}
"""What an element is where it stands in that other one."""
QUOTED = frozenset({"citaat", "vraag", "citaat-artikel", "blockquote", "q"})
"""Elements whose words are another's, whatever else they are to the text."""
_STRUCK = frozenset({"doorgehaald", "doorhaling", "doorgestreept"})
"""Kinds of emphasis that take words back."""
_RUNS_ON = frozenset({Part.BLOCK, Part.FLOW, Part.WORD, Part.RAISED, Part.LABEL, Part.MARK})


def find_role(name: str, *, within: str, kind: str = "") -> Role | None:
    """Return what an element is to the text, or `None` if it is not listed.

    Args:
        name: its name.
        within: the name of the element it stands in.
        kind: of emphasis (`nadruk`), as its `type` tells it.
    """
    if name == "nadruk" and kind.strip().lower() in _STRUCK:
        return roles.STRUCK
    return _WITHIN.get((within, name)) or _ROLES.get(name)


def unlisted_role(*, within: Part, has_text: bool) -> Role:
    """Return what an element is that nobody listed, so that nothing is lost.

    Args:
        within: what the element is that it stands in.
        has_text: whether text stands directly in it, and not only in elements.
    """
    if within in _RUNS_ON:
        return roles.WORD
    return roles.PARAGRAPH if has_text else roles.HOLDER

"""Search in all that a reader may see: things by name, letters by title, statements by their words."""

from collections.abc import Iterable

from routekaart.domain.errors import InputError
from routekaart.domain.found import Found
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.matching import rank_name, split_words
from routekaart.domain.statement import Held
from routekaart.workspace import Workspace

MOST = 50
"""So many statements are told on a page."""
_KINDS = (
    "country", "route", "arrangement", "programme", "instrument", "fund", "coupling", "organisation", "indicator",
)  # fmt: skip
"""What a reader can open, in the order in which it is told."""
LONGEST = 200
"""So many characters can be searched for."""


def search_everything(workspace: Workspace, words: str, *, level: Level) -> Found:
    """Find things, letters and statements that hold all of the words; accents, capitals and inflections do not matter.

    A word of at least four letters is also found inside a longer one: afspraak finds migratieafspraak.

    Raises:
        InputError: if there is no word to search for, or too much was typed.
    """
    if len(words) > LONGEST:
        raise InputError("this is too long to search for", remedy=f"Type at most {LONGEST} characters.")
    asked = split_words(words)
    if not asked:
        raise InputError("there is no word to search for", remedy="Type a word, or its beginning as in visum* .")
    statements = _find_statements(workspace, words, level)
    letters = tuple(_find_letters(workspace, asked, level))
    return Found(
        words=words,
        things=tuple(_find_things(workspace, asked)),
        letters=tuple(one for one, _ in letters),
        statements=statements[:MOST],
        more=len(statements) > MOST,
        highest=max((*(needed for _, needed in letters), *(one.level for one in statements)), default=Level.OPENBAAR),
    )


def _find_things(workspace: Workspace, asked: tuple[str, ...]) -> Iterable[ThingId]:
    spelled = workspace.reference.spellings
    found = []
    for thing, names in spelled.items():
        kind = kind_of(ThingId(thing))
        hits = [rank_name(asked, name) for name in names]
        best = min((rank for rank in hits if rank is not None), default=None)
        if kind in _KINDS and best is not None:
            found.append((best, _KINDS.index(kind), names[0], ThingId(thing)))
    return (thing for *_, thing in sorted(found))


def _find_letters(workspace: Workspace, asked: tuple[str, ...], level: Level) -> Iterable[tuple[Document, Level]]:
    kept = ((workspace.get_letter(one), needed) for one, needed in workspace.find_letters(level=level).items())
    return ((one, needed) for one, needed in kept if one.title and rank_name(asked, one.title) is not None)


def _find_statements(workspace: Workspace, words: str, level: Level) -> tuple[Held, ...]:
    """Return the statements with these words; if there are none, those with words that begin so."""
    register = workspace.register
    try:
        found = register.search_held(words, level=level, limit=MOST + 1)
        if not found and "*" not in words:
            beginnings = " ".join(f"{word}*" for word in split_words(words))
            found = register.search_held(beginnings, level=level, limit=MOST + 1)
    except InputError:  # nothing but words such as "de" and "van"
        return ()
    return found

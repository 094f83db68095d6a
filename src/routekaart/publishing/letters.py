"""Which letters are public: those of which something that is open says so, and no others.

That a letter was read at all, or that its readings are open, says nothing: whoever checks a draft keeps it.
"""

from collections.abc import Iterable
from datetime import datetime

from routekaart.domain.content import Event, EventState
from routekaart.domain.ids import DocumentId, key_of, kind_of
from routekaart.domain.publication import Seen
from routekaart.domain.statement import Passage, taken_back

PUBLISHED_EVENT = "published"
"""The event by which a document is said to be public."""


def find_open_letters(seen: Iterable[Seen]) -> dict[DocumentId, datetime]:
    """Return the documents that are said to be published, each with when anybody could first read that.

    What a letter says counts for no letter, also not for another one; what its speaker took back counts no more.
    """
    standing = [one for one in seen if one.pictures[-1][1]]
    gone = taken_back(one.statement for one in standing)
    found: dict[DocumentId, datetime] = {}
    for one in standing:
        said = one.statement
        if kind_of(said.subject) != "document" or isinstance(said.source, Passage):
            continue
        match said.content:
            case Event(event=event, state=EventState.HAPPENED) if event == PUBLISHED_EVENT and said.id not in gone:
                # The last moment at which it began to stand: until then a review had refused it.
                document, moment = DocumentId(key_of(said.subject)), one.pictures[-1][0]
                found[document] = min(moment, found.get(document, moment))
    return found

"""The log of a public build: only what is open now, each statement from the moment at which anybody could see it.

Nothing here depends on what is withheld, also no number, order or moment. What goes out and what does not is told in
docs/publishing.md; why it is so, in docs/decisions/0029-public-builds.md.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from routekaart.domain.content import Retraction
from routekaart.domain.ids import DocumentId, RecorderId, StatementId
from routekaart.domain.levels import Level
from routekaart.domain.publication import PublicLog, Seen, seen_from
from routekaart.domain.statement import Disclosure, Passage, Review, Statement, is_proposal
from routekaart.publishing.letters import find_open_letters
from routekaart.publishing.offices import KEEPER, PUBLISHER
from routekaart.publishing.rewriting import Rewriter

GROUND = "openbaar"
"""The ground of every disclosure in a build: why something was opened is a text for those inside."""
_RECORDER = RecorderId("rule:publish@1")


def make_public_log(seen: Iterable[Seen], *, closed: Collection[DocumentId] = ()) -> PublicLog:
    """Return what comes into the register of a public build.

    Statements are in order of the moment at which they became public and then of their ids; no text that explains a
    decision is among them.

    Args:
        seen: what anybody saw of the register.
        closed: letters that were closed, whatever says that they are public.
    """
    known = {one.statement.id: one for one in seen}
    letters = {one: moment for one, moment in find_open_letters(known.values()).items() if one not in closed}
    shown = _without_loose(known, dict(_in_open_sources(known.values(), letters)))
    rewriter = Rewriter({name: one.statement for name, one in shown.items()})
    written = _once(_rewritten(shown, rewriter))
    return PublicLog(
        statements=tuple(one.statement for one in written),
        opening=tuple(_opening(written)),
        reviews=tuple(sorted(_reviews(written), key=lambda one: (one.recorded, one.statement))),
        letters=tuple(sorted(letters.items(), key=lambda one: (one[1], one[0]))),
    )


def _in_open_sources(
    seen: Iterable[Seen], letters: Mapping[DocumentId, datetime]
) -> Iterator[tuple[StatementId, Seen]]:
    """Leave out what stands in a letter that is not public; what stands in another one was not seen before it was."""
    for one in seen:
        source = one.statement.source
        if not isinstance(source, Passage):
            yield one.statement.id, one
        elif source.document in letters and (pictures := tuple(seen_from(one.pictures, letters[source.document]))):
            yield one.statement.id, replace(one, pictures=pictures)


def _without_loose(known: Mapping[StatementId, Seen], shown: dict[StatementId, Seen]) -> dict[StatementId, Seen]:
    """Leave out what takes back a statement that nobody sees, or one of another speaker, until nothing is loose."""
    while loose := [name for name, one in shown.items() if _is_loose(one.statement, shown, known)]:
        for name in loose:
            del shown[name]
    return shown


def _is_loose(said: Statement, shown: Mapping[StatementId, Seen], known: Mapping[StatementId, Seen]) -> bool:
    if not isinstance(said.content, Retraction):
        return False
    # Accounts become one role: a word of another account, which took nothing back, would then do so.
    return said.content.retracts not in shown or known[said.content.retracts].statement.speaker != said.speaker


def _rewritten(shown: Mapping[StatementId, Seen], rewriter: Rewriter) -> Iterator[Seen]:
    for name, one in shown.items():
        pictures = tuple(_in_order(one.pictures))
        after = shown.get(one.replacement) if one.replacement is not None else None
        stands = after is not None and after.pictures[-1][1] and not pictures[-1][1]
        yield Seen(
            statement=replace(rewriter.write(name), recorded=pictures[0][0]),
            pictures=pictures,
            replacement=rewriter.find(one.replacement) if stands else None,
        )


def _in_order(pictures: Iterable[tuple[datetime, bool]]) -> Iterator[tuple[datetime, bool]]:
    """Let no moment lie before the one that it follows, where a clock was set back."""
    last = None
    for moment, stands in pictures:
        last = moment if last is None else max(last, moment)
        yield last, stands


def _once(seen: Iterable[Seen]) -> list[Seen]:
    """Return each statement once, where two accounts said the same: the one that stands, or was seen first."""
    found: dict[StatementId, Seen] = {}
    for one in sorted(seen, key=lambda one: (not one.pictures[-1][1], one.pictures, str(one.replacement))):
        found.setdefault(one.statement.id, one)
    return sorted(found.values(), key=lambda one: (one.statement.recorded, one.statement.id))


def _opening(seen: Iterable[Seen]) -> Iterator[Disclosure]:
    for moment, together in groupby(seen, key=lambda one: one.statement.recorded):
        yield Disclosure(
            statements=tuple(one.statement.id for one in together),
            level=Level.OPENBAAR,
            ground=GROUND,
            decider=PUBLISHER,
            recorded=moment,
            recorded_by=_RECORDER,
        )


def _reviews(seen: Iterable[Seen]) -> Iterator[Review]:
    for one in seen:
        # What a model proposed stands only by a review; of everything else only changes are told.
        told = one.pictures if is_proposal(one.statement) else one.pictures[1:]
        for number, (moment, stands) in enumerate(told, 1):
            yield Review(
                statement=one.statement.id,
                accepted=stands,
                reason="",
                recorded=moment,
                recorded_by=RecorderId(KEEPER),
                replacement=one.replacement if number == len(told) else None,
            )

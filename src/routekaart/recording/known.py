"""What must be known beside a file to check it: the lists, and what the register and the letters hold."""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from routekaart.domain.encoding import digest, to_record
from routekaart.domain.errors import Overtaken, UnknownName
from routekaart.domain.ids import StatementId, ThingId, kind_of
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Disclosure, Held, Log, Passage, Review, Statement, Testimony, is_proposal
from routekaart.recording.sheet import Fields, Text, find_named_texts, find_texts

LISTED_ONLY = ("country", "region", "route", "instrument", "indicator", "concept", "pillar", "rule", "objective")
"""Kinds of things that a person cannot add: the lists and the rules for them are kept by the project."""
OBJECTIVES = ("objective:prevention", "objective:return", "objective:protection")
SHORTEST_PREFIX = 6

_ANY_DAY = Period.parse("2000")
_THING = re.compile(r"[a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*")
_PREFIX = re.compile(rf"[0-9a-f]{{{SHORTEST_PREFIX},64}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a set of files asks the stores for."""

    things: tuple[ThingId, ...]
    """All that are named."""
    subjects: tuple[ThingId, ...]
    """Those that something is said about."""
    statements: tuple[str, ...]
    """Ids of statements, or their beginnings."""
    disclosed: tuple[ThingId, ...]
    """Things of which all statements get another level."""
    letters: bool
    """Whether a letter is quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A statement in the register with every decision on it, in the order in which they were recorded."""

    statement: Statement
    reviews: tuple[Review, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    draft: bool = False
    """Whether it was read in a letter that nobody opened."""

    @property
    def level(self) -> Level:
        """What the latest disclosure says; nobody's, if there is none."""
        return self.disclosures[-1].level if self.disclosures else Level.GERUBRICEERD

    @property
    def seen(self) -> Level:
        """From which level it is seen: by its disclosure, but what is read in a draft is never openbaar."""
        return max(self.level, Level.INTERN) if self.draft else self.level

    @property
    def decisions(self) -> int:
        """How many decisions were taken on it."""
        return len(self.reviews) + len(self.disclosures)

    @property
    def state(self) -> str:
        """Name the decisions taken so far: a form made now carries it, and is stale once there is another."""
        return digest([to_record(one) for one in (*self.reviews, *self.disclosures)])

    @property
    def misread(self) -> bool:
        """Whether the latest review refuses it."""
        return bool(self.reviews) and not self.reviews[-1].accepted

    @property
    def stands(self) -> bool:
        """Whether it is held true: by its latest review, or without one if no model proposed it."""
        return self.reviews[-1].accepted if self.reviews else not is_proposal(self.statement)


def find_filed(log: Log) -> dict[StatementId, Filed]:
    """Return the statements of a log by id, each with the decisions on it."""
    reviews: dict[StatementId, list[Review]] = {}
    disclosures: dict[StatementId, list[Disclosure]] = {}
    for review in log.reviews:
        reviews.setdefault(review.statement, []).append(review)
    for disclosure in log.disclosures:
        for covered in disclosure.statements:
            disclosures.setdefault(covered, []).append(disclosure)
    return {
        one.id: Filed(
            statement=one,
            reviews=tuple(reviews.get(one.id, ())),
            disclosures=tuple(disclosures.get(one.id, ())),
            draft=isinstance(one.source, Passage) and one.source.document in log.drafts,
        )
        for one in log.statements
    }


def get_filed(log: Log, beginning: str, level: Level) -> Filed:
    """Return the one statement of a log whose id begins so, if a reader at this level may see it.

    Raises:
        UnknownName: if there is none, or more than one.
    """
    named = len(beginning) >= SHORTEST_PREFIX
    seen = [one for one in find_filed(log).values() if named and one.seen <= level]
    found = [one for one in seen if one.statement.id.startswith(beginning)]
    if len(found) == 1:
        return found[0]
    shown = repr(beginning[:64])
    if not found:
        raise UnknownName(
            f"no statement has an id that begins with {shown}",
            remedy=f"Copy {SHORTEST_PREFIX} characters or more from: routekaart review --queue, or statements THING.",
        )
    longer = ", ".join(one.statement.id[: len(beginning) + 4] for one in found[:3])
    raise UnknownName(f"{len(found)} statements have an id that begins with {shown}", remedy=f"Copy more: {longer}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of everything that a set of files names."""

    names: Mapping[str, tuple[str, ...]]
    """Names and spellings of the things in the lists, by id."""
    held: Mapping[ThingId, tuple[Held, ...]] = field(default_factory=dict)
    """What the register holds about each thing that is named, at any level; nothing if it has none."""
    filed: Mapping[StatementId, Filed] = field(default_factory=dict)
    """The statements that are named by the beginning of their id, or that get another level."""
    letters: tuple[Document, ...] = ()
    """The letters that the workspace keeps."""
    told: dict[ThingId, dict[tuple[object, ...], Held]] = field(default_factory=dict, compare=False, repr=False)
    """What is held about each thing by what it says, made when it is first asked."""

    def listed(self, thing: str) -> bool:
        """Tell whether the lists name a thing."""
        return thing in self.names or thing in OBJECTIVES

    def holds(self, thing: str) -> bool:
        """Tell whether the lists name a thing or the register holds something about it."""
        return self.listed(thing) or bool(self.held.get(ThingId(thing)))

    def same(self, statement: Statement) -> Held | None:
        """Return the statement that the register holds already; on which day somebody told it does not matter."""
        if statement.subject not in self.told:
            held = reversed(self.held.get(statement.subject, ()))
            self.told[statement.subject] = {_without_day(one.statement): one for one in held}
        return self.told[statement.subject].get(_without_day(statement))

    def suggest(self, thing: str) -> tuple[str, ...]:
        """Return ids that may have been meant: of the thing with this name, or written nearly like this."""
        kind, _, key = thing.partition(":")
        same = [known for known in self.names if kind_of(ThingId(known)) == kind]
        asked = fold(key.replace("-", " "))
        named = [one for one in same if asked in {fold(name) for name in (*self.names[one], one[len(kind) + 1 :])}]
        return tuple(named or difflib.get_close_matches(thing, same, n=3, cutoff=0.75))


def refuse_stale(filed: Filed, state: str | None) -> None:
    """Refuse a form that was made before the last decision on its statement; one that carries nothing is let through.

    Raises:
        Overtaken: if more was decided since.
    """
    if state is not None and state != filed.state:
        raise Overtaken(
            "somebody else decided on this in the meantime",
            where=f"statement {filed.statement.id[:10]}",
            remedy="See what was decided, and decide again if that is still needed.",
        )


def find_wanted(sheets: Sequence[Fields]) -> Wanted:
    """Find what must be looked up before the files can be checked."""
    things = dict.fromkeys(t.text for sheet in sheets for t in find_texts(sheet) if _THING.fullmatch(t.text))
    prefixes = dict.fromkeys(_prefixes(sheets))
    return Wanted(
        things=tuple(map(ThingId, things)),
        subjects=tuple(ThingId(t.text) for sheet in sheets for t in find_named_texts(sheet, "about")),
        statements=tuple(prefixes),
        disclosed=tuple(ThingId(text.text) for sheet in sheets for text in _disclosed(sheet)),
        letters=any(True for sheet in sheets for _ in find_named_texts(sheet, "letter")),
    )


def fold(text: str) -> str:
    """Return text without capitals and accents, to compare names by."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in apart if not unicodedata.combining(character))


def _without_day(one: Statement) -> tuple[object, ...]:
    source = replace(one.source, given=_ANY_DAY) if isinstance(one.source, Testimony) else one.source
    return one.speaker, one.content, one.kind, one.valid, source


def _disclosed(sheet: Fields) -> Iterator[Text]:
    asked = sheet.fields.get("disclosures")
    return iter(()) if asked is None else find_named_texts(asked, "about")


def _prefixes(sheets: Sequence[Fields]) -> Iterator[str]:
    for sheet in sheets:
        for name in ("of", "answers"):
            yield from (text.text for text in find_named_texts(sheet, name) if _PREFIX.fullmatch(text.text))

"""The stores of one organisation, each opened when it is first asked."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.domain.document import Format
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.ids import ActorId, DocumentId, ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Unit
from routekaart.sources.bodies import BodyStore
from routekaart.sources.evaluations import EvaluationStore
from routekaart.sources.letters import LetterStore
from routekaart.workspace.letters import describe_parsed, open_sentence, parse_letter
from routekaart.workspace.lists import load_reader, load_reference, reader_of

if TYPE_CHECKING:
    from routekaart.domain.content import Ask
    from routekaart.domain.letter import Document
    from routekaart.domain.proposal import Proposer
    from routekaart.domain.rule import RuleBook
    from routekaart.domain.statement import About, Statement
    from routekaart.reading import Reader
    from routekaart.reading.tags import Tagger
    from routekaart.reference import Reference
    from routekaart.register import Register
    from routekaart.sources.parliament import ParliamentStore
    from routekaart.statistics import Catalogue, Statistics

MARK = "workspace.toml"
"""The file by which a folder is known to be a workspace; it holds the settings."""
_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}")
_HOW_TO_PROPOSE = (
    "Write in it: proposer = 'http://127.0.0.1:8080/v1' and proposer_model = 'NAME@VERSION'; see docs/reviewing.md."
)


@dataclass(frozen=True)
class Workspace:
    """The stores of one organisation."""

    root: Path
    register_url: str
    """Where the register is: a path to an SQLite file, or the address of a PostgreSQL database."""
    proposer: str = ""
    """The address of a model on this machine that may propose readings; there is none if it is empty."""
    proposer_model: str = ""
    """Which model that is: NAME@VERSION."""
    build: int = 0
    """The number of the public build that this is; 0 for a workspace. Nothing is written in a build."""

    @cached_property
    def letters(self) -> LetterStore:
        """The letters as they came in."""
        return LetterStore(self.root / "letters", frozen=bool(self.build))

    @cached_property
    def bodies(self) -> BodyStore:
        """What the letters were parsed to."""
        from routekaart.parsing import VERSION

        return BodyStore(self.root / "letters" / "bodies", version=VERSION, frozen=bool(self.build))

    @cached_property
    def evaluations(self) -> EvaluationStore:
        """The evaluations that were worked out; they can always be worked out again."""
        return EvaluationStore(self.root / "evaluations")

    def get_letter(self, letter: DocumentId) -> "Document":
        """Return a letter that is kept here, as a document.

        Raises:
            StoreError: if it is not here, or no longer has the bytes that were stored.
            UnreadableLetter: if a newer parser cannot read what an older one could.
        """
        raw = self.letters.load(letter)
        body = self.bodies.find(letter)
        if body is None:
            body = parse_letter(raw, where=letter[:12])
            if body.format is not Format.TEXT:
                self.bodies.keep(letter, body)
        return describe_parsed(letter, body)

    def find_letters(self, *, level: Level) -> "dict[DocumentId, Level]":
        """Return the letters that a reader at a level may know of, each with its level, in the order they came in.

        Every site, search and list asks here: a letter that is not among them is to this reader one that is not there.
        """
        kept = self.letters.find_documents()
        opened = self.register.find_opened(kept)
        found = {one: self._level_of_letter(one, opened) for one in kept}
        return {one: needed for one, needed in found.items() if needed <= level}

    def find_letter_level(self, letter: DocumentId, *, level: Level) -> Level | None:
        """Return the level of a letter; `None` if it is not kept here, or above the level of the reader."""
        if letter not in self.letters.find_documents():
            return None
        needed = self._level_of_letter(letter, self.register.find_opened([letter]))
        return needed if needed <= level else None

    def _level_of_letter(self, letter: DocumentId, opened: Collection[DocumentId]) -> Level:
        from routekaart.recording import find_filed, level_of_letter

        filed = find_filed(self.register.find_document_log(letter)).values()
        return level_of_letter(filed, opened=letter in opened)

    @cached_property
    def register(self) -> "Register":
        """The log of statements and decisions."""
        from routekaart.register import Register

        if self.build:
            from routekaart.sources.builds import load_notices

            return Register.open_frozen(Path(self.register_url), told=load_notices(self.root))
        return Register.open(self.register_url)

    @cached_property
    def statistics(self) -> "Statistics":
        """The official figures."""
        from routekaart.statistics import Statistics

        statistics = Statistics(self.root / "statistics")
        if statistics.outdated and not self.build:  # of a build each question is refused, with what to do
            from routekaart.statistics import renew_outdated

            renew_outdated(statistics.root, self.catalogue)
        return statistics

    @cached_property
    def parliament(self) -> "ParliamentStore":
        """What came in from the House of Representatives, as it came."""
        from routekaart.sources.parliament import ParliamentStore

        return ParliamentStore(self.root / "parliament")

    @property
    def builds(self) -> Path:
        """The folder of the numbered public builds."""
        return self.root / "public"

    @cached_property
    def tagger(self) -> "Tagger":
        """Finds the countries, routes and instruments that a title or text names."""
        from routekaart.reading.tags import Tagger

        return Tagger(self.reader.read_layers, open_sentence, self.reference.gazetteer, self.reference.named)

    def find_asks(self, text: str, day: date | None) -> "tuple[tuple[Ask, str], ...]":
        """Return what the text of a motion or of questions asks of the government, each with its quote.

        What is asked of somebody else owes no letter of the government and is left out.
        """
        from routekaart.reading.asks import read_asks

        found = read_asks(text, day=day)
        return tuple((one.ask, text[one.start : one.end]) for one in found if one.to_government or not one.addressee)

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The descriptions of datasets; the same for every workspace."""
        from routekaart.statistics import Catalogue

        return Catalogue(self.reference.root / "datasets")

    @cached_property
    def reference(self) -> "Reference":
        """The lists kept by hand; the same for every workspace."""
        return load_reference()

    @cached_property
    def reader(self) -> "Reader":
        """What reads letters, with the places and concepts of the lists."""
        return load_reader() if self.reference is load_reference() else reader_of(self.reference)

    @cached_property
    def rules(self) -> "RuleBook":
        """The dated rules; the same for every workspace."""
        from routekaart.reference.rules import load_rules

        return load_rules(self.reference.root)

    def get_about(self, thing: ThingId, *, level: Level, recorded_until: datetime | None = None) -> "About":
        """Return everything about a thing at a level.

        Raises:
            UnknownName: if it is in no list and nothing is held about it at this level; also where all of it is
                withheld, since a guess at a key must not tell that there is such a thing.
        """
        about = self.register.find_about(thing, level=level, recorded_until=recorded_until)
        if about.held or thing in self.reference.names:
            return about
        near = get_close_matches(thing, self.reference.names, n=3, cutoff=0.85)
        hint = f"Do you mean {' or '.join(near)}?" if near else "Correct the id, or ask at another level (--level)."
        raise UnknownName(f"nothing is known about {thing!r} at level {level.label}", remedy=hint)

    def find_said_by(self, speakers: Iterable[ActorId]) -> "Iterator[Statement]":
        """Go through what speakers said that stands in the register, of each in the order of the log."""
        for speaker in speakers:
            yield from self.register.find_statements(speaker=speaker)

    def get_proposer(self) -> "Proposer":
        """Return the local model that may propose readings.

        Raises:
            InputError: if there is none in the settings, or it is not on this machine.
        """
        from routekaart.sources.local_model import LocalModel
        from routekaart.sources.loopback import parse_loopback

        mark = str(self.root / MARK)
        if not self.proposer:
            raise InputError("no local model is set up here", where=mark, remedy=_HOW_TO_PROPOSE)
        name, at, version = self.proposer_model.rpartition("@")
        if not at or not _MODEL.fullmatch(name) or not _MODEL.fullmatch(version):
            raise InputError(
                f"{self.proposer_model[:100]!r} does not say which model it is", where=mark, remedy=_HOW_TO_PROPOSE
            )
        reference = self.reference
        terms: dict[str, list[str]] = {
            "CONCEPT": [concept.id for concept in reference.concepts],
            "UNIT": [unit.value for unit in Unit],
            "route": [place.id for place in reference.gazetteer.places if kind_of(place.id) == "route"],
        }
        return LocalModel(address=parse_loopback(self.proposer), name=name, version=version, terms=terms)

    def close(self) -> None:
        """Close the register, if it was opened."""
        if "register" in self.__dict__:
            self.register.close()

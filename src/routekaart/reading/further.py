"""The further layers of a letter: actors, motions, names and attributions, as mentions at their places."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from routekaart.domain.document import BlockKind, Body
from routekaart.domain.letter import (
    ActorMention,
    AttributionMention,
    CitationMention,
    MotionMention,
    NameMention,
)
from routekaart.domain.named import Named
from routekaart.reading.actors import ActorFound, Actors, actor_index, read_actors
from routekaart.reading.agreements import Agreements, NameFound, agreement_index, read_agreements
from routekaart.reading.attributions import AttributionFound, begins_attribution, read_attributions
from routekaart.reading.citations import CitationFound
from routekaart.reading.kinds import begins_kind
from routekaart.reading.motions import MotionFound, begins_motion, link_footnotes, read_motions
from routekaart.reading.places import PlaceFound
from routekaart.reading.tokens import ACTOR, CAUSES, KINDS, MOTION, NAMED, Tokens

Origin = Callable[[int, int], tuple[int, int, str]]
"""From a span of the running text to where it stands in the letter, with its words there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherLayers:
    """What the further layers of one letter hold."""

    actors: tuple[ActorMention, ...]
    motions: tuple[MotionMention, ...]
    names: tuple[NameMention, ...]
    attributions: tuple[AttributionMention, ...]


@dataclass(frozen=True, slots=True)
class Further:
    """Reads the further layers with the names that are known. Built once, used for many letters."""

    actors: Actors
    agreements: Agreements

    @property
    def begins(self) -> Mapping[int, Callable[[str], bool]]:
        """What tells which words in lower case may begin something of these layers."""
        return {
            ACTOR: self.actors.begins,
            NAMED: self.agreements.phrases.begins,
            MOTION: begins_motion,
            CAUSES: begins_attribution,
            KINDS: begins_kind,
        }

    def read(
        self,
        tokens: Tokens,
        body: Body,
        *,
        places: Sequence[PlaceFound],
        citations: Sequence[CitationFound],
        cited: Sequence[CitationMention],
        year: int | None,
        origin: Origin,
    ) -> FurtherLayers:
        """Read the further layers of a letter.

        Args:
            tokens: the running text.
            body: the document that it is of, for its footnotes.
            places: the places in it.
            citations: the references in it.
            cited: the same references in the letter.
            year: of the letter.
            origin: the way back to the letter.
        """
        actors = read_actors(tokens, places, self.actors)
        taken = frozenset(chain.from_iterable(range(actor.first, actor.last) for actor in actors))
        names = read_agreements(tokens, places, self.agreements, year=year, taken=taken)
        make = _Mentions(tokens, origin)
        motions = tuple(make.motion(found, cited) for found in read_motions(tokens, citations))
        return FurtherLayers(
            actors=tuple(map(make.actor, actors)),
            motions=link_footnotes(motions, cited, tuple(_footnotes(body))),
            names=tuple(map(make.name, names)),
            attributions=tuple(map(make.attribution, read_attributions(tokens))),
        )


def further_reader(named: Sequence[Named]) -> Further:
    """Arrange what letters call by name for reading."""
    return Further(actor_index(named), agreement_index(named))


def _footnotes(body: Body) -> Iterator[tuple[int, int, int]]:
    """Yield where the mark of each footnote stands, and the span of its text."""
    for block in body.blocks:
        if block.kind is BlockKind.FOOTNOTE and block.anchor is not None:
            yield block.anchor, block.start, block.end


@dataclass(frozen=True, slots=True)
class _Mentions:
    tokens: Tokens
    origin: Origin

    def _span(self, first: int, last: int) -> tuple[int, int, str]:
        return self.origin(self.tokens.starts[first], self.tokens.ends[last - 1])

    def actor(self, found: ActorFound) -> ActorMention:
        start, end, surface = self._span(found.first, found.last)
        return ActorMention(
            start=start, end=end, surface=surface, actor=found.actor, office=found.office, portfolios=found.portfolios,
            rule=found.rule,
        )  # fmt: skip

    def motion(self, found: MotionFound, cited: Sequence[CitationMention]) -> MotionMention:
        start, end, surface = self._span(found.first, found.last)
        return MotionMention(
            start=start, end=end, surface=surface, form=found.form, movers=found.movers, others=found.others,
            citation=found.citation, ids=() if found.citation is None else cited[found.citation].ids,
            answers=found.answers, rule=found.rule,
        )  # fmt: skip

    def name(self, found: NameFound) -> NameMention:
        start, end, surface = self.origin(found.start, found.end)
        return NameMention(start=start, end=end, surface=surface, ids=found.ids, form=found.form, rule=found.rule)

    def attribution(self, found: AttributionFound) -> AttributionMention:
        spans = (found.cue, found.measure, found.effect)
        start, end, surface = self._span(min(first for first, _ in spans), max(last for _, last in spans))
        (cue_start, cue_end, cue), (measure_start, measure_end, measure), (effect_start, effect_end, effect) = (
            self._span(*span) for span in spans
        )
        return AttributionMention(
            start=start, end=end, surface=surface, cue_start=cue_start, cue_end=cue_end, cue=cue,
            measure_start=measure_start, measure_end=measure_end, measure=measure, effect_start=effect_start,
            effect_end=effect_end, effect=effect, strength=found.strength, negated=found.negated, hedged=found.hedged,
            rule=found.rule,
        )  # fmt: skip

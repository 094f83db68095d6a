"""A letter in, its layers and statements out."""

from dataclasses import replace
from datetime import datetime

from routekaart.domain.document import BlockKind, RunningText
from routekaart.domain.explanation import Explanation
from routekaart.domain.ids import ThingId
from routekaart.domain.letter import (
    CitationMention,
    ClaimMention,
    CommitmentMention,
    Document,
    PeriodMention,
    PlaceMention,
    QuantityMention,
    Reading,
)
from routekaart.domain.named import Named
from routekaart.domain.observation import Concept
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer
from routekaart.domain.statement import Kind
from routekaart.reading.amounts import STARTS, Amount
from routekaart.reading.calendar import Moment, find_time
from routekaart.reading.citations import CitationFound, begins_citation, read_citations
from routekaart.reading.claims import ClaimFound, read_claims
from routekaart.reading.commitments import CommitmentFound, read_commitments
from routekaart.reading.concepts import Lexicon
from routekaart.reading.dumps import take_dumps
from routekaart.reading.further import further_reader
from routekaart.reading.head import dates_in
from routekaart.reading.kinds import read_kinds
from routekaart.reading.periods import BEGINS_TIME, HAS_TIME, PeriodFound, read_periods
from routekaart.reading.places import PlaceFound, begins_place, name_index, read_places
from routekaart.reading.quantities import read_quantities
from routekaart.reading.signs import SignsFound, find_signs, is_sign
from routekaart.reading.statements import find_statements
from routekaart.reading.tokens import CITES, COUNTED, CUE, NUMBER, PLACE, TIME, TIMES, Kinds, Tokens, read_tokens


class Reader:
    """Reads letters with the places and concepts that are known. Built once, used for many letters."""

    def __init__(self, gazetteer: Gazetteer, concepts: tuple[Concept, ...] = (), named: tuple[Named, ...] = ()) -> None:
        self._names = name_index(gazetteer)
        self._lexicon = Lexicon(gazetteer, concepts)
        self._further = further_reader(named)
        self._part_of = {ThingId(one.id): one.part_of for one in named if one.part_of is not None}
        self._kinds = Kinds(
            {
                NUMBER: STARTS.__contains__,
                TIME: BEGINS_TIME.__contains__,
                TIMES: HAS_TIME.__contains__,
                PLACE: begins_place(self._names),
                CITES: begins_citation,
                CUE: is_sign,
                COUNTED: self._lexicon.begins,
                **self._further.begins,
            }
        )

    def read_letter(self, document: Document, *, recorded: datetime) -> Reading:
        """Read the layers of a letter, and the statements that it makes."""
        reading, running, signs = self._read(document)
        statements = find_statements(reading, running, self._lexicon, signs, recorded=recorded, part_of=self._part_of)
        return replace(reading, statements=statements)

    def read_layers(self, document: Document) -> Reading:
        """Find the layers of a letter without its statements, each mention at its place."""
        return self._read(document)[0]

    def explain(self, document: Document, position: int, *, recorded: datetime) -> Explanation:
        """Give an account of what is read at a character of a letter: by which rules, and which gave way."""
        from routekaart.reading.explaining import Material, explain

        reading, running = self.read_letter(document, recorded=recorded), document.body.running
        return explain(Material(reading, running, lambda: self._tokens(running)[0], self._names), position)

    def _tokens(self, running: RunningText) -> tuple[Tokens, tuple[tuple[int, int], ...]]:
        tokens = read_tokens(running.text, self._kinds)
        return tokens, take_dumps(tokens)

    def _read(self, document: Document) -> tuple[Reading, RunningText, SignsFound]:
        running, moment = document.body.running, Moment(document.date)
        tokens, dumps = self._tokens(running)
        citations = read_citations(tokens)
        periods, unreadable = read_periods(tokens, moment)
        places = read_places(tokens, self._names)
        quantities = read_quantities(tokens, places)
        commitments = read_commitments(tokens, periods, moment)
        claims = read_claims(tokens, quantities, periods, places)
        kinds = read_kinds(tokens, quantities)
        mentions = _Mentions(document, running, tokens)
        cited = tuple(mentions.citation(found) for found in citations)
        further = self._further.read(
            tokens,
            document.body,
            places=places,
            citations=citations,
            cited=cited,
            year=None if document.date is None else document.date.year,
            origin=mentions.at,
        )
        reading = Reading(
            document=document,
            quantities=tuple(map(mentions.quantity, quantities, kinds)),
            periods=_in_order(*(mentions.period(found) for found in periods), *_page_dates(document, running)),
            places=tuple(mentions.place(found) for found in places),
            citations=cited,
            commitments=tuple(mentions.commitment(found) for found in commitments),
            claims=tuple(mentions.claim(found, kinds[found.quantity]) for found in claims),
            actors=further.actors,
            motions=further.motions,
            names=further.names,
            attributions=further.attributions,
            unreadable=unreadable,
            passed_over=tuple(running.origin(tokens.starts[first], tokens.ends[last - 1]) for first, last in dumps),
        )
        return reading, running, find_signs(tokens)


class _Mentions:
    """Puts what was found in the running text back into the letter."""

    def __init__(self, document: Document, running: RunningText, tokens: Tokens) -> None:
        self._text, self._running, self._tokens = document.text, running, tokens

    def _span(self, first: int, last: int) -> tuple[int, int, str]:
        return self.at(self._tokens.starts[first], self._tokens.ends[last - 1])

    def at(self, running_start: int, running_end: int) -> tuple[int, int, str]:
        """Return where a span of the running text stands in the letter, with its words there."""
        start, end = self._running.origin(running_start, running_end)
        return start, end, self._text[start:end]

    def quantity(self, found: Amount, kind: Kind) -> QuantityMention:
        start, end, surface = self._span(found.first, found.last)
        assert found.unit is not None  # read_quantities gives every amount a unit
        return QuantityMention(
            start=start, end=end, surface=surface, value=found.value, value2=found.value2, unit=found.unit,
            comparator=found.comparator, direction=found.direction, rule=found.rule, kind=kind,
        )  # fmt: skip

    def period(self, found: PeriodFound) -> PeriodMention:
        start, end, surface = self._span(found.first, found.last)
        return PeriodMention(start=start, end=end, surface=surface, value=found.value, rule=found.rule)

    def place(self, found: PlaceFound) -> PlaceMention:
        start, end, surface = self.at(found.start, found.end)
        return PlaceMention(
            start=start, end=end, surface=surface, place=found.place.id, code=found.place.code, kind=found.kind,
            rule=found.rule,
        )  # fmt: skip

    def citation(self, found: CitationFound) -> CitationMention:
        start, end, surface = self.at(found.start, found.end)
        return CitationMention(
            start=start, end=end, surface=surface, ids=found.ids, kind=found.kind, rule=found.rule
        )  # fmt: skip

    def commitment(self, found: CommitmentFound) -> CommitmentMention:
        start, end, surface = self._span(found.first, found.last)
        return CommitmentMention(
            start=start, end=end, surface=surface, status=found.status, action=found.action, deadline=found.deadline,
            rule=found.rule,
        )  # fmt: skip

    def claim(self, found: ClaimFound, kind: Kind) -> ClaimMention:
        start, end, surface = self._span(found.first, found.last)
        counted_start, counted_end, counted = self._span(*found.counted)
        return ClaimMention(
            start=start, end=end, surface=surface, quantity=found.quantity, counted=counted,
            counted_start=counted_start, counted_end=counted_end, places=found.places, periods=found.periods,
            direction=found.direction, compared_quantity=found.compared_quantity,
            compared_period=found.compared_period, rule=found.rule, kind=kind,
        )  # fmt: skip


def _page_dates(document: Document, running: RunningText) -> list[PeriodMention]:
    """Read the dates in page headers, which are not in the running text."""
    found = []
    for start, end in running.removed:
        if not _is_of_the_page(document, start):
            continue
        for day in dates_in(document.text[start:end]):
            value = find_time(day.notation)
            if isinstance(value, Period):
                at = start + day.start, start + day.end
                found.append(
                    PeriodMention(start=at[0], end=at[1], surface=document.text[slice(*at)], value=value, rule="header")
                )
    return found


def _is_of_the_page(document: Document, start: int) -> bool:
    """Tell whether what is not read was added by pages; a comment or deleted words date nothing."""
    block = document.body.find_block(start)
    return block is None or block.kind is BlockKind.FURNITURE


def _in_order(*mentions: PeriodMention) -> tuple[PeriodMention, ...]:
    return tuple(sorted(mentions, key=lambda mention: mention.start))

"""What holds for every text that is read."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import chain, pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from routekaart.domain.ids import DocumentId, actor_id
from routekaart.domain.letter import Document, Reading
from routekaart.domain.statement import Passage
from routekaart.parsing import parse_text
from routekaart.parsing.layout import find_layout
from routekaart.reading import Reader, layers_record
from routekaart.reading.tokens import read_tokens

Read = Callable[..., Reading]

VOCABULARY = (
    "in 2019 circa 32.500 1.7 miljoen mln. € EUR % personen Spanje Turkije EU - de Sahel Hoorn van Afrika tussen en "
    "tot "
    "sinds medio begin eind september jl. a.s. vorig jaar daarvoor een derde twee keer zo veel Kamerstuk 19 637, nr. "
    "Pagina 1 2 8 uw Kamer zal informeren binnen drie weken . , ; ( ) /  tientallen miljoenen per maand komende "
    "afgelopen dezelfde periode op vier half 31 februari COM(2017) 558 Richtlijn 2009/50/EG 2017Z10796 0900 voor na "
    "de motie-Becker c.s. van het lid Van der Staaij ( verzoek kabinet minister BZ en BHOS Turkse overheid Raad "
    "dankzij mede heeft bijgedragen aan leidde ertoe dat waardoor als gevolg van door de inzet daalde verwacht zal "
    "toegezegd overnameovereenkomst met MoU EU-Turkije Verklaring landingsrechten laissez-passer kan leiden tot of "
    "vastgesteld"
)
MARKS = [
    "\n",
    "\n\n",
    "\r\n",
    "\f",
    "\u00ad",
    "\u200f",
    "\u202e",
    "\u00a0",
    "\x00",
    "\ud83d\ude00",
    "e\u0301",
    "\t",
    "²",
]
WORDS = VOCABULARY.split(" ")
letters = st.lists(st.sampled_from(WORDS + MARKS + ["Pagina 1 van 2\n", "Bureau\n", "1\n"]), max_size=60).map(" ".join)
texts = letters | st.text(max_size=200)
bounded = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _mentions(reading: Reading) -> list[tuple[int, int, str]]:
    layers = chain(
        reading.quantities, reading.periods, reading.places, reading.citations, reading.commitments, reading.claims,
        reading.actors, reading.motions, reading.names, reading.attributions,
    )  # fmt: skip
    return [(each.start, each.end, each.surface) for each in layers]


@bounded
@example(text="In 2019 kwamen 2.000 asielzoekers.\n\nTientallen vertrokken.")
@example(text="informeren een jl. in in 2019 2019 circa informeren informeren Pagina 1 van 2\n 2019 tientallen")
@given(text=texts)
def test_every_mention_reads_as_its_place_in_the_letter(reader: Reader, read: Read, text: str) -> None:
    reading = read(text)
    assert all(text[start:end] == surface and surface.strip() for start, end, surface in _mentions(reading))
    for claim in reading.claims:
        assert text[claim.counted_start : claim.counted_end] == claim.counted
        assert claim.counted_start < claim.counted_end <= claim.end
        # a claim does not cross blocks: what it counts may stand in a block before it
        assert claim.start <= claim.counted_start or "\n" in text[claim.counted_end : claim.start]
        assert 0 <= claim.quantity < len(reading.quantities)
        assert claim.kind is reading.quantities[claim.quantity].kind
    for said in reading.attributions:
        assert text[said.cue_start : said.cue_end] == said.cue
        assert text[said.measure_start : said.measure_end] == said.measure
        assert text[said.effect_start : said.effect_end] == said.effect
    for motion in reading.motions:
        assert motion.citation is None or reading.citations[motion.citation].ids == motion.ids


@bounded
@given(text=texts)
def test_quantities_do_not_overlap_each_other_periods_or_citations(read: Read, text: str) -> None:
    reading = read(text)
    spans = sorted((each.start, each.end) for each in chain(reading.quantities, reading.periods, reading.citations))
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@bounded
@given(text=texts)
def test_reading_twice_gives_the_same(read: Read, text: str) -> None:
    assert read(text) == read(text)


@bounded
@given(text=texts)
def test_a_reading_can_be_written_as_a_record(read: Read, text: str) -> None:
    record = layers_record(read(text))
    assert list(record) == [
        "quantities", "periods", "places", "citations", "commitments", "claims", "actors", "motions", "names",
        "attributions",
    ]  # fmt: skip


@bounded
@given(text=texts)
def test_the_clean_text_leads_back_to_its_own_characters(text: str) -> None:
    clean = find_layout(text).running
    for position, character in enumerate(clean.text):
        start, end = clean.origin(position, position + 1)
        assert end == start + 1
        assert 0 <= start <= len(text)
        assert character.isspace() or text[start] == character


@pytest.mark.parametrize("times", [2, 5])
def test_a_letter_read_several_times_over_has_as_many_more_mentions(read: Read, times: int) -> None:
    letter = (
        "In 2019 kwamen circa 32.500 migranten aan in Spanje, een afname van bijna 50%. Zie Kamerstuk 19 637, nr. 5. "
        "Ik zal uw Kamer in september 2020 informeren.\n\n"
    )
    once, more = read(letter), read(letter * times)
    assert len(_mentions(more)) == times * len(_mentions(once)) > 0


@pytest.mark.parametrize(
    "hard", ["begin ", "10 en ", "mei en ", "1.", "Hoorn van ", "van de ", "((((", "een ", "\n1\n", "€ "]
)
def test_tokens_grow_no_faster_than_the_text(read: Read, hard: str) -> None:
    text = hard * 2_000
    assert len(read_tokens(find_layout(text).running.text)) <= len(text)
    assert read(text).document.text == text


SAYINGS = (
    "kwamen aan in Spanje 65.383 mensen bijna 65.000 via deze route nam toe van circa 14.000 tot een daling van 50% "
    "ten opzichte van het jaar daarvoor dan in 2018 de meest gebruikte route naar Europa heeft bijgedragen aan lagere "
    "instroom verdubbeld EUR 6 mld. toegezegd volgens UNHCR over zee en land omgekomen of vermist niet ? 1e500 „ ” -"
)
said = st.lists(st.sampled_from(SAYINGS.split(" ") + WORDS + MARKS), max_size=60).map(" ".join)


@bounded
@given(text=said | texts)
def test_every_statement_is_made_of_words_that_stand_in_the_letter(reader: Reader, text: str) -> None:
    document = Document(
        id=DocumentId("0" * 64), body=parse_text(text), date=date(2020, 7, 10), sender=actor_id("government:NLD")
    )
    for statement in reader.read_letter(document, recorded=datetime(2026, 1, 1, tzinfo=UTC)).statements:
        assert isinstance(statement.source, Passage)
        assert text[statement.source.start : statement.source.end] == statement.source.quote
        assert statement.source.quote.strip()

"""The HTML report: nothing of the letter is lost, every mark leads to a card and back, nothing can break out."""

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Figure
from routekaart.domain.errors import QuoteMismatch, UnknownName
from routekaart.domain.ids import ActorId, RecorderId, StatementId, ThingId
from routekaart.domain.letter import QuantityMention, Reading
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind, Passage, Statement
from routekaart.parsing import parse_text
from routekaart.reporting.letter_page import render_letter_report
from routekaart.reporting.page import Site
from routekaart.reporting.rows import describe_release
from routekaart.reporting.wording import Wording

VOID = {"meta", "link", "br", "img", "use", "circle", "rect", "path"}
SITE = Site(stylesheet="/stijl.css", letters="/", check="/controle", other_language="/brief?lang=en")


class Page(HTMLParser):
    """What a structural test asks of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.headings: list[int] = []
        self.letter = ""
        self.nested_marks = 0
        self.feed(page)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [str(named["id"])] if "id" in named else []
        self.links += [str(named["href"])] if tag == "a" else []
        self.headings += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []
        self.nested_marks += tag == "mark" and any(name == "mark" for name, _ in self.open)
        if tag not in VOID:
            self.open.append((tag, named))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, text: str) -> None:
        within = [(tag, named.get("class")) for tag, named in self.open]
        if ("div", "paper") in within and ("sup", "ref") not in within:
            self.letter += text


@pytest.fixture(params=["nl", "en"])
def page(report, request) -> Page:
    return Page(render_letter_report(report, lang=request.param))


def test_the_letter_is_shown_exactly(page, report) -> None:
    assert page.letter == report.document.text


def test_every_card_is_linked_from_the_letter_and_links_back(page) -> None:
    cards = [name for name in page.ids if re.fullmatch(r"card-\d+", name)]
    assert len(cards) == 11
    for card in cards:
        assert f"#{card}" in page.links
        assert f"#{card.replace('card', 'mark')}" in page.links


def test_every_quantity_is_marked(page, report) -> None:
    assert sum(name.startswith("mark-") for name in page.ids) >= len(report.reading.quantities)


def test_ids_are_unique_and_links_within_the_page_lead_somewhere(page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_marks_never_overlap(page) -> None:
    assert page.nested_marks == 0


def test_headings_go_down_one_level_at_a_time(page) -> None:
    steps = [later - earlier for earlier, later in zip(page.headings, page.headings[1:], strict=False)]
    assert page.headings[0] == 1
    assert max(steps) == 1
    assert page.headings.count(1) == 1


def test_the_page_needs_no_script_and_nothing_from_elsewhere(report) -> None:
    html = render_letter_report(report, lang="nl")
    page = Page(html)
    assert not {"script", "link", "img", "iframe", "form", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name == "style" or name.startswith("on") or name == "src"]
    assert "@import" not in html
    assert "url(" not in html


def test_a_served_page_links_to_the_style_and_carries_none(report) -> None:
    html = render_letter_report(report, lang="nl", site=SITE)
    assert "<style" not in html
    assert '<link rel="stylesheet" href="/stijl.css">' in html


def test_the_cards_stand_in_the_order_of_the_text(report) -> None:
    html = render_letter_report(report, lang="nl")
    assert html.index("circa 14.000</q>") < html.index("bijna 65.000</q>") < html.index("6 miljard euro</q>")


def test_then_and_now_are_shown_apart_where_they_differ(report) -> None:
    html = render_letter_report(report, lang="nl")
    card = html[html.index('id="card-4"') : html.index('id="card-5"')]
    assert "zoals bekend op 10 juli 2020" in card
    assert "zoals bekend op 20 november 2025" in card
    assert "De zin draait om" in card
    assert "56.245\N{NO-BREAK SPACE}detecties" in card


def test_a_country_beside_a_route_is_said(report) -> None:
    assert "Dit cijfer gaat over een land, de zin over een route" in render_letter_report(report, lang="nl")
    assert "This figure is about a country, the sentence about a route" in render_letter_report(report, lang="en")


def test_a_publisher_is_named_once_with_what_it_counts(report) -> None:
    wording = Wording(report, "nl")
    name = wording.indicator_name(report.indicators[0].id)
    assert name.count(wording.name(report.indicators[0].publisher)) == 1
    assert name.endswith(")")


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2019-01-01/2019-01-05", "gepubliceerd tussen 1 januari 2019 en 5 januari 2019"),
        ("2023-02", "gepubliceerd: februari 2023"),
        ("../2023-02", "datum van publicatie onbekend"),
    ],
)
def test_a_release_says_how_well_its_day_is_known(report, published, words) -> None:
    release = replace(report.releases[0], published=Period.parse(published))
    assert describe_release(release, Wording(report, "nl")).published == words


def test_another_day_for_then_is_named_on_the_cards(remake, report) -> None:
    asked = tuple(replace(finding, settings=(("then", "2019-02-01"),)) for finding in report.findings)
    html = render_letter_report(remake(findings=asked), lang="nl")
    assert "zoals bekend op 1 februari 2019" in html
    assert "zoals bekend op 10 juli 2020" not in html


def test_a_letter_without_a_date_has_no_day_for_then(remake, report) -> None:
    today = tuple(replace(one, settings=(("then", report.made_on.isoformat()),)) for one in report.findings)
    assert remake(findings=today, document=replace(report.document, date=None)).then_day is None


def test_a_statement_about_no_place_says_so(remake, report) -> None:
    grant = report.findings[-1]
    nowhere = replace(grant.outcome, claim=replace(grant.outcome.claim, area=ThingId(f"document:{'0' * 64}")))
    html = render_letter_report(remake(findings=(replace(grant, outcome=nowhere),)), lang="nl")
    assert "<dt>Waar</dt><dd>niet genoemd</dd>" in html
    assert "0" * 64 not in re.sub(r"<[^>]*>", " ", html)


def test_what_was_found_but_not_checked_has_a_card_that_says_so(report) -> None:
    html = render_letter_report(report, lang="nl")
    assert "Dit is een tijdsduur" in html
    assert "Bij dit getal is geen uitspraak gevonden" in html


def test_no_code_reaches_the_reader(report) -> None:
    for lang in ("nl", "en"):
        words = re.sub(r"<[^>]*>", " ", render_letter_report(report, lang=lang).split("</style>")[1])
        assert not re.search(r"\b[a-z]+_[a-z_]+\b|organisation:|country:|route:", words)


def test_an_empty_letter_says_that_nothing_was_found(remake, report) -> None:
    document = replace(report.document, body=parse_text(""), date=None, title="")
    html = render_letter_report(remake(document=document, reading=Reading(document=document), findings=()), lang="nl")
    assert "geen getal gevonden" in html
    assert "Brief zonder titel" in html
    assert Page(html).letter == ""


HOSTILE = '<script>alert("1")</script> \'"><img src=x onerror=1> \u202e65.000\u202c &amp; ]]> {{ 7*7 }} </style>'


def test_hostile_text_stays_text(remake, report) -> None:
    document = replace(report.document, body=parse_text(HOSTILE), title=HOSTILE)
    start = HOSTILE.index("<img")
    mention = replace(report.reading.quantities[0], start=start, end=start + 20, surface=HOSTILE[start : start + 20])
    reading = Reading(document=document, quantities=(mention,), unreadable=(HOSTILE,))
    html = render_letter_report(remake(document=document, reading=reading, findings=()), lang="nl")
    page = Page(html)
    assert page.letter == HOSTILE
    assert not {"script", "img"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert "\u202e" not in html[: html.index("</title>")]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//example.org", ""])
def test_only_a_web_address_becomes_a_link(remake, report, address) -> None:
    releases = tuple(replace(release, address=address) for release in report.releases)
    page = Page(render_letter_report(remake(releases=releases), lang="nl"))
    assert all(link.startswith("#") for link in page.links)


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=60), cuts=st.data())
def test_any_text_with_any_marks_is_shown_exactly(remake, report, text, cuts) -> None:
    ends = st.integers(0, len(text))
    spans = cuts.draw(st.lists(st.tuples(ends, ends).map(sorted).filter(lambda span: span[0] < span[1]), max_size=6))
    document = replace(report.document, body=parse_text(text))
    first = report.reading.quantities[0]
    mentions = tuple(replace(first, start=start, end=end, surface=text[start:end]) for start, end in spans)
    reading = Reading(document=document, quantities=mentions)
    page = Page(render_letter_report(remake(document=document, reading=reading, findings=()), lang="en"))
    assert page.letter == text
    assert page.nested_marks == 0
    assert sum(name.startswith("mark-") for name in page.ids) == len(spans)


def _long(report, remake, count: int):
    text = "".join(f"In Spanje {number:05} personen. " for number in range(count))
    document = replace(report.document, body=parse_text(text))
    width = len(text) // count
    mentions, statements = [], []
    for number in range(count):
        start = number * width + 10
        mentions.append(
            QuantityMention(
                start=start, end=start + 5, surface=text[start : start + 5], value=Decimal(number), value2=None,
                unit=Unit.PERSONS, comparator=Comparator.EXACT, direction=None, rule="number@1",
            )
        )  # fmt: skip
        said = Figure(quantity=Quantity(value=Decimal(number), unit=Unit.PERSONS), counted="personen")
        statements.append(
            Statement(
                speaker=ActorId("government:NLD"), subject=ThingId("country:ESP"), content=said, kind=Kind.REPORTED,
                valid=None, source=document.passage(start, start + 14), recorded=datetime(2025, 11, 20, tzinfo=UTC),
                recorded_by=RecorderId("rule:claims@1"),
            )
        )  # fmt: skip
    reading = Reading(document=document, quantities=tuple(mentions), statements=tuple(statements))
    return remake(document=document, reading=reading, findings=())


def _steps(work: Callable[[], object]) -> int:
    """Count the calls that a piece of work makes: the same on every machine, busy or not."""
    count = 0

    def see(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_five_thousand_figures_make_a_page_that_grows_no_faster_than_they_do(remake, report) -> None:
    small, large = (len(render_letter_report(_long(report, remake, count), lang="nl")) for count in (500, 5000))
    assert large < 10.5 * small


def test_ten_times_as_many_figures_take_about_ten_times_as_many_steps(remake, report) -> None:
    reports = [_long(report, remake, count) for count in (100, 1000)]
    render_letter_report(reports[0], lang="nl")  # what is prepared once is prepared now
    small, large = (_steps(lambda one=one: render_letter_report(one, lang="nl")) for one in reports)
    assert large < 11 * small


def test_a_finding_about_another_letter_is_refused(remake, report) -> None:
    stray = replace(report.findings[0], about=StatementId("f" * 64))
    with pytest.raises(UnknownName, match="does not hold"):
        render_letter_report(remake(findings=(stray,)), lang="nl")


@pytest.mark.parametrize("left_out", ["indicators", "releases"])
def test_a_candidate_without_its_definition_or_release_is_refused(remake, left_out) -> None:
    with pytest.raises(UnknownName, match="the report has no"):
        render_letter_report(remake(**{left_out: ()}), lang="nl")


def test_a_quote_that_is_not_in_the_letter_is_refused(remake, report) -> None:
    first = report.reading.statements[0]
    assert isinstance(first.source, Passage)
    moved = replace(first, source=replace(first.source, start=first.source.start + 1, end=first.source.end + 1))
    reading = replace(report.reading, statements=(moved,))
    with pytest.raises(QuoteMismatch):
        render_letter_report(remake(reading=reading, findings=()), lang="nl")


def test_a_reason_without_words_is_refused(remake, report) -> None:
    finding = report.findings[0]
    strange = replace(finding.outcome, then=replace(finding.outcome.then, reason="because_so"))
    with pytest.raises(UnknownName, match="because_so"):
        render_letter_report(remake(findings=(replace(finding, outcome=strange),)), lang="nl")


def test_a_note_without_words_is_refused(remake, report) -> None:
    finding = replace(report.findings[0], notes=("mystery",))
    with pytest.raises(UnknownName, match="mystery"):
        render_letter_report(remake(findings=(finding,)), lang="en")

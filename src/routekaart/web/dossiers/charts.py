"""The chart maker: the figures of one indicator that a reader chooses, as a drawing, a table and a file."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.derived import DerivedIndicator
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.observation import Indicator
from routekaart.domain.rights import Action
from routekaart.domain.series import Series
from routekaart.operations.find_choices import Choices, find_choices
from routekaart.operations.find_series import Asked, find_series
from routekaart.reporting.opendata.files import WRITERS
from routekaart.reporting.page import Link
from routekaart.reporting.site.asof import day_in_words
from routekaart.reporting.site.charts.figures import choose_rows, held_spans
from routekaart.reporting.site.charts.files import table_of
from routekaart.reporting.site.charts.lines import MOST
from routekaart.reporting.site.charts.page import ChartForm, ChartPage, render_chart
from routekaart.reporting.site.charts.words import LABELS, SPANS
from routekaart.reporting.texts import say
from routekaart.web.dossiers.addressing import addresses_of
from routekaart.web.dossiers.chart_choice import FIRST, LAST, Choice, read_choice
from routekaart.web.dossiers.days import AskedDay, asked_day
from routekaart.web.naming import names_of
from routekaart.web.opening import opened
from routekaart.web.pages import language_of, not_found, site
from routekaart.web.rights import needs
from routekaart.workspace import Workspace

_FORMS = ("csv", "json")
_YEAR = 4
"""Digits of a year."""
Chosen = list[tuple[ThingId, Series]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was asked of an indicator, and what was found."""

    card: Indicator | DerivedIndicator
    choices: Choices
    choice: Choice
    asked: AskedDay
    chosen: Chosen
    nothing: str
    """Why there is nothing to draw, in words."""


@needs(Action.READ_STATISTICS)
@require_safe
def chart(request: HttpRequest, key: str, form: str = "") -> HttpResponse:
    """Show the figures that are chosen, or send them as a file; without any, show what can be chosen."""
    with opened() as workspace:
        card = _find_card(workspace, key)
        if card is None:
            return not_found(request, UnknownName(f"{key!r} is no indicator we know"))
        found = _find(request, workspace, card)
        if form and not found.choice.faults and not found.nothing:
            return _send(workspace, found, form)
        return _show(request, workspace, found)


def _find_card(workspace: Workspace, key: str) -> Indicator | DerivedIndicator | None:
    cards: list[Indicator | DerivedIndicator] = [*workspace.reference.indicators, *workspace.reference.derived]
    return next((card for card in cards if card.id == key), None)


def _find(request: HttpRequest, workspace: Workspace, card: Indicator | DerivedIndicator) -> Found:
    lang = language_of(request)
    asked, choices = asked_day(request, lang), find_choices(workspace, card)
    choice = read_choice(request, choices, asked, lang)
    whole = [] if choice.faults else _find_whole(workspace, card.id, choice, asked.today)
    choice.span = choice.span or next(iter(held_spans([series for _, series in whole])), SPANS[0])
    chosen = [(area, choose_rows(series, choice.span, choice.first, choice.last)) for area, series in whole]
    nothing = _why_nothing(choices, choice, whole, chosen)
    return Found(card=card, choices=choices, choice=choice, asked=asked, chosen=chosen, nothing=nothing)


def _find_whole(workspace: Workspace, indicator: IndicatorId, choice: Choice, today: date) -> Chosen:
    """Return the figures of each area; one indicator at a time, and nothing is added up."""
    return [
        (
            area,
            find_series(
                workspace,
                indicator,
                Asked(area=area, counterpart=choice.counterpart),
                as_of=choice.day,
                today=today,
            ),
        )
        for area in choice.areas
    ]


def _why_nothing(choices: Choices, choice: Choice, whole: Chosen, chosen: Chosen) -> str:
    """Say why there is nothing to draw; empty if there is something, or the choice itself is wrong."""
    lang = choice.lang
    if choice.faults:
        return ""
    if not choice.areas:
        return say(LABELS, "choose_first", lang).format(most=MOST)
    if choices.since is not None and choice.day < choices.since:
        days = {name: day_in_words(day, lang) for name, day in (("day", choice.day), ("first", choices.since))}
        return say(LABELS, "too_early", lang).format(**days)
    if any(row.then is not None for _, series in chosen for row in series.rows):
        return ""
    spans = held_spans([series for _, series in whole])
    if not spans:
        return say(LABELS, "none_at_all", lang)
    held = [
        say(LABELS, "held", lang).format(span=say(LABELS, span, lang), first=first, last=last)
        for span, (first, last) in spans.items()
    ]
    return say(LABELS, "none_found", lang).format(what=", ".join(held))


def _send(workspace: Workspace, found: Found, form: str) -> HttpResponse:
    write, media_type = WRITERS[form]
    day, names = found.choice.day.isoformat(), names_of(workspace, found.choice.lang, {})
    table = table_of([series for _, series in found.chosen], names, day=day)
    sent = {"Content-Disposition": f'attachment; filename="{found.card.id}-{day}.{form}"'}
    return HttpResponse(write(table), content_type=media_type, headers=sent)


def _show(request: HttpRequest, workspace: Workspace, found: Found) -> HttpResponse:
    card, choice, asked = found.card, found.choice, found.asked
    addresses = addresses_of(request, asked.other)
    address, query = reverse("chart", kwargs={"key": card.id}), urlencode(choice.query(addresses.kept), safe=":")
    page = ChartPage(
        card=card,
        form=_form(request, found, address, addresses.kept),
        chosen=found.chosen,
        day=asked.day,
        today=asked.today,
        nothing=found.nothing,
        link=request.build_absolute_uri(f"{address}?{query}"),
        beside=_beside(workspace, card, choice.areas),
        files=[Link(form.upper(), f"{_file_address(card.id, form)}?{query}") for form in _FORMS],
    )
    parents = addresses.parents("indicator")
    names = names_of(workspace, choice.lang, {})
    written = render_chart(page, names, addresses.of, parents=parents, site=site(request), version=__version__)
    return HttpResponse(written, status=400 if choice.faults else 200)


def _beside(workspace: Workspace, card: Indicator | DerivedIndicator, areas: tuple[ThingId, ...]) -> list[Indicator]:
    """Return the indicators that must stand beside this one and have figures of an area that is shown."""
    if isinstance(card, DerivedIndicator):
        return []
    concepts = {one.id for one in workspace.reference.concepts if one.beside == card.concept}
    return [
        one
        for one in workspace.reference.indicators
        if one.concept in concepts and not set(areas).isdisjoint(find_choices(workspace, one).areas)
    ]


def _file_address(key: str, form: str) -> str:
    return reverse("chart-file", kwargs={"key": key, "form": form})


def _form(request: HttpRequest, found: Found, address: str, kept: dict[str, str]) -> ChartForm:
    choice, asked = found.choice, found.asked
    return ChartForm(
        action=address,
        areas=found.choices.areas,
        counterparts=found.choices.counterparts,
        chosen=choice.areas,
        counterpart=choice.counterpart or "",
        span=choice.span,
        first=request.GET.get(FIRST, "")[:_YEAR],
        last=request.GET.get(LAST, "")[:_YEAR],
        day=asked.typed or asked.day.isoformat(),
        latest=asked.today.isoformat(),
        kept=kept,
        faults=choice.faults,
    )

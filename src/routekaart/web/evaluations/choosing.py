"""Which evaluations a reader chose, by the address: a country, a route, an arrangement, a gate."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from routekaart.domain.ids import ThingId, key_of, kind_of
from routekaart.reporting.site.evaluations.table import Choice

FIELDS = {"country": "land", "route": "route", "arrangement": "afspraak", "gate": "poort"}
"""How each kind is called in the address."""
_LONGEST = 100


def read_choice(request: HttpRequest) -> Choice:
    """Read what was chosen; what is nothing that can be chosen gives no evaluation, and the page says so."""
    things = {kind: typed for kind in FIELDS if kind != "gate" and (typed := _typed(request, kind))}
    return Choice(
        things={kind: ThingId(f"{kind}:{typed}") for kind, typed in things.items()}, gate=_typed(request, "gate")
    )


def chosen_address(thing: ThingId, kept: dict[str, str]) -> str:
    """Return the address of the table with a thing chosen; empty for a kind by which one cannot choose."""
    kind = kind_of(thing)
    if kind not in FIELDS:
        return ""
    return f"{reverse('evaluations')}?{urlencode({FIELDS[kind]: key_of(thing), **kept})}"


def gate_address(code: str, kept: dict[str, str]) -> str:
    """Return the address of the table with a gate chosen."""
    return f"{reverse('evaluations')}?{urlencode({FIELDS['gate']: code, **kept})}"


def _typed(request: HttpRequest, kind: str) -> str:
    return request.GET.get(FIELDS[kind], "").strip()[:_LONGEST]

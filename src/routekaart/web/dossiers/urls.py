"""The addresses of the overview, the dossiers and the lists of them."""

from django.urls import path, re_path

from routekaart.web.dossiers import charts, indicators, views
from routekaart.web.dossiers.addressing import KEY, SEGMENTS

_INDICATOR = "indicator"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("dossiers", views.kinds, name="things"),
    path(SEGMENTS[_INDICATOR], indicators.indicators, name=f"things-{_INDICATOR}"),
    re_path(rf"^{SEGMENTS[_INDICATOR]}/(?P<key>{KEY})$", indicators.indicator, name=f"dossier-{_INDICATOR}"),
    re_path(rf"^{SEGMENTS[_INDICATOR]}/(?P<key>{KEY})/grafiek$", charts.chart, name="chart"),
    re_path(rf"^{SEGMENTS[_INDICATOR]}/(?P<key>{KEY})/grafiek\.(?P<form>csv|json)$", charts.chart, name="chart-file"),
    *(
        path(segment, views.things, {"kind": kind}, name=f"things-{kind}")
        for kind, segment in SEGMENTS.items()
        if kind != _INDICATOR
    ),
    *(
        re_path(rf"^{segment}/(?P<key>{KEY})$", views.dossier, {"kind": kind}, name=f"dossier-{kind}")
        for kind, segment in SEGMENTS.items()
        if kind != _INDICATOR
    ),
]

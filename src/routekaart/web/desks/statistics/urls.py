"""The addresses of the statistics desk."""

from django.urls import path, re_path

from routekaart.web.desks.statistics import views

_RELEASE = r"(?P<dataset>[a-z0-9-]+)/(?P<release>[A-Za-z0-9][A-Za-z0-9._-]*)"

urlpatterns = [
    path("werk/statistiek", views.releases, name="statistics-desk"),
    path("werk/statistiek/volledigheid", views.completeness, name="completeness-desk"),
    re_path(rf"^werk/statistiek/{_RELEASE}$", views.release, name="held-release"),
    re_path(rf"^werk/statistiek/{_RELEASE}/besluit$", views.decide, name="decide-release"),
]

"""The addresses of the parliament desk."""

from django.urls import path, re_path

from routekaart.web.desks.parliament import views

_KEY = r"(?P<key>[A-Za-z0-9][A-Za-z0-9._-]*)"

urlpatterns = [
    path("werk/kamer", views.requests, name="parliament-desk"),
    re_path(rf"^werk/kamer/{_KEY}$", views.one, name="followed-request"),
    re_path(rf"^werk/kamer/{_KEY}/oordeel$", views.judge, name="judge-request"),
]

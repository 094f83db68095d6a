"""The addresses of the dossier desk."""

from django.urls import path, re_path

from routekaart.web.desks.dossier import deciding, recording, views

_THING = r"(?P<thing>[a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*)"
_STATEMENT = r"(?P<statement>[0-9a-f]{64})"

urlpatterns = [
    path("werk/dossier", views.home, name="dossier-desk"),
    re_path(rf"^werk/dossier/over/{_THING}$", views.thing, name="desk-thing"),
    re_path(rf"^werk/dossier/uitspraak/{_STATEMENT}$", views.statement, name="desk-statement"),
    path("werk/dossier/nieuw/koppeling", recording.coupling, name="record-coupling"),
    re_path(r"^werk/dossier/nieuw/(?P<content>[a-z]+)$", recording.record, name="record"),
    re_path(rf"^werk/dossier/uitspraak/{_STATEMENT}/verbeteren$", recording.correct, name="correct"),
    re_path(rf"^werk/dossier/uitspraak/{_STATEMENT}/terugnemen$", recording.withdraw, name="withdraw"),
    re_path(rf"^werk/dossier/uitspraak/{_STATEMENT}/verkeerd$", recording.misread, name="misread"),
    path("werk/dossier/niveau", deciding.disclose, name="disclose"),
]

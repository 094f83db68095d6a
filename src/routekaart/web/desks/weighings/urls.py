"""The addresses of the weighing desk."""

from django.urls import path, re_path

from routekaart.web.desks.weighings import views

_KEY = r"(?P<key>[0-9a-f]{64})"

urlpatterns = [
    path("werk/afwegingen", views.weighings, name="weighing-desk"),
    path("werk/afwegingen/nieuw", views.make, name="make-weighing"),
    path("werk/afwegingen/vastleggen", views.keep, name="keep-weighing"),
    path("werk/afwegingen/wachten/<str:ticket>", views.wait, name="weighing-waits"),
    re_path(rf"^werk/afwegingen/{_KEY}$", views.weighing, name="weighing"),
    re_path(rf"^werk/afwegingen/{_KEY}\.json$", views.record, name="weighing-record"),
]

"""The addresses of the site, in Dutch."""

from django.urls import path, re_path

from routekaart.web import sentences, views

handler400 = "routekaart.web.pages.bad_request"
handler404 = "routekaart.web.pages.not_found"
handler500 = "routekaart.web.pages.failed"

urlpatterns = [
    path("", views.letters, name="letters"),
    re_path(r"^brieven/(?P<document>[0-9a-f]{64})$", views.letter, name="letter"),
    path("controle", sentences.sentence, name="sentence"),
    path("stijl.css", views.stylesheet, name="stylesheet"),
]

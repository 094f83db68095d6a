"""The addresses of the letter desk."""

from django.urls import path, re_path

from routekaart.web.desks.letters import deciding, views

_KEY = r"(?P<key>[0-9a-f]{32})"

urlpatterns = [
    path("werk/brieven", views.letters, name="letter-desk"),
    path("werk/brieven/nieuw", views.write, name="new-draft"),
    re_path(rf"^werk/brieven/{_KEY}$", views.draft, name="draft"),
    re_path(rf"^werk/brieven/{_KEY}/tekst$", views.rewrite, name="rewrite-draft"),
    re_path(rf"^werk/brieven/{_KEY}/voorbeeld$", views.preview, name="preview-draft"),
    re_path(rf"^werk/brieven/{_KEY}/toestaan$", deciding.accept, name="accept-fault"),
    re_path(rf"^werk/brieven/{_KEY}/vrijgeven$", deciding.release_draft, name="release-draft"),
    re_path(rf"^werk/brieven/{_KEY}/brief\.(?P<kind>pdf|docx|html)$", deciding.download, name="released-letter"),
]

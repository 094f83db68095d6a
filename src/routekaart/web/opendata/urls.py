"""The addresses of the open data."""

from django.urls import path, re_path

from routekaart.web.opendata import views

urlpatterns = [
    path("open-data", views.page, name="open-data"),
    path("open-data/alles.zip", views.everything, name="open-data-all"),
    re_path(r"^open-data/catalogus\.(?P<form>ttl|jsonld)$", views.catalogue, name="catalogue"),
    re_path(r"^open-data/begrippen\.(?P<form>ttl|jsonld)$", views.terms, name="terms-skos"),
    re_path(r"^open-data/(?P<name>[a-z]+)\.csv-metadata\.json$", views.columns, name="open-columns"),
    re_path(r"^open-data/(?P<name>[a-z]+)\.(?P<form>csv|json|parquet)$", views.table, name="open-table"),
]

"""The address of the search."""

from django.urls import path

from routekaart.web.searching import views

urlpatterns = [path("zoeken", views.search, name="search")]

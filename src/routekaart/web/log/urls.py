"""The addresses of the log."""

from django.urls import path

from routekaart.web.log import views

urlpatterns = [
    path("beheer/logboek", views.log, name="log"),
    path("beheer/logboek.csv", views.log_table, name="log-table"),
]

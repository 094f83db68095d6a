"""The addresses of evaluations."""

from django.urls import path, re_path

from routekaart.web.evaluations import views

_NAME = r"(?P<name>[\w-]+)"
"""Any name that was ever sealed has an address, or the table in which it stands could not be shown."""

urlpatterns = [
    path("evaluaties", views.evaluations, name="evaluations"),
    path("evaluaties.json", views.evaluations_file, name="evaluations-file"),
    re_path(rf"^evaluaties/{_NAME}$", views.evaluation, name="evaluation"),
    re_path(rf"^evaluaties/{_NAME}\.(?P<form>json|html)$", views.evaluation_file, name="evaluation-file"),
]

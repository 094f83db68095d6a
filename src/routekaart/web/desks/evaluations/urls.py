"""The addresses of the desk of evaluations."""

from django.urls import path, re_path

from routekaart.web.desks.evaluations import views

urlpatterns = [
    path("werk/evaluaties", views.make, name="make-evaluation"),
    path("werk/evaluaties/verzegelen", views.seal, name="seal-evaluation"),
    path("werk/evaluaties/wachten/<str:ticket>", views.wait, name="evaluation-waits"),
    re_path(r"^werk/evaluaties/plan/(?P<name>[\w-]+)/uitrekenen$", views.again, name="evaluate-again"),
]

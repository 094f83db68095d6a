"""The addresses of the review desk."""

from django.urls import path, re_path

from routekaart.web.desks.review import views

urlpatterns = [
    path("werk/beoordelen", views.queue, name="review"),
    re_path(r"^werk/beoordelen/(?P<statement>[0-9a-f]{64})$", views.reading, name="reading"),
    re_path(r"^werk/beoordelen/(?P<statement>[0-9a-f]{64})/besluit$", views.decide, name="decide-reading"),
]

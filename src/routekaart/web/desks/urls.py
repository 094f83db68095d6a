"""The addresses of all desks."""

from django.urls import path

from routekaart.web.desks import views
from routekaart.web.desks.dossier.urls import urlpatterns as dossier
from routekaart.web.desks.evaluations.urls import urlpatterns as evaluations
from routekaart.web.desks.letters.urls import urlpatterns as letters
from routekaart.web.desks.parliament.urls import urlpatterns as parliament
from routekaart.web.desks.review.urls import urlpatterns as review
from routekaart.web.desks.statistics.urls import urlpatterns as statistics
from routekaart.web.desks.weighings.urls import urlpatterns as weighings

urlpatterns = [
    path("werk", views.desks, name="desks"),
    *review,
    *dossier,
    *letters,
    *parliament,
    *statistics,
    *weighings,
    *evaluations,
]

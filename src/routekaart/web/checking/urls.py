"""The addresses at which a letter is checked, and where it waits for that."""

from django.urls import path

from routekaart.web.checking import views

urlpatterns = [
    path("controle/brief", views.check, name="letter-check"),
    path("controle/brief/bewaren", views.keep, name="keep-letter"),
    path("controle/brief/wachten/<str:ticket>", views.wait, name="check-waits"),
]

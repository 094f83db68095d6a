"""The address at which a letter is checked."""

from django.urls import path

from routekaart.web.checking import views

urlpatterns = [
    path("controle/brief", views.check, name="letter-check"),
    path("controle/brief/bewaren", views.keep, name="keep-letter"),
]

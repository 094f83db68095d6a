"""The addresses of signing in."""

from django.urls import path

from routekaart.web.accounts import views

urlpatterns = [path("aanmelden", views.sign_in, name="sign-in")]

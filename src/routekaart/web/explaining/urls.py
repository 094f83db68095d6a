"""The addresses of the pages about the site."""

from django.urls import path

from routekaart.web.explaining.views import text

urlpatterns = [
    path("hulp", text, {"name": "help"}, name="help"),
    path("toegankelijkheid", text, {"name": "accessibility"}, name="accessibility"),
    path("over-de-cijfers", text, {"name": "about-figures"}, name="about-figures"),
]

"""Drafts as Django knows them."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """Drafts of letters."""

    name = "routekaart.web.desks.letters"
    label = "drafts"
    default_auto_field = "django.db.models.BigAutoField"

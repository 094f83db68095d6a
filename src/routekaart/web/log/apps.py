"""The log as Django knows it."""

from django.apps import AppConfig


class LogConfig(AppConfig):
    """Who saw what."""

    name = "routekaart.web.log"
    label = "log"
    default_auto_field = "django.db.models.BigAutoField"

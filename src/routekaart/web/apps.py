"""The site as Django knows it."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """What exists because there is a site: for now, who subscribed to its news."""

    name = "routekaart.web"
    label = "site"
    default_auto_field = "django.db.models.BigAutoField"

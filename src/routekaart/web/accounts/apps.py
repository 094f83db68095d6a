"""Accounts as Django knows them."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """Who may sign in; the roles of the table of rights are made with the database."""

    name = "routekaart.web.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the roles be made whenever the database is."""
        post_migrate.connect(_make_roles, sender=self)


def _make_roles(using: str, **said: Any) -> None:
    from routekaart.web.accounts.roles import make_roles

    make_roles(using)

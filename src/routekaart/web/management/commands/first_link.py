"""Make the link with which the first administrator makes an account: `routekaart start` prints it."""

from typing import Any

from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils import timezone

from routekaart.web.accounts.links import make_first_link
from routekaart.web.database import prepare_for_command


class Command(BaseCommand):
    """Print the address of the link, or nothing if there is an administrator."""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the database if there is none, and print."""
        prepare_for_command(self.stderr.write)
        token = make_first_link(now=timezone.now())
        if token is not None:
            self.stdout.write(reverse("welcome", kwargs={"token": token}))

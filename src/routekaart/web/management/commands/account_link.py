"""Let the owner of an account begin anew, if no administrator can sign in: `routekaart account-link NAME`."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from routekaart.web.accounts.links import reset
from routekaart.web.accounts.models import Account
from routekaart.web.database import prepare_for_command
from routekaart.web.log import note_account

_SERVER = "server"
"""Who did it, in the log: whoever can run commands where the site is."""


class Command(BaseCommand):
    """Take away password and second factor of an account, and print a link for its owner."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name of the account."""
        parser.add_argument("name")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the link, or say why there is none."""
        prepare_for_command(self.stderr.write)
        account = Account.objects.filter(name=options["name"], subject=None, is_active=True).first()
        if account is None:
            raise CommandError(f"{options['name']!r} is no account with a password of its own that may sign in.")
        with transaction.atomic():
            token = reset(account, now=timezone.now())
            note_account(_SERVER, f"{account.name}: password and second factor reset, link made")
        site = settings.ROUTEKAART_SITE.rstrip("/")
        self.stdout.write(f"{site}{reverse('welcome', kwargs={'token': token})}")

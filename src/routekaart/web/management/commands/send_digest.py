"""Send one address what changed since a day: `routekaart digest --since DATE --to ADDRESS`."""

import sys
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from routekaart.domain.errors import RoutekaartError
from routekaart.web.mailing import send_digest


class Command(BaseCommand):
    """Send news to one address."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address, the day, the country and the language."""
        parser.add_argument("--to", required=True)
        parser.add_argument("--since", required=True, type=date.fromisoformat)
        parser.add_argument("--country")
        parser.add_argument("--lang", choices=["nl", "en"], default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say what was sent; end with status 2 if it could not be done."""
        about, since, lang = options["country"], options["since"], options["lang"]
        try:
            mail = send_digest(options["to"], about=about, since=since, lang=lang, now=timezone.now())
        except RoutekaartError as error:
            self.stderr.write(f"routekaart: {error}")
            sys.exit(error.exit_status)
        self.stdout.write(mail.subject)

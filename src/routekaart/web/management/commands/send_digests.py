"""Send each confirmed subscriber what is new: `routekaart digest --send`, once a day."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from routekaart.domain.errors import RoutekaartError
from routekaart.web.database import prepare_database
from routekaart.web.mailing import refuse_if_off, send_digests


class Command(BaseCommand):
    """Send news to those who subscribed."""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say how many got a message; end with status 1 if one could not be sent."""
        try:
            refuse_if_off()
            prepare_database()
            done = send_digests(now=timezone.now(), report=self.stderr.write)
        except RoutekaartError as error:
            self.stderr.write(f"routekaart: {error}")
            sys.exit(error.exit_status)
        self.stdout.write(f"sent: {done.sent}; no news: {done.quiet}; not sent: {done.failed}")
        if done.failed:
            sys.exit(1)

"""Verify the chain of the log of reads: `routekaart verify log`."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from routekaart.web.database import prepare_for_command
from routekaart.web.log.finding import verify_log


class Command(BaseCommand):
    """Say whether every entry is as it was written."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a head that was noted before."""
        parser.add_argument("--head")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what was found; end with status 1 if the chain is broken or the head is gone."""
        prepare_for_command(self.stderr.write)
        found = verify_log(expected_head=options["head"])
        if found.broken is not None:
            self.stderr.write(
                f"routekaart: entry {found.broken} of the log is not as it was written, or is missing."
                " Compare with a backup; what follows it cannot be trusted."
            )
            sys.exit(1)
        self.stdout.write(f"{found.entries} entries, each as it was written.")
        self.stdout.write(f"head {found.head}")
        if not found.head_seen:
            self.stderr.write(
                "routekaart: the head that was noted is not in the log: entries were cut off. Compare with a backup."
            )
            sys.exit(1)
        self.stdout.write("Note the head: with --head it shows later whether entries were cut off.")

"""The database of the site: made when it is first needed, in a folder that only its owner can read."""

import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from routekaart.domain.errors import StoreError

_ATTEMPTS_KEPT = timedelta(days=30)
"""For how long a failed sign-in is remembered, with the address from which it came; a lockout takes minutes."""


def prepare_database() -> None:
    """Make the database, or bring one that was made before up to date.

    Raises:
        StoreError: if a newer version of this program wrote it.
    """
    # Addresses of people are in it.
    Path(str(settings.DATABASES["default"]["NAME"])).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _refuse_newer()
    call_command("migrate", verbosity=0, interactive=False)
    if not settings.ROUTEKAART_PUBLIC:
        call_command("createcachetable", verbosity=0)
        call_command("clearsessions", verbosity=0)
        _forget_attempts()


def prepare_for_command(tell: Callable[[str], object]) -> None:
    """Prepare the database for a command, which says what is wrong and ends if that cannot be done."""
    try:
        prepare_database()
    except StoreError as error:
        tell(f"routekaart: {error}")
        sys.exit(error.exit_status)


def _refuse_newer() -> None:
    """Django itself goes on with tables that a later migration has changed."""
    loader = MigrationLoader(connection)
    ours = {one.label for one in apps.get_app_configs() if one.name.startswith("routekaart.")}
    known = loader.disk_migrations or {}
    applied = sorted(one for one in loader.applied_migrations or {} if one[0] in ours)
    unknown = [f"{app}.{name}" for app, name in applied if (app, name) not in known]
    if unknown:
        raise StoreError(
            f"the database of the site was written by a newer version: {', '.join(unknown)}",
            where=str(settings.DATABASES["default"]["NAME"]),
            remedy="Install the newer version of Routekaart that wrote it; nothing was changed.",
        )


def _forget_attempts() -> None:
    from axes.models import AccessAttempt

    AccessAttempt.objects.filter(attempt_time__lt=timezone.now() - _ATTEMPTS_KEPT).delete()

"""The database of the site: made when it is first needed, in a folder that only its owner can read."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

_ATTEMPTS_KEPT = timedelta(days=30)
"""For how long a failed sign-in is remembered, with the address from which it came; a lockout takes minutes."""


def prepare_database() -> None:
    """Make the database, or bring one that was made before up to date."""
    # Addresses of people are in it.
    Path(str(settings.DATABASES["default"]["NAME"])).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    if not settings.ROUTEKAART_PUBLIC:
        call_command("createcachetable", verbosity=0)
        call_command("clearsessions", verbosity=0)
        _forget_attempts()


def _forget_attempts() -> None:
    from axes.models import AccessAttempt

    AccessAttempt.objects.filter(attempt_time__lt=timezone.now() - _ATTEMPTS_KEPT).delete()

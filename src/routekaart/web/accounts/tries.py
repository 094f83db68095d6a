"""Codes that are tried for an account, from wherever: ten in a row, and then one after ever longer waits.

Who has many addresses has five tries from each, and a code has six digits. Only who knows the password gets to try
one, so that nobody else can keep an account out of use by this. A passkey cannot be guessed, and does not wait.
"""

from datetime import datetime, timedelta

from django.db import transaction

from routekaart.web.accounts.models import Account
from routekaart.web.log import note_account

FREE = 10
"""Wrong codes in a row before one must wait."""
FIRST, LONGEST = timedelta(minutes=1), timedelta(hours=1)
"""How long after the last of these, and twice as long after each next one, up to this."""
_DOUBLED = 6  # by then it is the longest


def take_try(account: Account, *, now: datetime) -> datetime | None:
    """Count a try before its code is looked at, so that many at once are not more; or return until when it must wait.

    That it must wait is in the log: somebody else may know the password.
    """
    with transaction.atomic():
        fresh = Account.objects.select_for_update().get(pk=account.pk)
        until = _free_from(fresh)
        if until is not None and now < until:
            return until
        if fresh.tries == FREE:
            note_account(account.name, f"{account.name}: {FREE} wrong codes in a row", refused=True)
        fresh.tries, fresh.tried = fresh.tries + 1, now
        fresh.save(update_fields=["tries", "tried"])
    return None


def forget_tries(account: Account) -> None:
    """Forget the wrong codes of an account."""
    Account.objects.filter(pk=account.pk).update(tries=0)


def _free_from(account: Account) -> datetime | None:
    if account.tries < FREE or account.tried is None:
        return None
    wait: timedelta = FIRST * 2 ** min(account.tries - FREE, _DOUBLED)
    last: datetime = account.tried
    return last + min(wait, LONGEST)

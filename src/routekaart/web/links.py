"""Signed links: only who got one by mail can confirm or end a subscription. There is no password and no cookie."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse

from routekaart.web.models import Subscription

_CONFIRM, _STOP = "subscription.confirm", "subscription.stop"
CONFIRM_WITHIN = timedelta(days=7)


def confirm_link(one: Subscription) -> str:
    """Return the link by which a subscription is confirmed; it holds for a week."""
    return _link("confirm", one, _CONFIRM)


def stop_link(one: Subscription) -> str:
    """Return the link by which a subscription ends; it holds as long as the subscription does."""
    return _link("stop", one, _STOP)


def find_to_confirm(token: str) -> Subscription | None:
    """Return the subscription that a link confirms; `None` if the link is not ours, too old, or of no use any more."""
    return _find(token, _CONFIRM, CONFIRM_WITHIN)


def find_to_stop(token: str) -> Subscription | None:
    """Return the subscription that a link ends; `None` if the link is not ours, or it has ended already."""
    return _find(token, _STOP, None)


def _link(name: str, one: Subscription, salt: str) -> str:
    # The moment at which it was asked for is signed as well: a link of an earlier subscription opens no later one.
    token = signing.dumps([one.pk, one.asked.isoformat()], salt=salt)
    return f"{settings.ROUTEKAART_SITE.rstrip('/')}{reverse(name, kwargs={'token': token})}"


def _find(token: str, salt: str, within: timedelta | None) -> Subscription | None:
    try:
        key, asked = signing.loads(token, salt=salt, max_age=within)
    except signing.BadSignature:
        return None
    found = Subscription.objects.filter(pk=key).first()
    return found if found is not None and found.asked.isoformat() == asked else None

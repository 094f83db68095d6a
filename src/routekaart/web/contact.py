"""`/.well-known/security.txt`: whom to tell of a weakness (RFC 9116)."""

from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from routekaart.domain.rights import Action
from routekaart.web.rights import needs

USUALLY = timedelta(days=180)
LONGEST = timedelta(days=365)
"""The standard asks for less than a year."""


@needs(Action.OPEN_PAGE)
@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Send whom to tell, and until when that holds; without a contact in the settings there is no such file."""
    contact = settings.ROUTEKAART_SECURITY_CONTACT
    if not contact.startswith(("mailto:", "https:", "tel:")) or not contact.isprintable():
        raise Http404
    lines = [f"Contact: {contact}", f"Expires: {_expires(timezone.now()):%Y-%m-%dT%H:%M:%SZ}"]
    lines.append("Preferred-Languages: nl, en")
    if settings.ROUTEKAART_SITE.startswith("https:"):
        lines.append(f"Canonical: {settings.ROUTEKAART_SITE.rstrip('/')}{request.path}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _expires(now: datetime) -> datetime:
    """Return until when the contact holds: the day in the settings, or half a year; never a year or more."""
    said = settings.ROUTEKAART_SECURITY_EXPIRES
    if not said:
        return now + USUALLY
    day = datetime.combine(date.fromisoformat(said), datetime.min.time(), UTC)
    return min(day, now + LONGEST - timedelta(days=1))

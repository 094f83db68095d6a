"""Sending news: to one address that somebody names, and to everybody who subscribed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from routekaart.domain.errors import InputError, MailFailed
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.operations.find_news import find_news
from routekaart.operations.follow_requests import follow_requests
from routekaart.reporting.digest import Digest, Mail, has_news, make_digest, make_mail
from routekaart.reporting.feeds import parse_home
from routekaart.reporting.texts import Lang
from routekaart.sources.builds import load_build
from routekaart.web.links import stop_link
from routekaart.web.models import Subscription
from routekaart.web.naming import names_of
from routekaart.web.opening import opened
from routekaart.workspace import Workspace

_KEPT_UNCONFIRMED = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How many subscribers got a message."""

    sent: int = 0
    quiet: int = 0
    """Those for whom there was no news."""
    failed: int = 0
    """Those to whom it could not be sent; they get it the next time."""


def send_digest(to: str, *, about: str | None, since: date, lang: Lang, now: datetime) -> Mail:
    """Send one address what changed since a day, and return what was sent.

    Raises:
        InputError: if nothing says from whom mail comes, or there is no news about such a thing.
        MailFailed: if the mail server does not take it.
    """
    refuse_without_sender()
    with opened() as workspace:
        thing = None if about is None else workspace.reference.get_thing(about)
        mail = make_mail(_make(workspace, thing, datetime.combine(since, time(), UTC), lang, now)[0])
    send_mail(mail, to)
    return mail


def send_digests(*, now: datetime, report: Callable[[str], object] = lambda line: None) -> Sent:
    """Send each confirmed subscriber what is new since the last message; and forget who did not confirm in a week.

    Args:
        now: the present moment.
        report: is told of each message that could not be sent; without the address.

    Raises:
        InputError: if subscriptions are not set up here.
    """
    refuse_if_off()
    Subscription.objects.filter(confirmed=None, asked__lt=now - _KEPT_UNCONFIRMED).delete()
    outcomes = {"sent": 0, "quiet": 0, "failed": 0}
    with opened() as workspace:
        until = _known_until(workspace, now)
        for one in Subscription.objects.exclude(confirmed=None).order_by("pk"):
            outcomes[_send_news(workspace, one, now, report, until=until)] += 1
    return Sent(**outcomes)


def _known_until(workspace: Workspace, now: datetime) -> datetime:
    """Return from when on there may be news that this message does not tell: of a build, from just after it was made.

    What became public after a build was made is in a later one, under a moment before the message was sent.
    """
    return load_build(workspace.root).moment + timedelta(microseconds=1) if workspace.build else now


def _send_news(
    workspace: Workspace, one: Subscription, now: datetime, report: Callable[[str], object], *, until: datetime
) -> str:
    since = one.sent or one.confirmed or now
    lang: Lang = "en" if one.lang == "en" else "nl"
    digest, news = _make(workspace, ThingId(one.about) if one.about else None, since, lang, now)
    if not news:
        return "quiet"
    link = stop_link(one)
    try:
        send_mail(make_mail(digest, stop=link), one.address, stop=link)
    except MailFailed as error:
        report(f"{one}: {error}")
        return "failed"
    # Kept after each message: who got one does not get it again if a later one fails.
    one.sent = until
    one.save(update_fields=["sent"])
    return "sent"


def _make(
    workspace: Workspace, about: ThingId | None, since: datetime, lang: Lang, now: datetime
) -> tuple[Digest, bool]:
    news = find_news(workspace, about=about, since=since)
    followed = follow_requests(workspace, as_of=now.date(), level=Level.OPENBAAR, about=about)
    names = names_of(workspace, lang, news.described)
    day = since.astimezone(UTC).date()
    home = parse_home(settings.ROUTEKAART_SITE or None)
    executions = followed.executions
    digest = make_digest(news.changes, executions, names, home, about=about, since=day, as_of=now.date())
    return digest, has_news(news.changes, executions, since=day)


def refuse_if_off() -> None:
    """Refuse if subscriptions are not set up here.

    Raises:
        InputError: if so.
    """
    if not settings.ROUTEKAART_SUBSCRIPTIONS:
        raise InputError(
            "subscriptions are not set up here",
            remedy="Set ROUTEKAART_SITE, ROUTEKAART_MAIL_FROM and ROUTEKAART_SECRET_KEY; see docs/feeds.md.",
        )


def refuse_without_sender() -> None:
    """Refuse to send if nothing says from whom mail comes.

    Raises:
        InputError: if so.
    """
    if not settings.ROUTEKAART_MAIL_FROM:
        raise InputError(
            "nothing says from whom mail comes", remedy="Set ROUTEKAART_MAIL_FROM and ROUTEKAART_MAIL_HOST."
        )


def send_mail(mail: Mail, to: str, *, stop: str = "") -> None:
    """Send a message; with a link to unsubscribe, mail programs show a button for it (RFC 2369 and RFC 8058).

    Raises:
        MailFailed: if the mail server does not take it.
    """
    headers = {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"} if stop else {}
    headers["Auto-Submitted"] = "auto-generated"  # RFC 3834: an absence notice must not answer it
    message = EmailMultiAlternatives(mail.subject, mail.text, settings.ROUTEKAART_MAIL_FROM, [to], headers=headers)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    try:
        message.send()
    except (SMTPException, OSError) as error:
        raise MailFailed(
            f"the mail server does not take the message ({type(error).__name__})",
            where=f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}",
            remedy="Check ROUTEKAART_MAIL_HOST and the other settings of mail.",
        ) from error

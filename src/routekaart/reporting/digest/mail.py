"""A digest as a message: its subject, its text and its HTML, and as a file that a mail program opens (RFC 5322)."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape

from routekaart.domain.errors import NotationError
from routekaart.domain.period import Period
from routekaart.reporting.digest.digest import Digest, Term
from routekaart.reporting.digest.words import LABELS
from routekaart.reporting.feeds.feed import FeedItem
from routekaart.reporting.feeds.markup import write_markup
from routekaart.reporting.feeds.words import LABELS as FEEDS
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import say

_ADDRESS = re.compile(r"[!#-'*+\-./0-9=?A-Z^-~]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
"""An address as people have them, of the plain sort of RFC 5322: no quotes, no comments, no name before it."""
_LONGEST_ADDRESS = 254


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A message that is ready to be sent."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """From whom, to whom and when a message goes."""

    sender: str
    to: str
    """Empty if it is not addressed yet."""
    when: datetime


def parse_address(text: str) -> str:
    """Return an address of e-mail.

    >>> parse_address(" kamer@example.nl ")
    'kamer@example.nl'

    Raises:
        NotationError: if it is none.
    """
    plain = text.strip()
    if len(plain) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(plain):
        raise NotationError(f"{text[:100]!r} is no address of e-mail", remedy="Write it as kamer@example.nl.")
    return plain


def make_mail(digest: Digest, *, stop: str = "") -> Mail:
    """Write a digest as a message.

    Args:
        digest: what it tells.
        stop: where a subscriber can unsubscribe; empty if it goes to nobody who subscribed.
    """
    return Mail(subject=_subject(digest), text=_text(digest, stop), html=_html(digest, stop))


def write_eml(mail: Mail, sending: Sending) -> bytes:
    """Write a message as a file; the same message gives the same bytes."""
    mark = hashlib.sha256("\0".join((mail.subject, mail.text, mail.html, str(sending))).encode()).hexdigest()
    message = EmailMessage(policy=SMTP)
    message["From"] = sending.sender
    if sending.to:
        message["To"] = sending.to
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(sending.when)
    message["Message-ID"] = f"<{mark[:40]}@{sending.sender.rpartition('@')[2]}>"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    message.set_boundary(f"={mark}")
    return message.as_bytes()


def _say(digest: Digest, code: str, **filled: object) -> str:
    return say(LABELS, code, digest.lang).format(**filled)


def _day(digest: Digest, day: date) -> str:
    return format_time(Period.of_day(day), digest.lang)


def _subject(digest: Digest) -> str:
    filled = {"number": digest.total, "day": _day(digest, digest.since), "name": digest.name}
    return " ".join(_say(digest, "subject_about" if digest.name else "subject", **filled).split())


def _head(digest: Digest) -> str:
    return _say(digest, "head_about" if digest.name else "head", name=digest.name, day=_day(digest, digest.since))


def _after(digest: Digest) -> Iterator[str]:
    """Give what stands below the changes: that there are none, or that there are more."""
    rest = digest.total - len(digest.items)
    if not digest.items:
        yield _say(digest, "nothing")
    elif rest > 0:
        yield _say(digest, "rest", number=rest, address=digest.feed)


def _lists(digest: Digest) -> Iterator[tuple[str, Sequence[Term]]]:
    yield from (
        (_say(digest, code), terms) for code, terms in (("overdue", digest.overdue), ("due", digest.due)) if terms
    )


def _foot(digest: Digest, stop: str) -> Iterator[str]:
    yield _say(digest, "public", day=_day(digest, digest.as_of))
    if stop:
        yield _say(digest, "why", site=digest.site)
        yield _say(digest, "stop", address=stop)


def _term(digest: Digest, term: Term) -> str:
    return _say(digest, "term", name=term.name, day=term.day, reason=term.reason)


def _text(digest: Digest, stop: str) -> str:
    parts = [_head(digest)]
    parts += ["\n".join(_item_lines(item, digest)) for item in digest.items]
    parts += _after(digest)
    for title, terms in _lists(digest):
        parts.append("\n".join([title, *(f"- {_term(digest, term)}" for term in terms)]))
    if not (digest.overdue or digest.due):
        parts.append(_say(digest, "no_terms"))
    parts.append("\n".join(_foot(digest, stop)))
    return "\n\n".join(parts) + "\n"


def _item_lines(item: FeedItem, digest: Digest) -> Iterator[str]:
    yield f"* {item.title}"
    # The title says what was said already, unless it was too long for a title.
    yield from (f"  {' '.join(text.split())}" for text in item.paragraphs if text not in item.title)
    for found in item.sources:
        title = f"{found.title} {found.address}".strip()
        yield f"  {say(FEEDS, 'source', digest.lang).format(title=title)}"
        if found.quote:
            yield f"  {say(FEEDS, 'quote', digest.lang).format(quote=' '.join(found.quote.split()))}"


def _html(digest: Digest, stop: str) -> str:
    parts = [f"<h1>{escape(_head(digest))}</h1>"]
    parts += [f"<h2>{escape(item.title)}</h2>{write_markup(item, digest.lang)}" for item in digest.items]
    parts += [f"<p>{escape(text)}</p>" for text in _after(digest)]
    for title, terms in _lists(digest):
        rows = "".join(f"<li>{escape(_term(digest, term))}</li>" for term in terms)
        parts.append(f"<h2>{escape(title)}</h2><ul>{rows}</ul>")
    if not (digest.overdue or digest.due):
        parts.append(f"<p>{escape(_say(digest, 'no_terms'))}</p>")
    parts.append("<hr>")
    parts += [f"<p>{escape(text)}</p>" for text in _foot(digest, stop)]
    title = escape(_subject(digest))
    head = f'<!doctype html>\n<html lang="{digest.lang}"><head><meta charset="utf-8"><title>{title}</title></head>'
    return "\n".join([head, "<body>", *parts, "</body></html>"]) + "\n"

"""What changed since a day and which terms ask attention, as a message of plain text and of HTML."""

from routekaart.reporting.digest.digest import Digest, has_news, make_digest
from routekaart.reporting.digest.mail import Mail, Sending, make_mail, parse_address, write_eml

__all__ = ["Digest", "Mail", "Sending", "has_news", "make_digest", "make_mail", "parse_address", "write_eml"]

"""Settings that both sites have, all from the environment, safe by default."""

import os
import secrets
from pathlib import Path

from routekaart.domain.limits import LARGEST_FILE

SECRET_KEY = os.environ.get("ROUTEKAART_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ROUTEKAART_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
WSGI_APPLICATION = "routekaart.web.wsgi.application"
INSTALLED_APPS = ["routekaart.web.apps.SiteConfig"]
ROUTEKAART_WORKSPACE = os.environ.get("ROUTEKAART_WORKSPACE", "workspace")
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(Path(ROUTEKAART_WORKSPACE).resolve() / "web" / "site.sqlite"),
        # A reader does not stop a writer, and whoever must wait does so for a while.
        "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL", "timeout": 20, "transaction_mode": "IMMEDIATE"},
    }
}
MIDDLEWARE = [
    "routekaart.web.journal.keep_journal",
    "routekaart.web.api.middleware.dress_api",
    "django.middleware.security.SecurityMiddleware",
    "routekaart.web.middleware.send_headers",
    "routekaart.web.statics.SendStatics",
    "routekaart.web.middleware.refuse_large",
    "django.middleware.common.CommonMiddleware",  # refuses requests for another host
    "routekaart.web.middleware.ShowRefusals",
    "routekaart.web.limiting.limit_checks",
    "routekaart.web.rights.keeping.KeepRights",
    "django.middleware.http.ConditionalGetMiddleware",
]
APPEND_SLASH = False
# The look: a style sheet with design tokens of NL Design System, in place of the neutral theme. See docs/theme.md.
ROUTEKAART_THEME = os.environ.get("ROUTEKAART_THEME", "")
WHITENOISE_ALLOW_ALL_ORIGINS = False
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = False
# What may be sent to us: a form of an ordinary size, and at most one file as large as a letter may be.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 10
ROUTEKAART_LARGEST_REQUEST = LARGEST_FILE + DATA_UPLOAD_MAX_MEMORY_SIZE
ROUTEKAART_CHECKS_A_MINUTE = int(os.environ.get("ROUTEKAART_CHECKS_A_MINUTE", "120"))
"""How many checks one client may ask for: so many at once, and as many again in a minute; 0 for no limit."""
ROUTEKAART_THREADS = int(os.environ.get("ROUTEKAART_THREADS", "4"))
"""How many requests are answered at once. Measured: docs/benchmarks.md, "While letters are checked"."""
# Whether readers reach the site over TLS. `routekaart start` says no where it listens on this machine alone.
ROUTEKAART_TLS = os.environ.get("ROUTEKAART_TLS", "yes") == "yes"
ROUTEKAART_PROXIES = int(os.environ.get("ROUTEKAART_PROXIES", "0"))
"""How many proxies of ours stand before the site; only then what they say of the reader is believed."""
if ROUTEKAART_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = int(os.environ.get("ROUTEKAART_HSTS", "31536000" if ROUTEKAART_TLS else "0"))
SECURE_HSTS_INCLUDE_SUBDOMAINS = os.environ.get("ROUTEKAART_HSTS_SUBDOMAINS", "yes") == "yes"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
PERMISSIONS_POLICY = ", ".join(
    f"{name}=()"
    for name in (
        *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation"),
        *(
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "screen-wake-lock",
            "usb",
            "xr-spatial-tracking",
        ),
    )
)
# A line of JSON for each request and warning, on standard error; nothing of what was asked or by whom.
ROUTEKAART_JOURNAL = os.environ.get("ROUTEKAART_JOURNAL", "yes") == "yes"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"journal": {"class": "routekaart.web.journal.Journal", "level": "WARNING"}},
    # Django's own handlers would mail a whole request, or write it where nobody reads it.
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.request": {"level": "ERROR"},  # that a page is not there, its own line says
    },
    "root": {"handlers": ["journal"] if ROUTEKAART_JOURNAL else [], "level": "WARNING"},
}
# The address of the site as its readers know it. Ids in feeds, and links in feeds and mail, are made from it.
ROUTEKAART_SITE = os.environ.get("ROUTEKAART_SITE", "")
# Whom to tell of a weakness (mailto: or https:), and until when that holds; for /.well-known/security.txt.
ROUTEKAART_SECURITY_CONTACT = os.environ.get("ROUTEKAART_SECURITY_CONTACT", "")
ROUTEKAART_SECURITY_EXPIRES = os.environ.get("ROUTEKAART_SECURITY_EXPIRES", "")
# Mail. From whom it comes must be said; without it nothing is sent and nobody can subscribe.
EMAIL_HOST = os.environ.get("ROUTEKAART_MAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("ROUTEKAART_MAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("ROUTEKAART_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("ROUTEKAART_MAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("ROUTEKAART_MAIL_TLS", "yes" if EMAIL_HOST != "localhost" else "no") == "yes"
EMAIL_TIMEOUT = 30
ROUTEKAART_MAIL_FROM = os.environ.get("ROUTEKAART_MAIL_FROM", "")
# Links in mail are signed with the key, and lead to the site: both must be the same tomorrow.
ROUTEKAART_SUBSCRIPTIONS = bool(os.environ.get("ROUTEKAART_SECRET_KEY") and ROUTEKAART_SITE and ROUTEKAART_MAIL_FROM)
# Whom a user of the API may ask. A ministry puts its own there.
ROUTEKAART_CONTACT = {
    "name": os.environ.get("ROUTEKAART_CONTACT_NAME", "Routekaart"),
    "url": os.environ.get("ROUTEKAART_CONTACT_URL", "https://example.org/routekaart"),
    "email": os.environ.get("ROUTEKAART_CONTACT_EMAIL", "routekaart@example.org"),
}

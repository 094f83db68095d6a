"""Settings of the internal site, all from the environment, safe by default; those of the public site begin so too."""

import os
import secrets
from pathlib import Path

SECRET_KEY = os.environ.get("ROUTEKAART_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ROUTEKAART_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "routekaart.web.urls"
WSGI_APPLICATION = "routekaart.web.wsgi.application"
ROUTEKAART_PUBLIC = False
ROUTEKAART_BUILD_ONLY = False
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "routekaart.web.apps.SiteConfig",
]
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
    "routekaart.web.api.middleware.dress_api",
    "django.middleware.security.SecurityMiddleware",
    "routekaart.web.middleware.send_headers",
    "django.middleware.common.CommonMiddleware",  # refuses requests for another host
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "routekaart.web.middleware.ShowRefusals",
    "routekaart.web.rights.keeping.KeepRights",
    "django.middleware.http.ConditionalGetMiddleware",
]
APPEND_SLASH = False
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# The address of the site as its readers know it. Ids in feeds, and links in feeds and mail, are made from it.
ROUTEKAART_SITE = os.environ.get("ROUTEKAART_SITE", "")
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

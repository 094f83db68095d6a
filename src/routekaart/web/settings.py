"""Settings of the site, all from the environment, safe by default."""

import os
import secrets

SECRET_KEY = os.environ.get("ROUTEKAART_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ROUTEKAART_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "routekaart.web.urls"
WSGI_APPLICATION = "routekaart.web.wsgi.application"
INSTALLED_APPS: list[str] = []
DATABASES: dict[str, dict[str, object]] = {}
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "routekaart.web.middleware.send_headers",
    "django.middleware.common.CommonMiddleware",  # refuses requests for another host
    "routekaart.web.middleware.ShowRefusals",
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
ROUTEKAART_WORKSPACE = os.environ.get("ROUTEKAART_WORKSPACE", "workspace")
# The address of the site as its readers know it. Ids in feeds, and links in feeds and mail, are made from it.
ROUTEKAART_SITE = os.environ.get("ROUTEKAART_SITE", "")

"""Settings of the site, all from the environment, safe by default."""

import os
import secrets

SECRET_KEY = os.environ.get("ROUTEKAART_SECRET_KEY") or secrets.token_urlsafe(50)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ROUTEKAART_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "routekaart.web.urls"
INSTALLED_APPS: list[str] = []
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

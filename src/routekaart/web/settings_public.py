"""Settings of the public site: it opens a public build and nothing else. It knows no accounts, sessions or cookies."""

from routekaart.web.settings import *  # noqa: F403
from routekaart.web.settings import INSTALLED_APPS as _INTERNAL_APPS
from routekaart.web.settings import MIDDLEWARE as _INTERNAL_MIDDLEWARE

ROUTEKAART_PUBLIC = True
ROOT_URLCONF = "routekaart.web.urls_public"
_ONLY_INTERNAL = ("django.contrib.sessions", "django.contrib.auth", "django.middleware.csrf")
INSTALLED_APPS = [name for name in _INTERNAL_APPS if not name.startswith(("django.contrib",))]
MIDDLEWARE = [name for name in _INTERNAL_MIDDLEWARE if not name.startswith(_ONLY_INTERNAL)]

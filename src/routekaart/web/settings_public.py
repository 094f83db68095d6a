"""Settings of the public site: it opens a public build and nothing else. It knows no accounts, sessions or cookies."""

import os

from routekaart.web.settings import *  # noqa: F403
from routekaart.web.settings import DATABASES as _INTERNAL_DATABASES
from routekaart.web.settings import INSTALLED_APPS as _INTERNAL_APPS
from routekaart.web.settings import MIDDLEWARE as _INTERNAL_MIDDLEWARE
from routekaart.web.settings import ROUTEKAART_SUBSCRIPTIONS as _SUBSCRIPTIONS

ROUTEKAART_PUBLIC = True
ROUTEKAART_BUILD_ONLY = True
ROOT_URLCONF = "routekaart.web.urls_public"
_ONLY_INTERNAL = ("django.contrib.sessions", "django.contrib.auth", "django.middleware.csrf")
INSTALLED_APPS = [name for name in _INTERNAL_APPS if not name.startswith(("django.contrib",))]
MIDDLEWARE = [name for name in _INTERNAL_MIDDLEWARE if not name.startswith(_ONLY_INTERNAL)]
# Nothing is written in a build. Who wants subscriptions names a file for their addresses, outside builds and workspace.
_SUBSCRIBERS = os.environ.get("ROUTEKAART_SUBSCRIBERS", "")
ROUTEKAART_SUBSCRIPTIONS = _SUBSCRIPTIONS and bool(_SUBSCRIBERS)
DATABASES = {"default": _INTERNAL_DATABASES["default"] | {"NAME": _SUBSCRIBERS}} if ROUTEKAART_SUBSCRIPTIONS else {}

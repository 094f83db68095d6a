"""Settings of the public site: it opens a public build and nothing else. It knows no accounts, sessions or cookies."""

import os

from routekaart.web.settings_shared import *  # noqa: F403
from routekaart.web.settings_shared import DATABASES as _SHARED_DATABASES
from routekaart.web.settings_shared import MIDDLEWARE as _SHARED_MIDDLEWARE
from routekaart.web.settings_shared import ROUTEKAART_SUBSCRIPTIONS as _SUBSCRIPTIONS

ROUTEKAART_PUBLIC = True
ROUTEKAART_BUILD_ONLY = True
ROOT_URLCONF = "routekaart.web.urls_public"
MIDDLEWARE = [
    *_SHARED_MIDDLEWARE,
    "routekaart.web.middleware.say_when_made",
    "routekaart.web.kept_pages.keep_pages",
]
# Nothing is written in a build. Who wants subscriptions names a file for their addresses, outside builds and workspace.
_SUBSCRIBERS = os.environ.get("ROUTEKAART_SUBSCRIBERS", "")
ROUTEKAART_SUBSCRIPTIONS = _SUBSCRIPTIONS and bool(_SUBSCRIBERS)
DATABASES = {"default": _SHARED_DATABASES["default"] | {"NAME": _SUBSCRIBERS}} if ROUTEKAART_SUBSCRIPTIONS else {}

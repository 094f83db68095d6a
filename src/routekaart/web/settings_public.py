"""Settings of the public site: it opens a public build and nothing else. It knows no accounts, sessions or cookies."""

from routekaart.web.settings_shared import *  # noqa: F403

ROUTEKAART_PUBLIC = True
ROOT_URLCONF = "routekaart.web.urls_public"

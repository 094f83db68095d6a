"""The site as a WSGI application, for Granian or any other server."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from routekaart.web.database import prepare_database

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "routekaart.web.settings")
application = get_wsgi_application()
if settings.ROUTEKAART_SUBSCRIPTIONS or not settings.ROUTEKAART_PUBLIC:
    prepare_database()

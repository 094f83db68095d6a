"""The site as a WSGI application, for Granian or any other server."""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from routekaart.web.database import prepare_database
from routekaart.web.opening import open_build

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "routekaart.web.settings")
application = get_wsgi_application()
if settings.ROUTEKAART_BUILD_ONLY:
    open_build(Path(settings.ROUTEKAART_WORKSPACE))  # or the process stops here, and says which file is wrong
if settings.ROUTEKAART_SUBSCRIPTIONS:
    prepare_database()

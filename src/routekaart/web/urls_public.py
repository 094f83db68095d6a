"""The addresses of the public site, in Dutch."""

from routekaart.web import rooms
from routekaart.web.pages import HANDLERS

handler400, handler404, handler500 = HANDLERS

urlpatterns = rooms.urlpatterns

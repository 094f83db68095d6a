"""The addresses of the internal site, in Dutch: those of both sites, accounts, the log and desks."""

from routekaart.web import rooms
from routekaart.web.accounts.urls import urlpatterns as accounts
from routekaart.web.desks.urls import urlpatterns as desks
from routekaart.web.log.urls import urlpatterns as log
from routekaart.web.pages import HANDLERS

handler400, handler404, handler500 = HANDLERS

urlpatterns = [*rooms.urlpatterns, *accounts, *desks, *log]

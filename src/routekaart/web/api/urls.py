"""The addresses of the API, below /api/v1/."""

from django.urls import include, path

from routekaart.web.api.design_rules import make_api, mark_views

_api = make_api()
_urls, _app, _namespace = _api.urls
urlpatterns = [path("api/v1/", include((mark_views(_api, _urls), _app), namespace=_namespace))]

"""Every address of both sites is marked with what its reader must be allowed to do, and refuses everybody else."""

from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, path

from routekaart.domain.rights import Action
from routekaart.web import rooms
from routekaart.web.rights import needs


def views_of(patterns) -> Iterator[object]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from views_of(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            yield pattern.callback


@pytest.mark.parametrize("site", ["routekaart.web.urls", "routekaart.web.urls_public"])
def test_every_view_is_marked(site: str) -> None:
    views = list(views_of(get_resolver(site).url_patterns))
    assert views
    for view in views:
        assert isinstance(getattr(view, "action", None), Action), view


def forgotten(request) -> HttpResponse:
    return HttpResponse("secret")


@needs(Action.READ_LOG)
def seldom_given(request) -> HttpResponse:
    return HttpResponse("secret")


urlpatterns = [*rooms.urlpatterns, path("forgotten", forgotten), path("log", seldom_given)]


def test_a_view_without_a_mark_is_refused_to_everybody(visitor, settings) -> None:
    settings.ROOT_URLCONF = __name__
    page = visitor.get("/forgotten")
    assert page.status_code == 404
    assert b"secret" not in page.content


def test_a_visitor_of_the_internal_site_is_sent_to_sign_in_and_comes_back(visitor, workspace, internal_site) -> None:
    page = visitor.get("/controle?lang=en")
    assert page.status_code == 302
    assert page.headers["Location"] == "/aanmelden?next=%2Fcontrole%3Flang%3Den"


def test_what_the_public_may_not_do_is_refused_with_the_roles_that_may(visitor, workspace, settings) -> None:
    settings.ROOT_URLCONF = __name__
    page = visitor.get("/log")
    assert page.status_code == 403
    assert "Controleur" in page.content.decode()
    assert b"secret" not in page.content

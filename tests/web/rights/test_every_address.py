"""Made from the table of rights: every address of the internal site, for every role, up to every level."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, path, reverse
from django.views.decorators.http import require_safe

from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.web.accounts.models import Account
from routekaart.web.accounts.roles import given_roles
from routekaart.web.log import note_read
from routekaart.web.log.models import Read
from routekaart.web.opening import level_of
from routekaart.web.rights import needs
from routekaart.web.rights.reader import rights

ROLES = ("visitor", *given_roles())
EXAMPLES = (
    "f" * 64,
    "f" * 32,
    "pdf",
    "MAR",
    "atom",
    "csv",
    "json",
    "ttl",
    "x",
    "1",
    "desk-1",
    "country:MAR",
    "2026-01-01",
    "nl",
)
"""What may stand in an address; one that fits is found by trying. Add one if an address takes none of these."""


def addresses() -> Iterator[tuple[str, Action]]:
    """Walk through all addresses of the internal site: the names, and what their views need."""
    yield from _named(get_resolver("routekaart.web.urls").url_patterns)


def _named(patterns: list[object], before: str = "") -> Iterator[tuple[str, Action]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            space = f"{before}{pattern.namespace}:" if pattern.namespace else before
            yield from _named(pattern.url_patterns, space)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield f"{before}{pattern.name}", pattern.callback.action


def example_of(name: str) -> str:
    """Return an address with this name."""
    resolver = get_resolver("routekaart.web.urls")
    for space in name.split(":")[:-1]:
        resolver = resolver.namespace_dict[space][1]
    for found in resolver.reverse_dict.getlist(name.rpartition(":")[2]):
        parts = found[0][0][1]
        for values in product(EXAMPLES, repeat=len(parts)):
            try:
                return str(reverse(name, "routekaart.web.urls", kwargs=dict(zip(parts, values, strict=True))))
            except NoReverseMatch:
                continue
    raise AssertionError(f"no example fits the address {name}: add one to EXAMPLES")


ADDRESSES = dict(addresses())


@pytest.fixture
def clients(signed_in, workspace, document) -> dict[str, Client]:
    """Return a client for each role."""
    found = {role: signed_in(role, name=f"{role}-1") for role in given_roles()}
    return found | {"visitor": Client(raise_request_exception=False)}


def test_every_address_has_a_name() -> None:
    def unnamed(patterns: list[object]) -> list[object]:
        return [
            one
            for pattern in patterns
            for one in (unnamed(pattern.url_patterns) if isinstance(pattern, URLResolver) else [pattern])
            if getattr(one, "name", "") is None
        ]

    assert unnamed(get_resolver("routekaart.web.urls").url_patterns) == []


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_exactly_the_addresses_that_the_table_gives_it(clients, role: str) -> None:
    client = clients[role]
    for name, action in ADDRESSES.items():
        address = example_of(name)
        answer = client.get(address)
        to_sign_in = answer.status_code == 302 and answer.headers["Location"].startswith("/aanmelden?next=")
        may = rights().refuse({role}, action) is None
        where = (role, name, address, answer.status_code)
        if may:
            assert answer.status_code in (200, 302, 304, 400, 404, 405, 410, 503) and not to_sign_in, where
        elif role == "visitor":
            assert answer.status_code == 401 if address.startswith("/api/") else to_sign_in, where
        else:
            assert answer.status_code == 403, where
            assert "Dit mag u" in answer.content.decode(), where


@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_may_not_do_it_may_not_send_either(clients, role: str) -> None:
    for name, action in ADDRESSES.items():
        if rights().refuse({role}, action) is not None:
            for method in ("post", "put", "patch", "delete", "options"):
                answer = getattr(clients[role], method)(example_of(name))
                assert answer.status_code in (401, 403), (role, name, method)


def exempt(patterns: list[object], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from exempt(pattern.url_patterns, before + str(pattern.pattern))
        elif getattr(pattern.callback, "csrf_exempt", False):
            yield before + str(pattern.pattern)


def test_only_what_changes_nothing_is_taken_without_the_token_of_a_form(clients) -> None:
    """A mail program ends a subscription by the token in the address; a check by the API keeps nothing."""
    found = list(exempt(get_resolver("routekaart.web.urls").url_patterns))
    assert [one for one in found if not one.startswith("api/")] == ["abonneren/stoppen/<str:token>"]
    client = clients["keeper"]
    of_api = [example_of(name) for name in ADDRESSES if name.startswith("api:")]
    taken = [address for address in of_api if client.post(address).status_code not in (404, 405)]
    assert [one for one in taken if one != "/api/v1/openapi.json"] == ["/api/v1/controles"]


@pytest.mark.parametrize("role", given_roles())
def test_each_refusal_stands_in_the_log_with_its_account(clients, role: str) -> None:
    refused = [name for name, action in ADDRESSES.items() if rights().refuse({role}, action)]
    for name in refused:
        clients[role].get(example_of(name))
    entries = Read.objects.filter(outcome="refused")
    assert [one.what for one in entries] == [example_of(name) for name in refused]
    assert {one.account for one in entries} <= {f"{role}-1"}


def test_an_account_without_a_role_may_no_more_than_a_visitor(signed_in, workspace, document) -> None:
    client = signed_in()
    for name, action in ADDRESSES.items():
        answer = client.get(example_of(name))
        assert (answer.status_code == 403) is (rights().refuse({"visitor"}, action) is not None), name
    assert client.post("/afmelden").headers["Location"] == "/aanmelden"


def test_a_group_that_is_no_role_gives_nothing(signed_in, workspace) -> None:
    from django.contrib.auth.models import Group

    client = signed_in()
    for name in ("public", "staff", "administrator "):
        Account.objects.get().groups.add(Group.objects.create(name=name))
    assert client.get("/").status_code == 403


# A page for each way of reading, which says up to which level it would show.


def _page_of(action: Action):
    @needs(action)
    @require_safe
    def page(request: HttpRequest) -> HttpResponse:
        level = level_of(request, action)
        note_read(request, thing=f"page:{action.value}", level=level)
        return HttpResponse(level.label)

    return page


READING = (
    Action.READ_DOSSIER,
    Action.READ_LETTER,
    Action.READ_STATISTICS,
    Action.READ_QUEUE,
    Action.READ_WEIGHING,
    Action.READ_EVALUATION,
    Action.READ_LOG,
)
urlpatterns = [
    *[path(action.value, _page_of(action), name=action.value) for action in READING],
    *__import__("routekaart.web.urls", fromlist=["urlpatterns"]).urlpatterns,
]
handler403 = "routekaart.web.pages.not_found"


@pytest.mark.parametrize("asked", ["", *(level.label for level in Level)])
@pytest.mark.parametrize("role", given_roles())
def test_a_page_goes_up_to_the_level_of_the_role_and_no_higher_whatever_is_asked(
    signed_in, workspace, settings, role: str, asked: str
) -> None:
    settings.ROOT_URLCONF = __name__
    client = signed_in(role)
    noted = []
    for action in READING:
        answer = client.get(f"/{action.value}", {"niveau": asked} if asked else {})
        highest = rights().highest({role}, action)
        if highest is None:
            assert answer.status_code == 403
            continue
        expected = min(highest, Level[asked.upper()]) if asked else highest
        assert answer.content.decode() == expected.label, action
        noted += [(f"page:{action.value}", int(expected))] if expected else []
    assert list(Read.objects.filter(outcome="allowed").values_list("what", "level")) == noted


def test_two_roles_give_the_higher_level_of_both(signed_in, workspace, settings) -> None:
    settings.ROOT_URLCONF = __name__
    client = signed_in("reader", "reviewer")
    assert client.get("/dossier.read").content == b"vertrouwelijk"
    assert client.get("/statistics.read").content == b"openbaar"


def test_roles_that_are_taken_away_are_gone_with_the_next_request(signed_in, workspace, settings) -> None:
    settings.ROOT_URLCONF = __name__
    client = signed_in("reviewer", "reader")
    account = Account.objects.get()
    assert client.get("/queue.read").status_code == 200
    account.groups.remove(account.groups.get(name="reviewer"))
    assert client.get("/queue.read").status_code == 403
    assert client.get("/dossier.read").content == b"intern"
    account.groups.clear()
    assert client.get("/dossier.read").status_code == 403


def test_a_session_cookie_of_another_account_gives_that_account_and_a_made_up_one_nothing(
    signed_in, workspace, settings
) -> None:
    settings.ROOT_URLCONF = __name__
    reader, auditor = signed_in("reader", name="desk-1"), signed_in("auditor", name="audit-1")
    stolen = auditor.cookies[settings.SESSION_COOKIE_NAME].value
    assert reader.get("/log.read").status_code == 403
    reader.cookies[settings.SESSION_COOKIE_NAME] = stolen[:-1] + ("a" if stolen[-1] != "a" else "b")
    assert reader.get("/log.read").status_code == 302
    auditor.post("/afmelden")
    reader.cookies[settings.SESSION_COOKIE_NAME] = stolen
    assert reader.get("/log.read").status_code == 302


def test_a_session_that_says_to_be_another_account_is_ended(signed_in, workspace, settings) -> None:
    settings.ROOT_URLCONF = __name__
    signed_in("auditor", name="audit-1")
    client = signed_in("reader", name="desk-1")
    session = client.session
    session["_auth_user_id"] = str(Account.objects.get(name="audit-1").pk)
    session.save()
    assert client.get("/log.read").status_code == 302


def test_the_menu_shows_only_where_the_reader_may_go(clients) -> None:
    for role in given_roles():
        page = clients[role].get("/controle?lang=en")
        page = clients[role].get("/account?lang=en") if page.status_code == 403 else page
        menu = re.findall(r'<li><a href="([^"?]+)', page.content.decode().partition("</nav>")[0])
        for address in menu:
            assert clients[role].get(address).status_code == 200, (role, address)

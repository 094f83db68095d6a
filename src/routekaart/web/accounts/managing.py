"""What an administrator does with accounts; each change is logged with who made it, in the same transaction."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from routekaart.domain.rights import Action
from routekaart.reporting.site.accounts.managing import Managed, render_account, render_accounts
from routekaart.web.accounts import second
from routekaart.web.accounts.answering import find_name_faults, shown
from routekaart.web.accounts.links import OTHERS_WITHIN, has_administrator, make_link, reset
from routekaart.web.accounts.models import LONGEST_NAME, Account
from routekaart.web.accounts.roles import given_roles
from routekaart.web.log import note_account
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of
from routekaart.web.rights.reader import rights


class _Refused(Exception):
    """Undo a change, and say why."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


@needs(Action.MANAGE_ACCOUNTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def accounts(request: HttpRequest) -> HttpResponse:
    """Show all accounts, or make one and show the link for its owner."""
    name = ""
    faults: tuple[str, ...] = ()
    if request.method == "POST":
        name = request.POST.get("name", "").strip()
        faults = find_name_faults(name)
        if not faults:
            with transaction.atomic():
                made = Account.objects.create_user(name)
                token = make_link(made, now=timezone.now())
                _note(request, made, "made, link made")
            return _show(request, made, token=token)
    everyone = [_managed(request, one) for one in Account.objects.order_by("name").prefetch_related("groups")]
    page = render_accounts(everyone, typed=name[:LONGEST_NAME], faults=faults, **shown(request))
    return HttpResponse(page, status=400 if faults else 200)


@needs(Action.MANAGE_ACCOUNTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def account_of(request: HttpRequest, account: str) -> HttpResponse:
    """Show an account, or change it."""
    one = Account.objects.filter(name=account).first()
    if one is None:
        raise Http404
    if request.method != "POST":
        return _show(request, one)
    do = _CHANGES.get(request.POST.get("do", ""))
    if do is None:
        return _show(request, one, fault="bad_form")
    try:
        with transaction.atomic():
            _refuse_own(request, one)
            token = do(request, one)
            _refuse_last()
    except _Refused as refused:
        note_account(
            reader_of(request).account, f"{account}: {refused.fault}", action=Action.MANAGE_ACCOUNTS, refused=True
        )
        return _show(request, Account.objects.get(pk=one.pk), fault=refused.fault)
    return _show(request, one, token=token, done="saved")


def _refuse_own(request: HttpRequest, one: Account) -> None:
    """Refuse a change to one's own account: who gives rights takes none."""
    if one.name == reader_of(request).account:
        raise _Refused("own_roles")


def _refuse_last() -> None:
    """Refuse what would leave nobody who can manage accounts: two administrators can change each other at once."""
    if not has_administrator():
        raise _Refused("last_administrator")


def _change_roles(request: HttpRequest, one: Account) -> str:
    if one.subject is not None:
        raise _Refused("roles_of_provider")
    asked, before = set(request.POST.getlist("role")), set(one.roles)
    if not asked <= set(given_roles()):
        raise _Refused("bad_roles")
    one.groups.set(Group.objects.filter(name__in=asked))
    changes = [f"+{key}" for key in sorted(asked - before)] + [f"-{key}" for key in sorted(before - asked)]
    _note(request, one, " ".join(changes) or "roles as they were")
    return ""


def _block(request: HttpRequest, one: Account) -> str:
    one.is_active = False
    _end_sessions(one)
    one.links.all().delete()
    _note(request, one, "blocked")
    return ""


def _unblock(request: HttpRequest, one: Account) -> str:
    one.is_active = True
    _end_sessions(one)
    _note(request, one, "let in again")
    return ""


def _reset(request: HttpRequest, one: Account) -> str:
    if one.subject is not None or not one.is_active:
        raise _Refused("bad_form")
    token = reset(one, now=timezone.now())
    _note(request, one, "password and second factor reset, link made")
    return token


_CHANGES = {"roles": _change_roles, "block": _block, "unblock": _unblock, "reset": _reset}


def _end_sessions(one: Account) -> None:
    one.epoch += 1
    one.save()


def _note(request: HttpRequest, one: Account, what: str) -> None:
    note_account(reader_of(request).account, f"{one.name}: {what}", action=Action.MANAGE_ACCOUNTS)


def _managed(request: HttpRequest, one: Account) -> Managed:
    held = {group.name for group in one.groups.all()}
    return Managed(
        name=one.name,
        roles=[rights().roles[key] for key in given_roles() if key in held],
        states=_states(one),
        address=address("account-of", language_of(request), account=one.name),
        own=one.name == reader_of(request).account,
        blocked=not one.is_active,
        provided=one.subject is not None,
    )


def _states(one: Account) -> tuple[str, ...]:
    if not one.is_active:
        return ("blocked",)
    if one.subject is not None:
        return ("active", "provided")
    if not one.has_usable_password():
        return ("waiting",)
    return ("active",) if second.has_second(one) else ("active", "without_second")


def _show(request: HttpRequest, one: Account, *, token: str = "", fault: str = "", done: str = "") -> HttpResponse:
    link = request.build_absolute_uri(reverse("welcome", kwargs={"token": token})) if token else ""
    page = render_account(
        _managed(request, one),
        [rights().roles[key] for key in given_roles()],
        back=address("accounts", language_of(request)),
        link=link,
        until=timezone.localdate() + timedelta(days=OTHERS_WITHIN.days) if token else None,
        done="" if token else done,
        faults=(fault,) if fault else (),
        **shown(request),
    )
    return HttpResponse(page, status=400 if fault else 200)

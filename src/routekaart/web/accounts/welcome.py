"""What a link that works once leads to: the first account, or a password for an account that was made."""

from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from routekaart.domain.rights import Action
from routekaart.reporting.site.accounts.signing import render_said, render_welcome
from routekaart.web.accounts import second, sessions
from routekaart.web.accounts.answering import find_name_faults, find_password_faults, local_passwords, shown
from routekaart.web.accounts.links import find_link, use_link
from routekaart.web.accounts.models import LONGEST_NAME, Account, Link
from routekaart.web.accounts.roles import ADMINISTRATOR
from routekaart.web.log import note_account
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs


@needs(Action.OPEN_PAGE)
@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for a password (and, for the first account, a name), and go on to the second factor.

    To look at the page does not use the link up: programs that check links look at them too.
    """
    link = find_link(token, now=timezone.now()) if local_passwords() else None
    if link is None:
        return _gone(request)
    if request.method != "POST":
        return _ask(request, link)
    name = request.POST.get("name", "").strip() if link.account is None else link.account.name
    faults = find_name_faults(name) if link.account is None else ()
    faults = faults or find_password_faults(request.POST, link.account or Account(name=name))
    if faults:
        return _ask(request, link, typed=name[:LONGEST_NAME], faults=faults)
    account = _take(link, name, request.POST["password"])
    if account is None:
        return _gone(request)
    sessions.wait_for_second(request, account, reverse("overview"))
    step = "second-step" if second.has_second(account) else "set-up"
    return HttpResponseRedirect(address(step, language_of(request)))


def _take(link: Link, name: str, password: str) -> Account | None:
    """Use a link up and give its account the password, both or neither; `None` if somebody was first."""
    try:
        with transaction.atomic():
            if not use_link(link, now=timezone.now()):
                return None
            account = link.account or Account.objects.create_user(name)
            if link.account is None:
                account.groups.set(Group.objects.filter(name=ADMINISTRATOR))
            account.set_password(password)
            account.epoch += 1
            account.save(update_fields=["password", "epoch"])
            what = f"+{ADMINISTRATOR}, first account" if link.account is None else "password set by link"
            note_account(account.name, f"{account.name}: {what}")
    except IntegrityError:
        return None
    return account


def _ask(request: HttpRequest, link: Link, *, typed: str = "", faults: tuple[str, ...] = ()) -> HttpResponse:
    name = link.account.name if link.account else None
    page = render_welcome(name=name, typed=typed, faults=faults, **shown(request))
    return HttpResponse(page, status=400 if faults else 200)


def _gone(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render_said("gone", title="gone_title", **shown(request)), status=410)

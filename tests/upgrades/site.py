"""Fill the database of the site with one of everything, or say what is in it: run as a process, with its settings.

site.py fill    make it, fill it, and say what is in it
site.py tell    bring it up to date, and say what is in it
site.py back    take the tables of each part of the site back to its first migration, and say which parts
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECRET = "JBSWY3DPEHPK3PXP"
PASSWORD = "een lange zin over paarden"


def fill() -> None:
    """Add an account with a second factor, a link, entries of the log, a released letter and a subscription."""
    from django.contrib.auth.models import Group

    from routekaart.domain.levels import Level
    from routekaart.web.accounts import links, second
    from routekaart.web.accounts.models import Account
    from routekaart.web.log.noting import ALLOWED, append_entry
    from routekaart.web.models import Subscription

    account = Account.objects.create_user("desk-3", PASSWORD)
    account.groups.set(Group.objects.filter(name__in=("administrator", "keeper")))
    second.keep_app(account, SECRET, "")
    links.make_link(account, now=NOON)
    for number in range(3):
        append_entry(
            account="desk-3", action="dossier.read", what=f"country:X{number}", level=Level.INTERN, outcome=ALLOWED,
            moment=NOON,
        )  # fmt: skip
    _add_letter()
    Subscription.objects.create(
        address="redactie@example.org", about="country:MAR", lang="nl", asked=NOON, confirmed=NOON, sent=NOON
    )


def _add_letter() -> None:
    from routekaart.web.desks.letters.models import Acceptance, Draft, ReleasedFile, Version

    draft = Draft.objects.create(key="ab" * 32, made=NOON, released=NOON, released_by="desk-4", receipt="cd" * 32)
    for number in (1, 2):
        Version.objects.create(
            draft=draft, number=number, title="Brief", text=f"Versie {number}", level=0, as_of=date(2026, 3, 1),
            lang="nl", author="desk-3", saved=NOON,
        )  # fmt: skip
    Acceptance.objects.create(
        draft=draft, kind="stale", quote="1.200", where="alinea 2", reason="bekend", office="directie", on=NOON.date(),
        account="desk-3",
    )  # fmt: skip
    ReleasedFile.objects.create(draft=draft, kind="html", raw=b"<p>Brief</p>")


def tell() -> None:
    """Say what is in it that a person would miss, one line each; secrets only as whether they still open."""
    from allauth.mfa.models import Authenticator

    from routekaart.web.accounts.models import Account, Link
    from routekaart.web.accounts.second import Adapter
    from routekaart.web.desks.letters.models import Acceptance, ReleasedFile, Version
    from routekaart.web.log.chain import FIELDS, verify_chain
    from routekaart.web.log.models import Read
    from routekaart.web.models import Subscription

    for one in Account.objects.all():
        opens = one.check_password(PASSWORD)
        _say("account", one.name, sorted(one.roles), one.is_active, one.epoch, one.tries, f"password {opens}")
    for kept in Authenticator.objects.filter(type="totp"):
        _say("app", kept.user.name, Adapter().decrypt(kept.data["secret"]) == SECRET)
    _say("links", Link.objects.count(), Link.objects.filter(used=None).count())
    chain = verify_chain(Read.objects.values(*FIELDS, "hash"))
    _say("reads", chain.entries, chain.holds)
    for version in Version.objects.all():
        _say("version", version.draft.key[:8], version.draft.released_by, version.number, version.text, version.author)
    for file in ReleasedFile.objects.all():
        _say("file", file.kind, bytes(file.raw))
    for fault in Acceptance.objects.all():
        _say("acceptance", fault.kind, fault.quote, fault.on)
    for to in Subscription.objects.all():
        _say("subscription", to.address, to.about, to.confirmed, to.sent)


def _say(*words: object) -> None:
    sys.stdout.write("site " + " ".join(map(str, words)) + "\n")


def go_back() -> None:
    """Undo every migration but the first of each part of the site that has tables."""
    parts = [one.label for one in apps.get_app_configs() if one.name.startswith("routekaart.") and one.models]
    for label in sorted(parts):
        call_command("migrate", label, "0001", verbosity=0)
        sys.stdout.write(f"{label}\n")


def main(act: str) -> None:
    """Do what is asked."""
    django.setup()
    from routekaart.web.database import prepare_database

    assert Path(str(settings.DATABASES["default"]["NAME"])).is_relative_to(settings.ROUTEKAART_WORKSPACE)
    if act == "back":
        return go_back()
    prepare_database()
    if act == "fill":
        fill()
    return tell()


if __name__ == "__main__":
    main(*sys.argv[1:])

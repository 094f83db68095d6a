"""Ask the internal site of a workspace for pages within this process, without a server, and measure that."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path


def sign_in(workspace: Path) -> Callable[[str], int]:
    """Return what gets a page for a reader, and returns its size."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "routekaart.web.settings", "ROUTEKAART_WORKSPACE": str(workspace),
        "ROUTEKAART_SECRET_KEY": "benchmark" * 6, "ROUTEKAART_TLS": "no",
    }  # fmt: skip
    import django

    django.setup()
    from django.contrib.auth.models import Group
    from django.test import Client

    from routekaart.web.accounts.models import Account
    from routekaart.web.database import prepare_database

    prepare_database()
    account, _ = Account.objects.get_or_create(name="load")
    account.groups.set(Group.objects.filter(name="reader"))
    client = Client(headers={"host": "localhost"})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")

    def get(page: str) -> int:
        answer = client.get(page)
        if answer.status_code != 200:
            raise SystemExit(f"{page} gave {answer.status_code}")
        return len(answer.content)

    return get


def ask_for(
    get: Callable[[str], int], pages: Sequence[str], worked: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Ask for pages, one after another; return what they took and how large they are: seconds and bytes."""
    took, size, before = [], 0, worked()
    for page in pages:
        began = time.perf_counter()
        size += get(page)
        took.append(time.perf_counter() - began)
    took.sort()
    return {
        "pages": len(took), "median": statistics.median(took), "p95": took[int(len(took) * 0.95)], "slowest": took[-1],
        "processor": (worked() - before) / len(took), "bytes": size / len(took),
    }  # fmt: skip

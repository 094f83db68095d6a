"""What the views of all desks have in common: what a page is given, refusals at a level, and going on after a form."""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from routekaart import __version__
from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.domain.statement import Statement, given_names
from routekaart.reporting.dossier.names import Names
from routekaart.web.naming import names_of
from routekaart.web.pages import language_of, site
from routekaart.web.refusing import refuse
from routekaart.web.rights import reader_of
from routekaart.workspace import Workspace

LONGEST_TYPED = 20_000
"""Characters of one field that are given back in a form that was refused."""


def shown(request: HttpRequest) -> dict[str, Any]:
    """Return what every page of a desk is given."""
    return {"lang": language_of(request), "site": site(request, form=True), "version": __version__}


def named(request: HttpRequest, workspace: Workspace, statements: Sequence[Statement], level: Level) -> Names:
    """Return what things are called: by the lists, by the register up to a level, and by these statements."""
    described = workspace.register.find_statements(content=("Description",), level=level)
    return names_of(workspace, language_of(request), given_names((*described, *statements)))


def refuse_above(request: HttpRequest, action: Action, level: Level) -> HttpResponse | None:
    """Return a refusal if the reader may not do something at the level of a thing; `None` if they may."""
    reader = reader_of(request)
    refusal = reader.refuse(action, level)
    return None if refusal is None else refuse(request, reader, refusal)


def go_on(request: HttpRequest, name: str, parts: Mapping[str, str] | None = None, **query: str) -> HttpResponse:
    """Lead on to a page after a form was taken, in the language of the form."""
    lang = language_of(request)
    asked = {**({} if lang == "nl" else {"lang": lang}), **{key: value for key, value in query.items() if value}}
    plain = reverse(name, kwargs=dict(parts or {}))
    return HttpResponseRedirect(f"{plain}?{urlencode(asked)}" if asked else plain)


def send_styled(page: bytes) -> HttpResponse:
    """Send a page that carries its own style, as a file does: that style is let through, and nothing else."""
    styles = re.findall(rb"<style>(.*?)</style>", page, re.DOTALL)
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(one).digest()).decode()}'" for one in styles)
    policy = f"default-src 'none'; style-src {hashes}; img-src data:; base-uri 'none'; frame-ancestors 'none'"
    return HttpResponse(page, headers={"Content-Security-Policy": policy})


def typed_in(request: HttpRequest) -> dict[str, str]:
    """Return what was typed in a form, with line ends as everywhere else; the token is left out."""
    return {
        name: ", ".join(request.POST.getlist(name)).replace("\r\n", "\n").replace("\r", "\n")[:LONGEST_TYPED]
        for name in request.POST
        if name != "csrfmiddlewaretoken"
    }


def fault_of(error: InputError, field: str = "") -> FormFault:
    """Return what an error says, as a fault of a form."""
    return FormFault(field=field, what=error.what, remedy=error.remedy)

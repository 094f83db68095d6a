"""Which drafts a reader sees: those up to the level at which they may see letters."""

from django.http import Http404, HttpRequest

from routekaart.domain.rights import Action
from routekaart.web.desks.letters.keeping import latest, level_of_draft
from routekaart.web.desks.letters.models import Draft, Version
from routekaart.web.rights import reader_of


def get_draft(request: HttpRequest, key: str) -> tuple[Draft, Version]:
    """Return a draft with its last version.

    Raises:
        Http404: if there is none at a level that the reader sees.
    """
    draft, level = Draft.objects.filter(key=key).first(), reader_of(request).highest(Action.READ_DRAFT)
    version = None if draft is None else latest(draft)
    if draft is None or version is None or level is None or level_of_draft(version) > level:
        raise Http404
    return draft, version

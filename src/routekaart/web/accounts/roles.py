"""The roles that an account can have: those of the table of rights, as groups of Django."""

from django.contrib.auth.models import Group

from routekaart.web.rights.reader import PUBLIC, VISITOR, rights

ADMINISTRATOR = "administrator"


def given_roles() -> tuple[str, ...]:
    """Return the roles that can be given to an account, in the order of the table."""
    return tuple(key for key in rights().roles if key not in (VISITOR, PUBLIC))


def make_roles(using: str = "default") -> None:
    """Make a group for every role; a group that is no role any more gives nothing, and is left."""
    for key in given_roles():
        Group.objects.using(using).get_or_create(name=key)

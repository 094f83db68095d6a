"""Accounts and the links by which their owners first come in. No person's name, no address, no mail."""

import re
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*-[0-9]+")
"""Names that people can give: words and a number at the end, so that nobody writes the name of a person."""
LONGEST_NAME = 40


def check_name(text: str) -> None:
    """Refuse what is no name of an account.

    Raises:
        ValidationError: if it is not of the form desk-3.
    """
    if len(text) > LONGEST_NAME or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise ValidationError("an account is named with a-z, 0-9 and hyphens, as in desk-3", code="name")


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_user(self, name: str, password: str | None = None, **more: Any) -> "Account":
        """Make an account; without a password nobody can sign in with it yet.

        Raises:
            ValidationError: if the name is not of the form desk-3.
        """
        check_name(name)
        one = self.model(name=name, **more)
        one.set_password(password)
        one.save(using=self._db)
        return one


class Account(AbstractBaseUser):
    """One who signs in. What it may do is what its roles give, and nothing else."""

    name = models.CharField(max_length=LONGEST_NAME, unique=True, validators=[check_name])
    is_active = models.BooleanField(default=True)
    groups = models.ManyToManyField(Group, blank=True, related_name="accounts")
    subject = models.CharField(max_length=64, unique=True, null=True, editable=False)
    """The digest of who this is at the identity provider; none for an account with a password of our own."""
    epoch = models.PositiveIntegerField(default=0)
    """Goes up when all sessions of the account must end."""
    made = models.DateTimeField(auto_now_add=True)
    tries = models.PositiveIntegerField(default=0)
    """How many codes in a row were wrong, wherever they were typed."""
    tried = models.DateTimeField(null=True)
    """When the last of them was."""

    objects: ClassVar[AccountManager] = AccountManager()
    USERNAME_FIELD = "name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        """Return its name."""
        return self.name

    @property
    def roles(self) -> frozenset[str]:
        """The names of its roles, asked of the database each time."""
        return frozenset(self.groups.values_list("name", flat=True))

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Bind a session to the epoch as well as to the password, so that raising it ends all of them."""
        hashed: str = super()._get_session_auth_hash(secret=secret)  # type: ignore[misc]
        return f"{hashed}:{self.epoch}"


class Link(models.Model):
    """A link that works once: its owner makes the first account, or sets a password and a second factor."""

    digest = models.CharField(max_length=64, unique=True)
    """The sha256 of what stands in the address; that itself is not kept."""
    account = models.ForeignKey(Account, null=True, on_delete=models.CASCADE, related_name="links")
    """Whose it is; none for the first account."""
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)

    def __str__(self) -> str:
        """Return for whom it is; what opens it is not known here."""
        return f"link for {self.account or 'the first account'}"

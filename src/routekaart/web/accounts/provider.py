"""Signing in at an identity provider (OpenID Connect, code flow with PKCE), with roles from one of its claims."""

import hashlib
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import SuspiciousOperation
from django.db import transaction
from mozilla_django_oidc.auth import OIDCAuthenticationBackend

from routekaart.web.accounts.models import LONGEST_NAME, NAME, Account
from routekaart.web.accounts.roles import given_roles
from routekaart.web.log import note_account


class NoRole(Exception):
    """Refuse somebody whom the provider gives no role that we know."""


class ProviderBackend(OIDCAuthenticationBackend):  # type: ignore[misc]
    """Find or make the account of who signed in at the provider, and give it the roles that stand in the claim."""

    def verify_token(self, token: str, **more: Any) -> dict[str, Any]:
        """Check, beside signature and nonce, that the token was made by our provider and for us.

        Raises:
            SuspiciousOperation: if it was not.
        """
        claims: dict[str, Any] = super().verify_token(token, **more)
        made_for = claims.get("aud")
        for_us = self.OIDC_RP_CLIENT_ID in (made_for if isinstance(made_for, list) else [made_for])
        if claims.get("iss") != settings.ROUTEKAART_OIDC_ISSUER or not for_us or "exp" not in claims:
            raise SuspiciousOperation("the token was not made by this provider for this site")
        if claims.get("azp", self.OIDC_RP_CLIENT_ID) != self.OIDC_RP_CLIENT_ID:
            raise SuspiciousOperation("the token was made for another party")
        return claims

    def get_userinfo(self, access_token: str, id_token: str, payload: dict[str, Any]) -> dict[str, Any]:
        """Return what the provider says of who signed in, of the same person as the token.

        Raises:
            SuspiciousOperation: if it speaks of another.
        """
        told: dict[str, Any] = super().get_userinfo(access_token, id_token, payload)
        if not payload.get("sub") or told.get("sub") != payload["sub"]:
            raise SuspiciousOperation("the provider speaks of two persons")
        return payload | told

    def get_or_create_user(self, access_token: str, id_token: str, payload: dict[str, Any]) -> Account | None:
        """Return the account of who signed in, with the roles of now.

        Raises:
            NoRole: if the claim holds no role that we know.
        """
        claims = self.get_userinfo(access_token, id_token, payload)
        roles = find_roles(claims)
        if not roles:
            raise NoRole
        with transaction.atomic():
            account = _account_of(claims)
            _give(account, roles)
        return account

    def get_user(self, user_id: int) -> Account | None:
        """Return an account of the provider, unless it is blocked."""
        return Account.objects.filter(pk=user_id, is_active=True).exclude(subject=None).first()


def find_roles(claims: dict[str, Any]) -> frozenset[str]:
    """Return the roles in the claim that are roles of ours; a word that we do not know gives nothing."""
    said = claims.get(settings.ROUTEKAART_OIDC_ROLES_CLAIM, [])
    words = said.split() if isinstance(said, str) else said if isinstance(said, list) else []
    pairs = (pair.partition("=") for pair in settings.ROUTEKAART_OIDC_ROLES.split())
    ours = {theirs: role for theirs, _, role in pairs} or {key: key for key in given_roles()}
    found = {ours[word] for word in words if isinstance(word, str) and word in ours}
    return frozenset(found & set(given_roles()))


def _account_of(claims: dict[str, Any]) -> Account:
    """Return the account with the subject of the claims, made if it is new; never one with a password of our own."""
    subject = hashlib.sha256(f"{settings.ROUTEKAART_OIDC_ISSUER}\n{claims['sub']}".encode()).hexdigest()
    found = Account.objects.filter(subject=subject).first()
    if found is not None:
        return found
    name = str(claims.get(settings.ROUTEKAART_OIDC_ACCOUNT_CLAIM, "")) or f"oidc-{subject[:12]}"
    if not _can_be_taken(name, subject):
        raise SuspiciousOperation("the provider gives a name that cannot be used")
    made = Account.objects.create_user(name, subject=subject)
    note_account(name, f"{name}: made by the provider")
    return made


def _can_be_taken(name: str, subject: str) -> bool:
    """Tell whether an account can be named so: no person's name, and of no other account."""
    own = name == f"oidc-{subject[:12]}"
    right = own or (len(name) <= LONGEST_NAME and NAME.fullmatch(name) is not None)
    return right and not Account.objects.filter(name=name).exists()


def _give(account: Account, roles: frozenset[str]) -> None:
    before = account.roles
    if before != roles:
        account.groups.set(Group.objects.filter(name__in=roles))
        changes = [f"+{key}" for key in sorted(roles - before)] + [f"-{key}" for key in sorted(before - roles)]
        note_account(account.name, f"{account.name}: {' '.join(changes)} by the provider")

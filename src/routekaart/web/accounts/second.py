"""The second factor: a code from an app, a recovery code or a passkey. The only file that knows django-allauth.

Of django-allauth the models and what computes with them are used, and none of its pages, addresses or mails.
"""

import base64
import hashlib
from dataclasses import dataclass
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.exceptions import ValidationError

from routekaart.web.accounts.models import Account


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Keep secrets encrypted with the key of the site: a copy of the database alone opens no account."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret."""
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt one.

        Raises:
            ValueError: under another key. An empty text would be a secret as well, of which everybody knows the codes.
        """
        try:
            return _fernet().decrypt(encrypted_text.encode()).decode()
        except InvalidToken as error:
            raise ValueError("this was encrypted with another key") from error


@dataclass(frozen=True, slots=True)
class Passkey:
    """A passkey of an account."""

    key: int
    name: str


def has_second(account: Account) -> bool:
    """Tell whether an account has a second factor, recovery codes aside."""
    return bool(_of(account).exclude(type="recovery_codes").exists())


def new_secret() -> str:
    """Return a secret for an app."""
    from allauth.mfa.totp.internal.auth import generate_totp_secret

    return str(generate_totp_secret())


def fits(secret: str, code: str) -> bool:
    """Tell whether a code was made now with a secret that is not kept yet."""
    from allauth.mfa.totp.internal.auth import validate_totp_code

    return bool(validate_totp_code(secret, _digits(code)))


def keep_app(account: Account, secret: str, code: str) -> tuple[str, ...]:
    """Keep the secret of an app in the place of an earlier one, and return new recovery codes."""
    from allauth.mfa.totp.internal.auth import TOTP

    _of(account).filter(type="totp").delete()
    TOTP.activate(account, secret).validate_code(_digits(code))  # marks the code as used
    return renew_recovery(account)


def renew_recovery(account: Account) -> tuple[str, ...]:
    """Make recovery codes; those there were stop working."""
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    _of(account).filter(type="recovery_codes").delete()
    return tuple(RecoveryCodes.activate(account).generate_codes())


def accepts(account: Account, code: str) -> bool:
    """Tell whether a code of the app or a recovery code is right; each works once."""
    typed = _digits(code)
    if not typed:
        return False
    kinds = ("totp", "recovery_codes")
    for one in _of(account).filter(type__in=kinds):
        try:
            right = one.wrap().validate_code(typed)
        except ValueError:  # it was encrypted with another key
            right = False
        if right:
            one.record_usage()
            return True
    return False


def app_address(account: Account, secret: str) -> str:
    """Return the address that an app reads from the square code."""
    return str(Adapter().build_totp_url(account, secret))


def find_passkeys(account: Account) -> tuple[Passkey, ...]:
    """Return the passkeys of an account."""
    return tuple(Passkey(one.pk, str(one.wrap().name)) for one in _of(account).filter(type="webauthn").order_by("pk"))


def remove_passkey(account: Account, key: int) -> bool:
    """Remove a passkey, unless nothing else is left; tell whether it was."""
    if not _of(account).filter(type="totp").exists():
        return False
    return bool(_of(account).filter(type="webauthn", pk=key).delete()[0])


def ask_new_passkey(account: Account) -> dict[str, Any]:
    """Return what a browser needs to make a passkey; the challenge is kept in the session."""
    from allauth.mfa.webauthn.internal.auth import begin_registration

    return dict(begin_registration(account, False))


def keep_passkey(account: Account, name: str, answer: object) -> bool:
    """Keep a passkey that a browser made; tell whether its answer was right."""
    from allauth.mfa.webauthn.internal import auth

    try:
        auth.parse_registration_response(answer)
        auth.complete_registration(answer)
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
        return False
    auth.WebAuthn.add(account, name, answer)
    return True


def ask_passkey(account: Account) -> dict[str, Any]:
    """Return what a browser needs to use a passkey of an account."""
    from allauth.mfa.webauthn.internal.auth import begin_authentication

    return dict(begin_authentication(account))


def accepts_passkey(account: Account, answer: object) -> bool:
    """Tell whether a browser answered with a passkey of this account."""
    from allauth.mfa.webauthn.internal import auth

    try:
        auth.parse_authentication_response(answer)
        auth.complete_authentication(account, answer).record_usage()
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
        return False
    return True


def forget_second(account: Account) -> None:
    """Remove every second factor of an account."""
    _of(account).delete()


def _of(account: Account) -> Any:
    from allauth.mfa.models import Authenticator

    return Authenticator.objects.filter(user=account)


def _digits(code: str) -> str:
    return "".join(letter for letter in code if letter.isascii() and letter.isdigit())


def _fernet() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"second factor {settings.SECRET_KEY}".encode()).digest()))

"""Where sessions are kept: in the database, but for one that holds no more than the token of a form.

Every visitor to the page to sign in has one of these. It lies in the cookie itself, signed: a row for each would let
anybody fill the disk. Nobody is signed in by it, and what else comes in the session goes to the database.
"""

from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.core import signing
from django.middleware.csrf import CSRF_SESSION_KEY

_BEGIN, _SALT = "form.", "session with the token of a form"


class SessionStore(DatabaseStore):
    """A session of the site."""

    def load(self) -> dict[str, Any]:
        """Return what is in the session; nothing if it is not ours, or too old."""
        key = self.session_key or ""
        if not key.startswith(_BEGIN):
            return dict(super().load())
        try:
            token = signing.loads(key.removeprefix(_BEGIN), salt=_SALT, max_age=settings.SESSION_COOKIE_AGE)
        except signing.BadSignature:
            self._session_key = None
            return {}
        return {CSRF_SESSION_KEY: token}

    def save(self, must_create: bool = False) -> None:
        """Keep the session."""
        held = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        if set(held) == {CSRF_SESSION_KEY}:
            self._forget_row()
            self._session_key = _BEGIN + signing.dumps(held[CSRF_SESSION_KEY], salt=_SALT)
        elif (self.session_key or "").startswith(_BEGIN):
            self.create()
        else:
            super().save(must_create=must_create)

    def _forget_row(self) -> None:
        """Remove the row of a session of which nothing else is left."""
        if self.session_key and not self.session_key.startswith(_BEGIN):
            self.delete(self.session_key)

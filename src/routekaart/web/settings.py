"""Settings of the internal site: what both sites have, and accounts, sessions and the log of reads."""

import os
from datetime import timedelta

from routekaart.web import settings_shared
from routekaart.web.settings_shared import *  # noqa: F403

ROUTEKAART_PUBLIC = False
ROUTEKAART_BUILD_ONLY = False
ROOT_URLCONF = "routekaart.web.urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "routekaart.web.accounts.apps.AccountsConfig",
    "routekaart.web.log.apps.LogConfig",
    "routekaart.web.desks.letters.apps.LettersConfig",
    *settings_shared.INSTALLED_APPS,
]
_ACCOUNTS = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "routekaart.web.accounts.sessions.EndSessions",
    "allauth.account.middleware.AccountMiddleware",
]
_BEFORE = settings_shared.MIDDLEWARE.index("routekaart.web.middleware.ShowRefusals")
MIDDLEWARE = [
    *settings_shared.MIDDLEWARE[:_BEFORE],
    *_ACCOUNTS,
    *settings_shared.MIDDLEWARE[_BEFORE:],
    "axes.middleware.AxesMiddleware",
]
AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name"]},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "routekaart.web.accounts.own_words.OwnWordsValidator"},
]
# What must be the same for all processes of the site: which codes were used, and how often one was tried.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "site_cache"}}

# With a token in each form that belongs to the session, a browser must tell which page a form came from.
SECURE_REFERRER_POLICY = "same-origin"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "routekaart.web.pages.forged"
# A name with this prefix is only taken from the site itself, over TLS, for all of its addresses (RFC 6265bis).
SESSION_COOKIE_NAME = "__Host-session" if settings_shared.ROUTEKAART_TLS else "session"
SESSION_ENGINE = "routekaart.web.accounts.store"
SESSION_COOKIE_SECURE = settings_shared.ROUTEKAART_TLS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
ROUTEKAART_IDLE = timedelta(minutes=int(os.environ.get("ROUTEKAART_IDLE_MINUTES", "30")))
ROUTEKAART_LONGEST_SESSION = timedelta(hours=24)
SESSION_COOKIE_AGE = int(ROUTEKAART_LONGEST_SESSION.total_seconds())

# Lockout: after so many wrong passwords or codes for one account from one address, for a while.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_CALLABLE = "routekaart.web.accounts.lockout.show_lockout"
AXES_CLIENT_IP_CALLABLE = "routekaart.web.limiting.network_of"
AXES_USERNAME_FORM_FIELD = "name"  # of the account model, and so of the form
AXES_SENSITIVE_PARAMETERS = ["name", "password", "code", "csrfmiddlewaretoken"]
AXES_DISABLE_ACCESS_LOG = True  # what happened stands in our own log
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# The second factor. Of django-allauth only this part is used, behind pages of our own.
ACCOUNT_USER_MODEL_USERNAME_FIELD = "name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ADAPTER = "routekaart.web.accounts.second.Adapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_TOTP_ISSUER = "Routekaart"
MFA_TOTP_TOLERANCE = 1  # half a minute either way: clocks of phones differ

# Signing in at an identity provider (OpenID Connect), if its address is given.
ROUTEKAART_OIDC = bool(os.environ.get("ROUTEKAART_OIDC_ISSUER"))
ROUTEKAART_OIDC_ISSUER = os.environ.get("ROUTEKAART_OIDC_ISSUER", "")
ROUTEKAART_OIDC_ONLY = os.environ.get("ROUTEKAART_OIDC_ONLY", "no") == "yes"
"""Whether passwords of our own are switched off."""
ROUTEKAART_OIDC_ROLES_CLAIM = os.environ.get("ROUTEKAART_OIDC_ROLES_CLAIM", "roles")
ROUTEKAART_OIDC_ROLES = os.environ.get("ROUTEKAART_OIDC_ROLES", "")
"""What the provider calls our roles: `their-word=reader their-other=keeper`; empty if it uses our words."""
ROUTEKAART_OIDC_ACCOUNT_CLAIM = os.environ.get("ROUTEKAART_OIDC_ACCOUNT_CLAIM", "")
OIDC_OP_AUTHORIZATION_ENDPOINT = os.environ.get("ROUTEKAART_OIDC_AUTHORIZATION", "")
OIDC_OP_TOKEN_ENDPOINT = os.environ.get("ROUTEKAART_OIDC_TOKEN", "")
OIDC_OP_USER_ENDPOINT = os.environ.get("ROUTEKAART_OIDC_USERINFO", "")
OIDC_OP_JWKS_ENDPOINT = os.environ.get("ROUTEKAART_OIDC_JWKS", "")
OIDC_RP_CLIENT_ID = os.environ.get("ROUTEKAART_OIDC_CLIENT", "")
OIDC_RP_CLIENT_SECRET = os.environ.get("ROUTEKAART_OIDC_SECRET", "")
OIDC_RP_SCOPES = os.environ.get("ROUTEKAART_OIDC_SCOPES", "openid")
OIDC_RP_SIGN_ALGO = os.environ.get("ROUTEKAART_OIDC_ALGORITHM", "RS256")
OIDC_USE_PKCE = True
OIDC_USE_NONCE = True
OIDC_TIMEOUT = 10
OIDC_AUTHENTICATION_CALLBACK_URL = "oidc-back"
if ROUTEKAART_OIDC:
    AUTHENTICATION_BACKENDS.append("routekaart.web.accounts.provider.ProviderBackend")

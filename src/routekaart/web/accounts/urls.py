"""The addresses of signing in, of one's own account, and of managing accounts."""

from django.urls import path

from routekaart.web.accounts import managing, own, provided, views, welcome

urlpatterns = [
    path("aanmelden", views.sign_in, name="sign-in"),
    path("aanmelden/tweede-stap", views.second_step, name="second-step"),
    path("aanmelden/instellen", views.set_up, name="set-up"),
    path("aanmelden/organisatie", provided.begin, name="oidc"),
    path("aanmelden/organisatie/terug", provided.back, name="oidc-back"),
    path("aanmelden/passkeys.js", views.passkey_script, name="passkey-script"),
    path("afmelden", views.sign_out, name="sign-out"),
    path("welkom/<str:token>", welcome.welcome, name="welcome"),
    path("account", own.account, name="account"),
    path("account/wachtwoord", own.change_password, name="change-password"),
    path("account/app", own.change_app, name="change-app"),
    path("account/herstelcodes", own.change_codes, name="change-codes"),
    path("account/passkeys", own.change_passkeys, name="change-passkeys"),
    path("beheer/accounts", managing.accounts, name="accounts"),
    path("beheer/accounts/<slug:account>", managing.account_of, name="account-of"),
]

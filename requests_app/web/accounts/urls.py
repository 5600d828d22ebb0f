"""Addresses of signing in, one's own account, and people. There is none for registration.

The sign-in library finds its pages by names without a room (`account_login`, `mfa_…`), so those stand outside
`accounts:`.
"""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, include, path
from django.views.generic import RedirectView

from requests_app.web.accounts import people, signing_in, views
from requests_app.web.middleware.security import reachable_without_second_factor as open_

View = Callable[..., Any]


def _setting_up(route: str, view: View, name: str) -> URLPattern:
    return path(route, open_(view), name=name)


_home = RedirectView.as_view(pattern_name="accounts:home")

library = [
    path("sign-in/", signing_in.SignIn.as_view(), name="account_login"),
    _setting_up("sign-out/", signing_in.SignOut.as_view(), name="account_logout"),
    path("inactive/", signing_in.account.account_inactive, name="account_inactive"),
    path("password/", signing_in.ChangePassword.as_view(), name="account_change_password"),
    # Who has no password of their own yet chooses it by the link of the invitation, not by a form here.
    path("password/first/", _home, name="account_set_password"),
    path("password/forgotten/", views.forgotten, name="account_reset_password"),
    path("password/forgotten/done/", views.forgotten_done, name="account_reset_password_done"),
    path("code/", signing_in.EnterCode.as_view(), name="mfa_authenticate"),
    path("passkey/", signing_in.SignInWithPasskey.as_view(), name="mfa_login_webauthn"),
    _setting_up("confirm/", signing_in.ConfirmPassword.as_view(), name="account_reauthenticate"),
    path("confirm/code/", signing_in.ConfirmCode.as_view(), name="mfa_reauthenticate"),
    path("confirm/passkey/", signing_in.ConfirmPasskey.as_view(), name="mfa_reauthenticate_webauthn"),
    path("factors/", _home, name="mfa_index"),
    path("factors/passkeys/", _home, name="mfa_list_webauthn"),
    _setting_up("factors/app/add/", signing_in.AddApp.as_view(), name="mfa_activate_totp"),
    path("factors/app/remove/", signing_in.RemoveApp.as_view(), name="mfa_deactivate_totp"),
    _setting_up("factors/passkeys/add/", signing_in.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("factors/passkeys/<int:pk>/remove/", signing_in.RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path("factors/passkeys/<int:pk>/rename/", signing_in.RenamePasskey.as_view(), name="mfa_edit_webauthn"),
    path("factors/recovery-codes/", signing_in.ShowRecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path(
        "factors/recovery-codes/new/",
        signing_in.MakeRecoveryCodes.as_view(),
        name="mfa_generate_recovery_codes",
    ),
]

own = [
    path("account/", views.home, name="home"),
    path("account/language/", views.choose_language, name="choose_language"),
    _setting_up("account/second-factor/", views.second_factor, name="second_factor"),
    path("account/sessions/<int:session_id>/end/", views.end_session, name="end_session"),
    path("account/sessions/others/end/", views.end_other_sessions, name="end_other_sessions"),
    path("account/password/<str:purpose>/<str:token>/", views.choose_password, name="choose_password"),
    path("people/", people.people, name="people"),
    path("people/invite/", people.invite, name="invite"),
    path("people/<uuid:person_id>/", people.one, name="person"),
    path("people/<uuid:person_id>/place/", people.change_place, name="change_place"),
    path("people/<uuid:person_id>/details/", people.change_details, name="change_details"),
    path("people/<uuid:person_id>/deactivate/", people.deactivate, name="deactivate"),
    path("people/<uuid:person_id>/reactivate/", people.reactivate, name="reactivate"),
    path("people/<uuid:person_id>/invite-again/", people.invite_again, name="invite_again"),
    path("people/<uuid:person_id>/end-sessions/", people.end_sessions, name="end_sessions"),
    path("people/<uuid:person_id>/reset-factors/", people.ask_for_reset, name="ask_for_reset"),
    path("people/<uuid:person_id>/reset-factors/confirm/", people.confirm_reset, name="confirm_reset"),
]

urlpatterns = [path("account/", include(library)), path("", include((own, "accounts")))]

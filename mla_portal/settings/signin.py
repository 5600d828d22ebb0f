"""Signing in: people, passwords, second factors, lock-out, sessions. base.py takes everything from here."""

from datetime import timedelta

from mla_portal.settings import env

AUTH_USER_MODEL = "requests_app.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "requests_app.web.accounts.backend.PortalBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "email")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"

# Links in mails begin with this address; nothing a browser sends can change it.
PORTAL_URL = env.text("PORTAL_URL", "http://localhost:8000")

# --- allauth: the sign-in itself. There is no registration: no address leads to one, and the adapter refuses.

ACCOUNT_ADAPTER = "requests_app.web.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation reaches only its address
ACCOUNT_EMAIL_NOTIFICATIONS = False  # notices go through the outbox
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "requests_app.web.accounts.forms.SignInForm",
    "change_password": "requests_app.web.accounts.forms.ChangePasswordForm",
    "reauthenticate": "requests_app.web.accounts.forms.ConfirmPasswordForm",
}
# axes counts wrong passwords and accounts.guards counts wrong codes, both in the database; these limits in
# the cache only slow down what comes on top.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "20/900s/key",
    "reset_password": "20/m/ip",
    "reset_password_from_key": "20/m/ip",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}

MFA_ADAPTER = "requests_app.web.accounts.mfa_adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "MLA Portal"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "requests_app.web.accounts.mfa_forms.CodeForm",
    "reauthenticate": "requests_app.web.accounts.mfa_forms.ConfirmCodeForm",
    "activate_totp": "requests_app.web.accounts.mfa_forms.AddAppForm",
    "add_webauthn": "requests_app.web.accounts.mfa_forms.AddPasskeyForm",
    "authenticate_webauthn": "requests_app.web.accounts.mfa_forms.UsePasskeyForm",
    "login_webauthn": "requests_app.web.accounts.mfa_forms.PasskeyAloneForm",
    "reauthenticate_webauthn": "requests_app.web.accounts.mfa_forms.ConfirmPasskeyForm",
    "deactivate_totp": "requests_app.web.accounts.mfa_forms.RemoveAppForm",
}
USERSESSIONS_TRACK_ACTIVITY = False  # SessionLimits notes activity, at most once a minute

# --- axes: five wrong passwords for one name from one address close that pair for a quarter of an hour.

AXES_FAILURE_LIMIT = env.number(
    "AXES_FAILURE_LIMIT", 5, least=1, why="Wrong passwords before a quarter of an hour's pause."
)
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "requests_app.web.accounts.listeners.counted_name"
AXES_LOCKOUT_CALLABLE = "requests_app.web.accounts.signing_in.locked_out"
AXES_CLIENT_IP_CALLABLE = "requests_app.web.accounts.addresses.client_ip"
AXES_RESET_ON_SUCCESS = True
AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True  # the register has it
AXES_SENSITIVE_PARAMETERS = ["login", "username", "password"]

# --- Sessions: they end after SESSION_IDLE_SECONDS without a page, and always after SESSION_LIMIT_SECONDS.

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_IDLE_SECONDS = env.number(
    "SESSION_IDLE_SECONDS", 1800, least=60, why="A session ends after so long without a page."
)
SESSION_LIMIT_SECONDS = env.number(
    "SESSION_LIMIT_SECONDS", 43_200, least=600, why="And after so long in any case."
)
SESSION_COOKIE_AGE = SESSION_LIMIT_SECONDS
SESSION_SAVE_EVERY_REQUEST = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
PASSWORD_RESET_TIMEOUT = 3600

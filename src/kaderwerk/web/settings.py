"""What the web pages add to Django's settings: hosts, headers, middleware; no secret stands in a file."""

import secrets

from csp.constants import NONE, SELF

LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
"""A request that names another host is refused: a page elsewhere must not reach this machine by its name."""

ACTOR_SETTING = "KADERWERK_ACTOR"
"""The setting that holds who asks."""
THEME_SETTING = "KADERWERK_THEME"
"""The setting that holds the theme, when there is one."""
EDITIONS_SETTING = "KADERWERK_EDITIONS"
"""The setting that holds what pages show."""


def web_settings() -> dict[str, object]:
    """Return the settings of the demonstration: read-only, no cookies, no scripts, this machine alone."""
    return {
        "DEBUG": False,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": LOOPBACK_HOSTS,
        "ROOT_URLCONF": "kaderwerk.web.urls",
        "APPEND_SLASH": False,
        "MIDDLEWARE": [
            "django.middleware.security.SecurityMiddleware",
            "csp.middleware.CSPMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
            "django.middleware.common.CommonMiddleware",
        ],
        "CONTENT_SECURITY_POLICY": {
            "DIRECTIVES": {
                "default-src": [NONE],
                "style-src": [SELF],
                "img-src": [SELF],
                "form-action": [SELF],
                "base-uri": [NONE],
                "frame-ancestors": [NONE],
            }
        },
        "X_FRAME_OPTIONS": "DENY",
        "SECURE_REFERRER_POLICY": "same-origin",
    }

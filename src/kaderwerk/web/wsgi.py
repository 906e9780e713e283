"""What the server runs: Django with the pages, wired to the database of the demonstration."""

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

from kaderwerk import bootstrap
from kaderwerk.web.editions import Editions
from kaderwerk.web.services import Services
from kaderwerk.web.settings import ACTOR_SETTING, EDITIONS_SETTING, THEME_SETTING, web_settings

services: Services = bootstrap.web_services(web_settings())
setattr(settings, ACTOR_SETTING, bootstrap.reader())
setattr(settings, THEME_SETTING, bootstrap.published_theme())
setattr(settings, EDITIONS_SETTING, Editions(services=services))
application = WSGIHandler()

"""Tests of the way in: permissions, methods, hosts, headers, and what people see when it goes otherwise."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern

from kaderwerk.application.access import PERMISSION_NAMES, PUBLIC
from kaderwerk.application.actor import ANONYMOUS
from kaderwerk.web.conftest import MemoryServices, visiting
from kaderwerk.web.page import Page, PageRefusedError, Visit
from kaderwerk.web.urls import PAGES, routes, urlpatterns
from tests.html_page import complaints, read_page

STEPS = {
    "<str:dossier>": "proef-2022",
    "<str:voorstel>": "ict",
    "<path:adres>": "saldo/nieuw/2022",
    "<path:bestand>": "kadernota.pdf",
    "<str:naam>": "kaderwerk.css",
    "<str:code>": "toets",
    "<str:programma>": "null",
}


def path_of(page: Page) -> str:
    path = f"/{page.path}"
    for step, value in STEPS.items():
        path = path.replace(step, value)
    return path


def nothing(visit: Visit) -> HttpResponse:
    return HttpResponse(str(visit.steps))


def test_every_route_is_a_page_that_names_its_permission() -> None:
    assert all(isinstance(one, URLPattern) for one in urlpatterns)
    assert len(urlpatterns) == len(PAGES)
    assert {page.permission for page in PAGES} <= set(PERMISSION_NAMES)
    assert [page.title for page in PAGES if page.permission == PUBLIC] == ["Opmaak"]


@pytest.mark.parametrize("permission", ["", "dossier.alles"])
def test_a_page_without_a_known_permission_is_refused_at_start(permission: str) -> None:
    with pytest.raises(PageRefusedError, match="noemt geen bekend recht"):
        routes([Page(path="geheim", title="Geheim", permission=permission, show=nothing)])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_a_reader_sees_every_page_and_someone_without_a_role_none(services: MemoryServices, page: Page) -> None:
    services.files = {"kadernota.pdf": b"%PDF"}
    with visiting(services, ANONYMOUS) as client:
        answer = client.get(path_of(page))
        if page.permission == PUBLIC:
            assert answer.status_code == 200
        else:
            assert answer.status_code == 403
            assert complaints(answer.content.decode()) == []
            assert "Vraag de beheerder om de rol beheerder of lezer" in read_page(answer.content.decode()).words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_a_reader_may_open_each_page(services: MemoryServices, browser: Client, page: Page) -> None:
    services.files = {"kadernota.pdf": b"%PDF"}
    answer = browser.get(path_of(page))
    assert answer.status_code == 200
    assert browser.head(path_of(page)).status_code == 200
    if answer["Content-Type"].startswith("text/html"):
        assert complaints(answer.content.decode()) == []


def test_every_link_of_the_application_leads_to_a_page(browser: Client) -> None:
    seen, waiting, bad = {"/"}, ["/"], []
    while waiting:
        path = waiting.pop()
        answer = browser.get(path)
        if answer.status_code != 200:
            bad.append(f"{path}: {answer.status_code}")
        if not answer["Content-Type"].startswith("text/html"):
            continue
        page = read_page(answer.content.decode())
        if complaints(answer.content.decode()):
            bad.append(f"{path}: {complaints(answer.content.decode())}")
        for link in page.links:
            target, _, anchor = link.partition("#")
            if anchor and not target and anchor not in page.ids:
                bad.append(f"{path}: {link}")
            # One sort and filter leads to all others; three steps deep is every one of them once.
            if target and target not in seen and target.count("&") < 2:
                seen.add(target)
                waiting.append(target)
    assert bad == []
    assert len(seen) > 150


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_nothing_can_be_sent(browser: Client, method: str) -> None:
    answer = getattr(browser, method)("/dossiers/proef-2022")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"
    assert complaints(answer.content.decode()) == []


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/dossiers/onbekend", 'Dossier "onbekend" staat niet in de database. Wel: proef-2022, leeg.'),
        ("/dossiers/proef-2022/voorstellen/nee", 'Voorstel "nee" staat niet in dit dossier. Wel: veilig, ict'),
        ("/dossiers/leeg/voorstellen/nee", "Het dossier heeft nog geen voorstellen."),
        ("/dossiers/proef-2022/uitleg/saldo/nee/2022", "Kies uit: basis, autonoom"),
        ("/dossiers/proef-2022/uitleg/saldo/nieuw/1999", "het jaar 1999 wordt niet getoond"),
        ("/dossiers/proef-2022/uitleg/onzin", "is geen adres van een cijfer"),
        ("/dossiers/proef-2022/bestanden/geheim.txt", "Deze cijfers zijn nog niet gepubliceerd."),
        ("/dossiers/proef-2022?scenario=nee", "Scenario nee bestaat niet in dit dossier. Kies uit: alles"),
        ("/statisch/../settings.py", "bestaat niet"),
        ("/nergens", "Het adres /nergens bestaat niet."),
        ("/dossiers/%3Cscript%3E", 'Dossier "<script>" staat niet'),
    ],
)
def test_what_is_not_there_says_what_is(browser: Client, path: str, told: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert complaints(answer.content.decode()) == []
    assert told in read_page(answer.content.decode()).words


def test_an_error_of_ours_shows_no_traceback(
    browser: Client, services: MemoryServices, caplog: pytest.LogCaptureFixture
) -> None:
    services.errors = ("map", ("no problem at all",))  # type: ignore[assignment]  # a mistake on purpose
    answer = browser.get("/fouten")
    assert answer.status_code == 500
    assert complaints(answer.content.decode()) == []
    assert "Dit is een fout van Kaderwerk, niet van u." in read_page(answer.content.decode()).words
    assert "AttributeError" not in answer.content.decode()
    assert "AttributeError" in caplog.text


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "kaderwerk"])
def test_another_host_is_refused(browser: Client, host: str) -> None:
    answer = browser.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert complaints(answer.content.decode()) == []


@pytest.mark.parametrize("host", ["127.0.0.1:8001", "localhost", "[::1]:8000"])
def test_this_machine_is_served(browser: Client, host: str) -> None:
    assert browser.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/nergens", "/dossiers/proef-2022/voorstellen"])
def test_every_answer_is_strict_about_what_it_loads(browser: Client, path: str) -> None:
    answer = browser.get(path)
    policy = {part.strip() for part in answer["Content-Security-Policy"].split(";")}
    assert policy == {
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    }
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert not answer.cookies


def test_no_page_of_the_application_holds_a_script(browser: Client) -> None:
    for path in ("/dossiers/proef-2022/zoeken", "/dossiers/proef-2022/keuzes"):
        assert "<script" not in browser.get(path).content.decode()

"""The portal, the page over quarters and that of a failed region: open to everybody."""

import re

import pytest

from tests.browser.conftest import PORTAL, faint_texts, heard, overflows, violations

pytestmark = pytest.mark.system

SCHEMES = ("light", "dark")
PAGES = ("index.html", PORTAL, "2024Q3/36.02.28-cigemblong/profil-kecamatan.html")


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_to_mend(show, name):
    assert violations(show(name, bypass_csp=True)) == []


def test_axe_finds_nothing_to_mend_in_search_results(show):
    page = show(bypass_csp=True)
    page.locator("#cari").fill("miskin")
    assert page.locator("#hasil-cari > li").count() > 1
    assert violations(page, within="search") == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_text_stands_out_from_what_is_behind_it(show, name, scheme):
    assert faint_texts(show(name, color_scheme=scheme)) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(show, name):
    assert overflows(show(name)) == {}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_nothing_and_says_nothing(chromium, outputs, name):
    assert heard(chromium, (outputs / name).as_uri()) == ({"file"}, [])


def test_every_link_of_the_portal_leads_somewhere(show, outputs):
    page = show(java_script_enabled=False)
    links = re.findall(r'<a [^>]*href="([^"]+)"', page.content())
    files = [link.partition("#")[0] for link in links if not link.startswith("#")]
    anchors = [link[1:] for link in links if link.startswith("#")]
    assert len(files) > 29 * 3 - 3
    assert [link for link in files if not (outputs / "2024Q3" / link).resolve().exists()] == []
    assert [each for each in anchors if page.locator(f"id={each}").count() != 1] == []


def test_without_script_the_list_is_whole_and_no_control_is_dead(show):
    page = show(java_script_enabled=False)
    assert page.locator(".daftar tbody tr:visible").count() == 28
    for control in page.locator("button, input, select").all():
        assert not control.is_visible()

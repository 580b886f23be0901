"""What lies in ``outputs/``, really rendered: open to everybody, whatever it says."""

import pytest

from tests.browser.conftest import faint_texts, heard, overflows, violations

pytestmark = pytest.mark.system

PAGES = (
    "index.html",
    "36.02-lebak/laporan-triwulan.html",
    "36.02.25-lebakgedong/profil-kecamatan.html",
    "36.02.25-lebakgedong/laporan-kecamatan.html",
)


@pytest.fixture(params=PAGES)
def address(request, own_release):
    """A page of the checkout's own release."""
    return (own_release / request.param).as_uri()


def test_axe_finds_nothing_to_mend(opened, address):
    assert violations(opened(address, bypass_csp=True)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_what_is_behind_it(opened, address, scheme):
    assert faint_texts(opened(address, color_scheme=scheme)) == []


def test_the_page_never_scrolls_sideways(opened, address):
    assert overflows(opened(address)) == {}


def test_the_page_asks_for_nothing_and_says_nothing(chromium, address):
    schemes, messages = heard(chromium, address)
    assert schemes <= {"file", "data"}
    assert messages == []

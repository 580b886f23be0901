"""The page as a browser shows it: nobody is locked out, nothing leaves, nothing runs."""

import pypdfium2
import pytest

from tests.browser.conftest import faint_texts, heard, overflows, violations

pytestmark = pytest.mark.system

SCHEMES = ("light", "dark")


@pytest.fixture
def show(opened, laporan):
    """Open the page at a width; options are those of a browser context."""
    return lambda width=1280, **options: opened(laporan, width, **options)


def test_axe_finds_nothing_to_mend(show):
    assert violations(show(bypass_csp=True)) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_stands_out_from_what_is_behind_it(show, scheme):
    assert faint_texts(show(color_scheme=scheme)) == []


def test_the_page_itself_never_scrolls_sideways(show):
    assert overflows(show()) == {}


def test_the_page_loads_without_a_request_or_a_complaint(chromium, laporan):
    schemes, messages = heard(chromium, laporan)
    assert "file" in schemes
    assert schemes <= {"file", "data"}
    assert messages == []


def test_the_policy_stops_a_script_that_slipped_in(show):
    page = show()
    page.evaluate(
        "() => { const script = document.createElement('script');"
        "script.textContent = 'window.ran = true'; document.body.append(script) }"
    )
    assert page.evaluate("window.ran") is None


def test_a_number_on_page_one_opens_its_definition_from_the_keyboard(show):
    page = show()
    button = page.locator("button.angka").first
    button.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(f"#{button.get_attribute('popovertarget')}".replace(".", "\\."))
    assert meaning.is_visible()
    assert "Sumber:" in meaning.inner_text()
    page.keyboard.press("Escape")
    assert not meaning.is_visible()


def test_a_wide_table_scrolls_from_the_keyboard(show):
    page = show(320)
    page.locator(".lanskap .gulir").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.lanskap .gulir').scrollLeft > 0", timeout=3000)


def test_every_printed_page_marks_synthetic_data(show, tmp_path):
    printed = tmp_path / "laporan.pdf"
    show().pdf(path=printed, prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(printed)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert len(texts) > 3
    assert all("DATA CONTOH" in text for text in texts)

"""The page as a browser shows it: nobody is locked out, nothing leaves, nothing runs."""

import pypdfium2
import pytest

pytestmark = pytest.mark.system

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 320)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def show(chromium, laporan):
    """Open the page at a width; options are those of a browser context."""
    contexts = []

    def opened(width=1280, **options):
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(laporan)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_to_mend(show, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    # The policy would stop axe's own script; what it protects is tested below.
    page = show(width, color_scheme=scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(item["id"], [node["html"] for node in item["nodes"]]) for item in found] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_itself_never_scrolls_sideways(show, width):
    assert show(width).evaluate(OVERFLOW) == 0


def test_the_page_loads_without_a_request_or_a_complaint(chromium, laporan):
    page = chromium.new_page()
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url.partition(":")[0]))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(laporan)
    page.close()
    assert "file" in requests
    assert set(requests) <= {"file", "data"}
    assert complaints == []


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

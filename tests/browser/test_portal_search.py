"""The portal's search as a reader types: words, names, numbers, and slips of the keyboard."""

from pathlib import Path

import pytest

from lebak_reports.publish import templates
from lebak_reports.publish.portal.stemming import roots, words_of

pytestmark = pytest.mark.system

WORDS = Path(templates.__file__).with_name("script") / "words.js"
PROFIL = "profil-kecamatan.html"


@pytest.fixture
def search(show):
    """Type into the search box of a page that was just opened."""

    def typed(text):
        page = show()
        page.locator("#cari").fill(text)
        return page

    return typed


def links(page):
    return page.locator("#hasil-cari a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )


def test_search_by_keyboard_leads_from_a_derived_word_to_a_chapter(show):
    page = show()
    page.locator("#cari").focus()
    page.keyboard.type("miskin")
    texts = page.locator("#hasil-cari > li").all_inner_texts()
    assert "BAB I Kondisi Kemiskinan Ekstrem" in texts[0]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/laporan-triwulan.html#bab-kondisi")


@pytest.mark.parametrize("typed", ["desil gunung kencana", "desil gunungkencana", "DESIL kencana"])
def test_a_name_narrows_the_results_down(search, typed):
    folder = "36.02.08-gunungkencana"
    assert links(search(typed)) == [
        f"{folder}/{PROFIL}",  # the region itself
        f"{folder}/{PROFIL}#tabel-desil",
        f"{folder}/laporan-kecamatan.html#tabel-desil",
    ]


@pytest.mark.parametrize(
    ("typed", "href"),
    [
        ("lebak gedong", f"36.02.25-lebakgedong/{PROFIL}"),
        ("leuwidimar", f"36.02.06-leuwidamar/{PROFIL}"),  # an alias
        ("mekarsari 09", f"36.02.09-banjarsari/{PROFIL}#tabel-desa"),
        ("bahan rapat", "36.02-lebak/bahan-rapat.pdf"),
        ("berubah", "36.02-lebak/bahan-rapat.pdf#nameddest=bagian-rapat-2"),
        ("10.600", "36.02-lebak/laporan-triwulan.html#jejak-ke.jiwa"),  # 2 * 5,300
        ("10600", "36.02-lebak/laporan-triwulan.html#jejak-ke.jiwa"),
        ("dinsos", "36.02-lebak/laporan-triwulan.html#tabel-desil"),
        ("dinas sosial", "36.02-lebak/laporan-triwulan.html#tabel-desil"),
    ],
)
def test_what_people_type_leads_first_to(search, typed, href):
    assert links(search(typed))[0] == href


def test_a_table_found_by_what_is_in_it_says_so(search):
    assert "Di dalam tabel" in search("dinsos").locator("#hasil-cari").inner_text()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kemiskiman", "kemiskinan"),  # another letter
        ("kemiskinn", "kemiskinan"),  # one less
        ("kemiskinaan", "kemiskinan"),  # one more
        ("kemisikinan", "kemiskinan"),
        ("bajnarsari", "banjarsari"),  # two that changed places
        ("desil cibebar", "desil cibeber"),
    ],
)
def test_a_slip_of_the_keyboard_is_asked_about_and_mended(search, typed, meant):
    page = search(typed)
    suggested = page.locator("#saran-cari button")
    assert suggested.all_inner_texts() == [meant]
    suggested.focus()
    page.keyboard.press("Enter")
    assert page.locator("#cari").input_value() == meant
    assert links(page)


def test_nothing_found_is_said_and_nothing_unlike_suggested(search):
    page = search("xyzzy")
    assert "Tidak ada yang cocok" in page.locator("#kabar-cari").inner_text()
    assert not page.locator("#saran-cari").is_visible()


def test_hostile_captions_are_shown_and_not_run(search):
    page = search("window")
    assert "<script>window.ran = 1</script>" in page.locator("#hasil-cari").inner_text()
    assert page.evaluate("window.ran") is None


def test_links_to_many_regions_are_made_when_asked_for(search):
    page = search("desil")
    more = page.locator("#hasil-cari details").first
    assert more.locator("a").count() == 0
    more.locator("summary").focus()
    page.keyboard.press("Enter")
    more.locator("a").first.wait_for(state="visible")
    assert more.locator("a").count() == 27  # 28 kecamatan, one of which failed


def test_the_script_folds_words_as_the_index_was_made(show):
    texts = ["kemiskinan", "penerimaan", "terendah", "diberikan", "keluarganya", "Désa 5.698, 2.1"]
    found = show(bypass_csp=True).evaluate(
        "([source, texts]) => { const { wordsOf, roots } = new Function(source +"
        " '; return { wordsOf, roots }')(); return texts.map(text =>"
        " wordsOf(text).map(word => [word, [...roots(word)]])) }",
        [WORDS.read_text(encoding="utf-8"), texts],
    )
    assert [[(word, set(own)) for word, own in each] for each in found] == [
        [(word, roots(word)) for word in words_of(text)] for text in texts
    ]

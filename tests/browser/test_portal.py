"""The portal and the page of a failed region as a browser shows them."""

import json
import re
from datetime import UTC, date, datetime

import pytest

from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.publish import (
    DocumentFact,
    Failure,
    Outcome,
    Release,
    publish_release,
    staged_quarter,
)
from lebak_reports.publish.files import Hashes
from lebak_reports.publish.portal.stemming import roots
from tests.browser.conftest import OVERFLOW, faint_texts, heard, violations

pytestmark = pytest.mark.system

WIDTHS = (1280, 320)
SCHEMES = ("light", "dark")
INDEX, PORTAL = "index.html", "2024Q3/index.html"
PAGES = (INDEX, PORTAL, "2024Q3/36.02.28-cigemblong/profil-kecamatan.html")
HOSTILE = "Tabel <script>window.ran = 1</script> \u2028 \u202e \N{HOUSE BUILDING} &lt; \"'"

DOCUMENTS = {
    "kabupaten": (DocumentFact(slug="laporan-triwulan", title="Laporan Triwulan"),),
    "kecamatan": (
        DocumentFact(slug="profil-kecamatan", title="Profil Kemiskinan Ekstrem Kecamatan"),
        DocumentFact(slug="laporan-kecamatan", title="Laporan Triwulan Kecamatan"),
    ),
}
ITEMS = (
    ("bab-kondisi", "BAB I", "Kondisi Kemiskinan Ekstrem", ""),
    ("tabel-desil", "Tabel 1.1", "Keluarga menurut desil, {nama}", "desil"),
    ("tabel-jahat", "Tabel 1.2", HOSTILE, ""),
)


def outcome_of(wilayah, failure=None):
    return Outcome(
        kode_wilayah=wilayah.kode,
        nama=wilayah.nama_lengkap,
        folder=wilayah.slug,
        documents=DOCUMENTS[wilayah.level],
        seconds=1.0,
        failure=failure,
    )


def entry(name, value, unit="keluarga", status="contoh"):
    printed = "tidak ditampilkan" if value is None else f"{value} {unit}"
    return {"id": name, "value": value, "printed": printed, "status": status}


def ledger_of(outcome):
    """Numbers that grow with the code, the smallest kecamatan's reach withheld."""
    number = int(outcome.kode_wilayah.replace(".", "")[-2:])
    hidden = outcome.kode_wilayah == "36.02.01"
    entries = [
        entry("ke.keluarga", 10 * number),
        entry("ke.jiwa", 53 * number, "jiwa"),
        entry("ke.keluarga.perubahan.triwulan", -number),
        entry("ke.keluarga.perubahan.tahun", -2 * number),
        entry(
            "ke.keluarga.tanpa_program",
            None if hidden else number,
            status="disembunyikan" if hidden else "contoh",
        ),
        entry("verval.porsi", 0.2, "persen"),
    ]
    return json.dumps({"entries": entries})


def outline_of(outcome):
    items = [
        {"anchor": anchor, "label": label, "text": text.format(nama=outcome.nama), "exhibit": csv}
        for anchor, label, text, csv in ITEMS
    ]
    documents = [
        {"slug": each.slug, "title": each.title, "items": items} for each in outcome.documents
    ]
    return json.dumps({"documents": documents})


def publish(project, regions, quarter, failure=None):
    *done, last = regions
    outcomes = (*map(outcome_of, done), outcome_of(last, failure))
    release = Release(
        quarter=quarter,
        edisi="publik",
        contoh=True,
        publisher="Pemerintah Kabupaten Lebak",
        tanggal_data=date(2024, 10, 25),
        tanggal_laporan=date(2024, 10, 28),
        inputs=(),
        outcomes=outcomes,
        started=datetime(2024, 10, 28, tzinfo=UTC),
        regions_expected=len(outcomes),
        tiles={each.kode: each.petak for each in regions if each.petak},
    )
    published = project.outputs / str(quarter)
    with staged_quarter(published) as staged:
        for each in outcomes:
            folder = staged / each.folder
            (folder / "tables").mkdir(parents=True)
            for document in each.documents:
                for suffix in ("html", "pdf", "xlsx"):
                    (folder / f"{document.slug}.{suffix}").touch()
            (folder / "tables" / "desil.csv").write_text("baris\n")
            (folder / "ledger.json").write_text(ledger_of(each))
            (folder / "daftar-isi.json").write_text(outline_of(each))
        publish_release(Hashes(staged), release, project=project, gate=lambda _: None)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory, checkout_params):
    """Two releases of 29 regions, the last of which failed in the later one."""
    root = tmp_path_factory.mktemp("portal")
    project = Project(root, root / "data", root / ".cache", root / "outputs", root / "internal")
    regions = tuple(checkout_params.regions)
    stopped = Failure(notebook="90_profil.ipynb", cell=7, message="KeyError: 'pagu_rp'" * 20)
    publish(project, regions, Quarter(2024, 2))
    publish(project, regions, Quarter(2024, 3), stopped)
    return project.outputs


@pytest.fixture
def show(opened, outputs):
    """Open a page of the release; options are those of a browser context."""
    return lambda name=PORTAL, width=1280, **options: opened(
        (outputs / name).as_uri(), width, **options
    )


def names_shown(page):
    return page.locator(".daftar tbody tr:visible th a").all_inner_texts()


def order(page):
    return page.locator(".daftar tbody th a").all_inner_texts()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_to_mend(show, name, width):
    assert violations(show(name, width, bypass_csp=True)) == []


def test_axe_finds_nothing_to_mend_in_search_results(show):
    page = show(bypass_csp=True)
    page.locator("#cari").fill("miskin")
    assert page.locator("#hasil-cari > li").count() > 1
    assert violations(page, within="search") == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_text_stands_out_from_what_is_behind_it(show, name, scheme):
    assert faint_texts(show(name, color_scheme=scheme)) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(show, name, width):
    assert show(name, width).evaluate(OVERFLOW) == 0


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


def test_the_list_sorts_by_keyboard_and_tells_how(show):
    page = show()
    heading = page.locator(".daftar thead th").nth(1)
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert order(page)[:2] == ["Cirinten", "Cihara"]  # codes 27 and 26; 28 failed
    assert order(page)[-1] == "Cigemblong"
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert order(page)[0] == "Malingping"
    assert order(page)[-1] == "Cigemblong"
    assert "terkecil dahulu" in page.locator("#kabar-daftar").inner_text()


def test_the_list_filters_by_size_and_status(show):
    page = show()
    page.locator("#saring-status").select_option("gagal")
    assert names_shown(page) == ["Cigemblong"]
    page.locator("#saring-status").select_option("")
    page.locator("#saring-kelas").select_option("1")
    assert len(names_shown(page)) == 6  # a fifth of the 27 that have a number, rounded up
    page.locator("#saring-nama").fill("tidak ada")
    assert names_shown(page) == []
    assert page.locator("#daftar-kosong").is_visible()
    page.locator("#saring-ulang").click()
    assert len(names_shown(page)) == 28


def test_search_by_keyboard_leads_from_a_derived_word_to_a_table(show):
    page = show()
    page.locator("#cari").focus()
    page.keyboard.type("miskin")
    first = page.locator("#hasil-cari > li").first
    assert "BAB I Kondisi Kemiskinan Ekstrem" in first.inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/laporan-triwulan.html#bab-kondisi")


@pytest.mark.parametrize("typed", ["desil gunung kencana", "desil gunungkencana", "DESIL kencana"])
def test_a_name_narrows_the_results_down(show, typed):
    page = show()
    page.locator("#cari").fill(typed)
    links = page.locator("#hasil-cari a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    folder = "36.02.08-gunungkencana"
    assert links == [
        f"{folder}/profil-kecamatan.html",  # the region itself
        f"{folder}/profil-kecamatan.html#tabel-desil",
        f"{folder}/laporan-kecamatan.html#tabel-desil",
    ]


def test_nothing_found_is_said(show):
    page = show()
    page.locator("#cari").fill("xyzzy")
    assert "Tidak ada yang cocok" in page.locator("#kabar-cari").inner_text()


def test_hostile_captions_are_shown_and_not_run(show):
    page = show()
    page.locator("#cari").fill("window")
    assert "<script>window.ran = 1</script>" in page.locator("#hasil-cari").inner_text()
    assert page.evaluate("window.ran") is None


def test_the_script_finds_the_roots_that_the_index_was_made_of(show):
    words = ["kemiskinan", "penerimaan", "pengeluaran", "menilai", "keluarganya", "desa"]
    # The function is inside the script's block: its own source is run again for the test.
    script = show().locator("script:not([type])").inner_text()
    start, end = script.index("const rules"), script.index("// Search.")
    found = show(bypass_csp=True).evaluate(
        "([source, words]) => { const data = JSON.parse(document.getElementById('data')"
        ".textContent); const ignored = new Set(); const roots = new Function('data', 'ignored',"
        " source + '; return roots')(data, ignored); return words.map(word => [...roots(word)]) }",
        [script[start:end], words],
    )
    assert [set(each) for each in found] == [roots(word) for word in words]


def test_without_script_the_list_is_whole_and_no_control_is_dead(show):
    page = show(java_script_enabled=False)
    assert page.locator(".daftar tbody tr:visible").count() == 28
    for control in page.locator("button, input, select").all():
        assert not control.is_visible()


# What the script is started on: eighteen lists in one, and how long the quickest of some takes.
MANY_ROWS = """script => {
    const body = document.querySelector('.daftar').tBodies[0];
    const rows = [...body.rows];
    for (let copy = 1; copy < 18; copy++)
        body.append(...rows.map(row => row.cloneNode(true)));
    for (const heading of document.querySelectorAll('.daftar th[data-urut]'))
        heading.textContent = heading.textContent;
    new Function(script)();
    const quickest = (act) => Math.min(...[1, 2, 3, 4, 5, 6].map((turn) => {
        const start = performance.now();
        act(turn);
        document.body.getBoundingClientRect();
        return performance.now() - start;
    }));
    const name = document.getElementById('saring-nama');
    return [
        quickest(() => document.querySelectorAll('.daftar th button')[1].click()),
        quickest((turn) => {
            name.value = turn % 2 ? 'aja' : 'maja';
            name.dispatchEvent(new Event('input'));
        }),
    ];
}"""


def test_five_hundred_regions_sort_and_filter_at_once(show):
    page = show(bypass_csp=True)
    took = page.evaluate(MANY_ROWS, page.locator("script:not([type])").inner_text())
    assert page.locator(".daftar tbody tr:visible").count() == 18
    # 100 ms is the goal on a quiet machine; here others work, too.
    assert max(took) < 300, took


def test_downloads_of_a_row_wait_until_they_are_asked_for(show):
    page = show()
    row = page.locator("[id='wilayah-36.02.09']")
    assert row.locator("a[href$='.pdf']").count() == 0
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    row.locator("a[href$='/profil-kecamatan.pdf']").wait_for(state="visible")
    assert row.locator("a[href$='/tables/desil.csv']").inner_text().startswith("Tabel 1.1")

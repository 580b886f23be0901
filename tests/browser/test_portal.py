"""The portal and the page of a failed region as a browser shows them."""

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

pytestmark = pytest.mark.system

WIDTHS = (1280, 320)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
PAGES = ("index.html", "2024Q3/index.html", "2024Q3/36.02.28-cigemblong/profil-kecamatan.html")


DOCUMENTS = {
    "kabupaten": (DocumentFact(slug="laporan-triwulan", title="Laporan Triwulan"),),
    "kecamatan": (
        DocumentFact(slug="profil-kecamatan", title="Profil Kemiskinan Ekstrem Kecamatan"),
        DocumentFact(slug="laporan-kecamatan", title="Laporan Triwulan Kecamatan"),
    ),
}


def outcome_of(wilayah, failure=None):
    return Outcome(
        kode_wilayah=wilayah.kode,
        nama=wilayah.nama_lengkap,
        folder=wilayah.slug,
        documents=DOCUMENTS[wilayah.level],
        seconds=1.0,
        failure=failure,
    )


@pytest.fixture(scope="module")
def outputs(tmp_path_factory, checkout_params):
    """A release of 29 regions, the last of which failed."""
    root = tmp_path_factory.mktemp("portal")
    project = Project(root, root / "data", root / ".cache", root / "outputs", root / "internal")
    *done, last = checkout_params.regions
    stopped = Failure(notebook="90_profil.ipynb", cell=7, message="KeyError: 'pagu_rp'" * 20)
    outcomes = (*(outcome_of(wilayah) for wilayah in done), outcome_of(last, stopped))
    release = Release(
        quarter=Quarter(2024, 3),
        edisi="publik",
        contoh=True,
        publisher="Pemerintah Kabupaten Lebak",
        tanggal_data=date(2024, 10, 25),
        tanggal_laporan=date(2024, 10, 28),
        inputs=(),
        outcomes=outcomes,
        started=datetime(2024, 10, 28, tzinfo=UTC),
        regions_expected=len(outcomes),
    )
    published = project.outputs / "2024Q3"
    with staged_quarter(published) as staged:
        for outcome in outcomes:
            (staged / outcome.folder).mkdir()
            for document in outcome.documents:
                for suffix in ("html", "pdf", "xlsx"):
                    (staged / outcome.folder / f"{document.slug}.{suffix}").touch()
        publish_release(published, release, project=project, gate=lambda _: None)
    return project.outputs


@pytest.fixture
def show(chromium, outputs):
    """Open a page of the release at a width; options are those of a browser context."""
    contexts = []

    def opened(name, width, **options):
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto((outputs / name).as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_to_mend(show, name, width):
    from axe_playwright_python.sync_playwright import Axe

    # The policy would stop axe's own script.
    found = Axe().run(show(name, width, bypass_csp=True)).response["violations"]
    assert [(item["id"], [node["html"] for node in item["nodes"]]) for item in found] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways(show, name, width):
    assert show(name, width).evaluate(OVERFLOW) == 0


def test_every_link_of_the_portal_leads_to_a_file(show, outputs):
    page = show("2024Q3/index.html", WIDTHS[0])
    links = page.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    files = [link for link in links if not link.startswith("#")]
    assert len(files) > 29 * 3 - 3
    assert [link for link in files if not (outputs / "2024Q3" / link).resolve().exists()] == []

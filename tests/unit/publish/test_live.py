"""The live pages: refreshed on a change, on loopback only, and no file is touched."""

import threading
import urllib.request

import pytest

from lebak_reports.publish.live import CHANGES, live_pages, with_refresh

PAGE = (
    '<!doctype html><html lang="id"><head><meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; img-src data:\"><title>Laporan</title></head>"
    "<body><h1>Laporan</h1></body></html>"
)


@pytest.fixture
def outputs(tmp_path):
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "status.json").write_text("{}", encoding="utf-8")
    return tmp_path


def get(address):
    with urllib.request.urlopen(address, timeout=5) as answer:
        return answer.read().decode()


def test_the_script_is_allowed_by_its_hash_and_nothing_else_is():
    page = with_refresh(PAGE)

    assert "default-src 'none'; img-src data:; script-src 'sha256-" in page
    assert "connect-src 'self'" in page
    assert page.count("<script>") == 1


def test_a_page_with_a_script_of_its_own_keeps_it_and_refreshes_too():
    own = PAGE.replace("img-src data:", "script-src 'sha256-sendiri='")

    policy = with_refresh(own).partition('content="')[2].partition('"')[0]

    directives = dict(each.strip().split(" ", 1) for each in policy.split(";"))
    assert directives["script-src"].split()[1] == "'sha256-sendiri='"
    assert len(directives["script-src"].split()) == 2
    assert policy.count("script-src") == 1


def test_a_served_page_refreshes_and_the_file_does_not_change(outputs):
    with live_pages(outputs, 0) as (address, _):
        served = get(f"{address}index.html")

    assert "EventSource" in served
    assert (outputs / "index.html").read_text(encoding="utf-8") == PAGE


def test_other_files_are_served_as_they_are(outputs):
    with live_pages(outputs, 0) as (address, _):
        assert get(f"{address}status.json") == "{}"


def test_a_missing_page_is_not_found(outputs):
    with live_pages(outputs, 0) as (address, _), pytest.raises(urllib.error.HTTPError, match="404"):
        get(f"{address}tidak-ada.html")


def test_an_open_page_is_told_of_a_change(outputs):
    with (
        live_pages(outputs, 0) as (address, changes),
        urllib.request.urlopen(f"{address}{CHANGES[1:]}", timeout=5) as stream,
    ):
        threading.Timer(0.1, changes.announce).start()

        assert stream.readline() == b"data: berubah\n"


def test_the_server_is_on_loopback(outputs):
    with live_pages(outputs, 0) as (address, _):
        assert address.startswith("http://127.0.0.1:")

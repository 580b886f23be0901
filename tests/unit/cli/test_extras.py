"""A run says once what it leaves out because an extra is not installed."""

from lebak_reports.cli import extras


def test_a_missing_extra_is_told_with_what_to_do(checkout_params, monkeypatch):
    monkeypatch.setattr(extras, "is_installed", lambda: False)
    (note,) = extras.notes_on_extras(checkout_params, [checkout_params.regions.kabupaten])
    assert "Surat Pengantar" in note
    assert "make docx" in note


def test_nothing_is_told_of_documents_that_need_no_extra(checkout_params, monkeypatch):
    monkeypatch.setattr(extras, "is_installed", lambda: False)
    assert extras.notes_on_extras(checkout_params, checkout_params.regions.kecamatan) == ()


def test_nothing_is_told_when_the_extra_is_there(checkout_params, monkeypatch):
    monkeypatch.setattr(extras, "is_installed", lambda: True)
    assert extras.notes_on_extras(checkout_params, tuple(checkout_params.regions)) == ()

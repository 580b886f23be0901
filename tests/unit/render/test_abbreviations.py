"""The list of abbreviations holds what the document prints, and nothing else."""

from datetime import date
from pathlib import Path

from lebak_reports.params import load_params
from lebak_reports.render.abbreviations import abbreviations_at, abbreviations_in
from lebak_reports.render.model import Singkatan

PARAMS = Path(__file__).parents[3] / "params"
KNOWN = {
    "P3KE": "pensasaran",
    "KMK": "keputusan menteri",
    "DBH": "dana bagi hasil",
    "DBH CHT": "dana bagi hasil cukai hasil tembakau",
    "DTSEN": "data tunggal",
}


def found_in(maker, *texts):
    document = maker["build_document"](
        [maker["notebook"]("10_satu", "# Judul", *texts)],
        maker["meta"](),
        kind="laporan-triwulan",
        numbered=True,
    )
    return abbreviations_in(document, KNOWN)


def test_only_what_is_printed_is_listed_in_alphabetical_order(maker):
    assert found_in(maker, "Register P3KE menurut **KMK** lama.") == (
        Singkatan("KMK", "keputusan menteri"),
        Singkatan("P3KE", "pensasaran"),
    )


def test_a_longer_abbreviation_is_not_taken_for_its_beginning(maker):
    assert [each.singkatan for each in found_in(maker, "Dari DBH CHT.")] == ["DBH CHT"]


def test_a_part_of_a_word_is_no_abbreviation(maker):
    assert found_in(maker, "XDTSEN dan DTSENs dan KMKs.") == ()


def test_tables_figures_and_sentences_are_searched(document):
    known = {"P3KE": "pensasaran", "OPD": "perangkat daerah", "TW": "triwulan"}
    assert [each.singkatan for each in abbreviations_in(document, known)] == ["OPD", "P3KE"]


def test_an_office_is_abbreviated_as_on_the_day_of_the_report():
    params = load_params(PARAMS)
    assert "Bapelitbangda" in abbreviations_at(params, date(2024, 10, 28))
    assert "Bapelitbangda" not in abbreviations_at(params, date(2025, 7, 1))

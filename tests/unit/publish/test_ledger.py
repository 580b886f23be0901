"""Every printed number is in the ledger, once a place, and says where it comes from."""

import json
from typing import NamedTuple

import pytest

from lebak_reports.blocks import Cell, Claim, Column, Figure, Kalimat, Origin, Row, Table, Tag
from lebak_reports.blocks.mime import bundle
from lebak_reports.publish.ledger import LedgerConflictError, ledger_entries, ledger_json

ORIGIN = Origin(input="verval", source="Verval", status="contoh", rows=12, evidence="B")


class Input(NamedTuple):
    name: str
    file: str
    sha256: str
    rows: int


def claim(value: float, unit: str = "rasio") -> Claim:
    return Claim(
        id="if.serapan",
        value=value,
        unit=unit,
        printed="57,1 persen",
        definition="Realisasi dibagi pagu.",
        origin=ORIGIN,
    )


def kalimat(*parts: str | Tag | Claim) -> Kalimat:
    return Kalimat(id="ringkasan.serapan", parts=parts)


def table(*rows: Row) -> Table:
    columns = (
        Column(key="kecamatan", label="Kecamatan"),
        Column(
            key="keluarga",
            label="Keluarga",
            kind="bilangan",
            unit="keluarga",
            definition="Keluarga pada SK.",
        ),
    )
    return Table(id="ke-per-kecamatan", title="KE", columns=columns, rows=rows, origin=ORIGIN)


def row(key: str, cell: Cell, **role: str) -> Row:
    return Row(key, (Cell(key, key), cell), **role)


def notebook(*blocks: Kalimat | Table | Figure) -> str:
    cells = [
        {"id": f"sel-{number}", "outputs": [{"data": bundle(block)}]}
        for number, block in enumerate(blocks, start=1)
    ]
    return json.dumps({"cells": [{"id": "judul", "cell_type": "markdown"}, *cells]})


def test_a_claim_says_which_notebook_and_cell_print_it() -> None:
    text = kalimat("Serapan ", claim(0.571), " pada ", Tag("tanggal", "25 Oktober 2024"))

    (entry,) = ledger_entries({"40_insentif": notebook(text)})

    assert (entry.id, entry.value, entry.unit) == ("if.serapan", 0.571, "rasio")
    assert (entry.notebook, entry.cell, entry.exhibit) == (
        "40_insentif",
        "sel-1",
        "ringkasan.serapan",
    )
    assert (entry.input, entry.rows, entry.status, entry.evidence) == ("verval", 12, "contoh", "B")


def test_a_table_gives_one_entry_a_number_and_none_for_text_or_group_rows() -> None:
    block = table(
        row("kelompok-1", Cell(None, ""), role="kelompok"),
        row("36.02.09", Cell(41, "41")),
        row("36.02", Cell(41, "41"), role="jumlah"),
    )

    entries = ledger_entries({"20_kondisi": notebook(block)})

    assert [entry.id for entry in entries] == [
        "ke-per-kecamatan.36.02.09.keluarga",
        "ke-per-kecamatan.36.02.keluarga",
    ]
    assert {entry.definition for entry in entries} == {"Keluarga pada SK."}


def test_a_suppressed_cell_keeps_its_own_status() -> None:
    block = table(row("36.02.25", Cell(None, "*", "disembunyikan")))

    (entry,) = ledger_entries({"20_kondisi": notebook(block)})

    assert (entry.value, entry.printed, entry.status) == (None, "*", "disembunyikan")


def test_a_figure_enters_with_the_numbers_it_draws() -> None:
    figure = Figure(
        id="tren",
        title="Tren",
        alt="Garis mendatar.",
        svg=b"<svg/>",
        texts=(),
        data=table(row("2024Q3", Cell(5698, "5.698"))),
    )

    (entry,) = ledger_entries({"20_kondisi": notebook(figure)})

    assert entry.value == 5698


def test_the_same_number_in_two_chapters_is_two_entries() -> None:
    text = kalimat(claim(0.571))

    entries = ledger_entries({"00_ringkasan": notebook(text), "40_insentif": notebook(text)})

    assert [entry.notebook for entry in entries] == ["00_ringkasan", "40_insentif"]


@pytest.mark.parametrize("other", [claim(0.572), claim(0.571, unit="persen")])
def test_one_id_with_two_values_or_units_is_an_error_that_names_both_places(other: Claim) -> None:
    notebooks = {
        "00_ringkasan": notebook(kalimat(claim(0.571))),
        "40_insentif": notebook(kalimat(other)),
    }

    with pytest.raises(LedgerConflictError, match=r"00_ringkasan.*40_insentif"):
        ledger_entries(notebooks)


def test_floats_keep_twelve_significant_digits() -> None:
    (entry,) = ledger_entries({"40_insentif": notebook(kalimat(claim(0.1 + 0.2)))})

    assert entry.value == 0.3


def test_the_file_names_what_was_read_and_lists_one_entry_a_line() -> None:
    entries = ledger_entries({"20_kondisi": notebook(table(row("36.02.09", Cell(41, "41"))))})
    inputs = [Input("verval", "data/2024Q3/verval.csv", "ab" * 32, 12)]

    content = ledger_json(entries, inputs, data_sha256="cd" * 32)

    written = json.loads(content)
    assert written["inputs"]["verval"] == {"file": "data/2024Q3/verval.csv", "rows": 12}
    assert written["data_sha256"] == "cd" * 32
    assert written["entries"][0]["id"] == "ke-per-kecamatan.36.02.09.keluarga"
    assert list(written["entries"][0]) == [
        "id", "value", "unit", "printed", "definition", "exhibit", "row", "column", "input",
        "rows", "notebook", "cell", "status", "evidence",
    ]  # fmt: skip
    assert content == ledger_json(entries, inputs, data_sha256="cd" * 32)

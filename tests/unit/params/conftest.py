import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SHORT_FIGURES = """\
angka:
  - id: ke.keluarga.2024-10-25
    kode_wilayah: "36.02"
    ukuran: ke_keluarga
    nilai: 5_698
    satuan: keluarga
    periode: 25 Oktober 2024
    tanggal: 2024-10-28
    definisi: Keluarga sasaran
    mutu: dipakai
    sumber: {title: Contoh, document: arsip uji, accessed: 2026-11-24}
kontradiksi: []
"""


@pytest.fixture(scope="session")
def real_folder():
    return ROOT / "params"


@pytest.fixture
def folder(tmp_path, real_folder):
    """A copy to break, with few published figures so that it loads fast."""
    copy = tmp_path / "params"
    shutil.copytree(real_folder, copy)
    (copy / "angka_terpublikasi.yaml").write_text(SHORT_FIGURES, encoding="utf-8")
    return copy

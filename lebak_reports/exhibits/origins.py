"""Where the numbers of an exhibit come from, as the reader and the ledger are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Origin

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks.claims import Status

_SOURCES = {
    "sasaran_keluarga": "Register {register} Kabupaten Lebak ({olahan})",
    "verval": "Register {register} dan hasil verval Kabupaten Lebak ({olahan})",
    "individu": "Register {register} dan hasil verval Kabupaten Lebak ({olahan})",
    "status_triwulan": "Catatan perubahan status keluarga, Kabupaten Lebak ({olahan})",
    "anggaran": "Data penandaan anggaran OPD, Kabupaten Lebak ({olahan})",
    "penerima": "Data penerima program OPD dan register {register}, Kabupaten Lebak ({olahan})",
    "insentif": "Data insentif fiskal, Kabupaten Lebak ({olahan})",
    "sasaran awal tahun": "Register {register} dan hasil verval Kabupaten Lebak ({olahan})",
    "params/insentif": "Ketentuan insentif fiskal tahun berjalan",
    "rencana_insentif": "Rencana dan realisasi insentif fiskal, Kabupaten Lebak ({olahan})",
    "indikator_makro": "Publikasi yang disebut pada setiap baris ({olahan})",
    "survei": "Survei rumah tangga ({olahan})",
    "klasik": "Sekretariat KLASIK, Kabupaten Lebak ({olahan})",
    "matriks1": "Matriks 1 pelaporan triwulanan, Kabupaten Lebak ({olahan})",
    "tindak_lanjut": "Notula rapat TKPKD, Kabupaten Lebak ({olahan})",
    "rencana": "RPKD dan RAT Kabupaten Lebak ({olahan})",
    "siraja": "Ekspor aplikasi SIRAJA, Kabupaten Lebak ({olahan})",
    "laporan_opd": "Catatan penerimaan laporan OPD, Kabupaten Lebak ({olahan})",
    "desa": "Daftar desa dan kelurahan, Kabupaten Lebak ({olahan})",
}


def origin_of(data: RegionData, name: str) -> Origin:
    """Return the origin of numbers computed from an input of the quarter.

    Parameters
    ----------
    data : RegionData
        What the notebook loaded.
    name : str
        Name of the input, ``verval``.
    """
    record = data.inputs.get(name)
    register = data.params.register_at(data.quarter)
    return Origin(
        input=name,
        source=_SOURCES[name].format(register=register, olahan=_treatment(data)),
        status=_status(data, is_given=record is not None),
        rows=None if record is None else record.rows,
    )


def inputs_origin(data: RegionData) -> Origin:
    """Return the origin of facts about the delivered files themselves."""
    return Origin(
        input="masukan",
        source=f"Berkas masukan triwulan ini ({_treatment(data)})",
        status=_status(data, is_given=True),
    )


def published_origin(source: str) -> Origin:
    """Return the origin of figures that somebody else printed, with their source."""
    return Origin(input="params/angka_terpublikasi", source=source, status="terpublikasi")


def rule_origin(name: str, source: str) -> Origin:
    """Return the origin of a value that a rule or a decision sets: ``params/insentif``."""
    return Origin(input=f"params/{name}", source=source, status="terpublikasi")


def codes_origin() -> Origin:
    """Return the origin of how many villages and kecamatan there are."""
    return rule_origin("wilayah", "Kode dan data wilayah administrasi pemerintahan")


def _treatment(data: RegionData) -> str:
    """Say what was done to a source, or that there is none behind it."""
    return "data contoh, bukan keadaan sebenarnya" if data.synthetic else "diolah"


def _status(data: RegionData, *, is_given: bool) -> Status:
    if not is_given:
        return "tidak_tersedia"
    return "contoh" if data.synthetic else "tercatat"

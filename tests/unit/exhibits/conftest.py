"""A quarter small enough to check by hand: 28 kecamatan of ten families, one of three."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from types import SimpleNamespace

import pandas as pd
import pytest

from lebak_reports.aggregates import RegionData, Shared, impact
from lebak_reports.aggregates.growth import SPLIT
from lebak_reports.aggregates.movements import LASTING
from lebak_reports.aggregates.outlook import SCORES
from lebak_reports.aggregates.slices import distribution, slice_of
from lebak_reports.indicators.flows import ARAH, ARAH_KELOMPOK
from lebak_reports.indicators.impact import assess, cost_per_exit
from lebak_reports.indicators.projection import project
from lebak_reports.indicators.projection.tidy import Outlook, tidy
from lebak_reports.periods import Quarter

AWARDED = date(2024, 9, 26)
QUARTER = Quarter(2024, 3)
TINY = "36.02.25"
INPUTS = (
    "sasaran_keluarga",
    "verval",
    "individu",
    "status_triwulan",
    "anggaran",
    "penerima",
    "insentif",
    "rencana_insentif",
    "indikator_makro",
    "klasik",
    "matriks1",
    "tindak_lanjut",
    "laporan_opd",
    "desa",
    "rencana",
    "siraja",
    "survei",
)


def kemiskinan():
    """Two measures fit to print, one with care, one refused; households beside persons."""
    numbers = [
        ("P0", "jiwa", 0.0844, 0.0085, 0.0692, 0.1026, 0.10, "ok"),
        ("P0", "rumah_tangga", 0.0731, 0.0081, 0.0587, 0.0907, 0.11, "ok"),
        ("P1", "jiwa", 0.0109, 0.0032, 0.0046, 0.0172, 0.29, "perlu_hati_hati"),
        ("P2", "jiwa", None, None, None, None, None, "galat_terlalu_besar"),
    ]
    names = ["measure", "satuan", "estimate", "se", "ci_low", "ci_high", "rse", "status"]
    return pd.DataFrame(numbers, columns=names).assign(n=800)


def penguraian():
    """The mean took P0 down by 0.5 points on either basis, its division up by 0.2."""
    parts = {"pertumbuhan": -0.005, "redistribusi": 0.002, "sisa": 0.0, "perubahan": -0.003}
    rows = [
        (Quarter(2024, 2), "P0", basis, component, value, "ok")
        for basis in ("awal", "akhir", "shapley")
        for component, value in parts.items()
    ]
    return pd.DataFrame(rows, columns=list(SPLIT))


def keluarga(kode, count):
    """Ten families a kecamatan: the first seven on the list, one of those above desil 1."""
    return pd.DataFrame(
        {
            "id_keluarga": [f"{kode}-{number}" for number in range(count)],
            "kode_wilayah": kode,
            "kode_desa": [f"{kode}.200{1 + number // 5}" for number in range(count)],
            "no_ba_musdes": ["140/1" if number < 5 else "" for number in range(count)],
            "desil": [2 if number == 0 else 1 + number // 8 for number in range(count)],
            "is_ke": [number < 7 for number in range(count)],
            "is_padan": True,
            "status_verval": ["belum" if number == 9 else "memenuhi" for number in range(count)],
            "jenis_lantai": ["tanah" if number < 6 else "semen" for number in range(count)],
            "jenis_dinding": "bambu",
            "jenis_atap": "genteng",
            "sumber_air": "sumur",
            "fasilitas_bab": "",
            "sumber_penerangan": "PLN",
        }
    )


def kecamatan_counts(register, codes):
    listed = register[register["is_ke"]]
    sizes = register.groupby("kode_wilayah").size()
    ke = listed.groupby("kode_wilayah").size()
    lowest = register[register["desil"] == 1].groupby("kode_wilayah").size()
    outside = listed[listed["desil"] != 1].groupby("kode_wilayah").size()
    parts = pd.DataFrame(
        {
            "keluarga": ke,
            "jiwa": ke * 5,
            "keluarga_register": sizes,
            "keluarga_desil1": lowest,
            "jiwa_desil1": lowest * 5,
            "keluarga_luar_desil1": outside,
            "terverifikasi": register[register["status_verval"] != "belum"]
            .groupby("kode_wilayah")
            .size(),
            "padan": sizes,
            "keluarga_sebelumnya": ke,
            "keluarga_awal_tahun": ke + 2,
            "tercakup": ke - 1,
            "tanpa_program": 1,
        }
    ).reindex(codes)
    table = pd.concat([parts, parts.sum().to_frame("36.02").T]).astype("Int64")
    return table.assign(
        peringkat=pd.Series(range(1, len(codes) + 1), index=codes)
        .reindex(table.index)
        .astype("Int64")
    )


def perubahan(codes):
    """Each kecamatan lost two families: one graduated, one for another reason."""
    rows = [
        {
            "kode_wilayah": kode,
            "basis": basis,
            "kelompok": group,
            "keluarga": (sign < 0) * (len(codes) if kode == "36.02" else 1) * (basis == "tahun"),
            "tersembunyi": kode == TINY and sign < 0,
        }
        for basis in ("triwulan", "tahun")
        for kode in (*codes, "36.02")
        for group, sign in ARAH_KELOMPOK.items()
    ]
    return pd.DataFrame(rows).astype({"keluarga": "Int64"})


def alasan(codes):
    """The other reason was a duplicate."""
    rows = [
        {
            "basis": basis,
            "jenis_perubahan": reason,
            "keluarga": (reason in {"graduasi", "ganda"}) * len(codes) * (basis == "tahun"),
            "tersembunyi": False,
        }
        for basis in ("triwulan", "tahun")
        for reason in ARAH
    ]
    return pd.DataFrame(rows).astype({"keluarga": "Int64"})


def terbit(counts):
    """The start of the year was published with one family more in the first kecamatan."""
    lists = counts[["keluarga_sebelumnya", "keluarga_awal_tahun"]].copy()
    lists.loc[["36.02.01", "36.02"], "keluarga_awal_tahun"] += 1
    return lists.assign(keluarga_sebelumnya=pd.array([pd.NA] * len(lists), dtype="Int64"))


def ketahanan():
    """Forty graduated early enough to be followed, thirty of them for good; of later ones not."""
    rows = [
        (Quarter(2023, 4), 40, 30, 10, "ok", False),
        (Quarter(2024, 2), 28, 0, 0, "belum_dua_triwulan", False),
    ]
    return pd.DataFrame(rows, columns=list(LASTING))


def riwayat(total):
    quarters = [Quarter(2023, 4), Quarter(2024, 1), Quarter(2024, 2), QUARTER]
    families = [total + 56, total + 56, None, total]
    return pd.DataFrame(
        {
            "quarter": pd.Series(quarters, dtype="object"),
            "kode_wilayah": "36.02",
            "keluarga": pd.array(families, dtype="Int64"),
            "jiwa": pd.array([None if each is None else each * 5 for each in families], "Int64"),
            "sumber": "P3KE",
            "synthetic": True,
        }
    )


def anggaran():
    """Three strategies of 100, 60 and 40 juta, the incentive inside the first, one OPD silent."""
    juta = 1_000_000
    return pd.DataFrame(
        {
            "kode_opd": ["OPD-01", "OPD-02", "OPD-03", "OPD-02"],
            "kode_subkegiatan": ["a", "b", "c", "a"],
            "nama_subkegiatan": ["Bantuan pangan", "Pelatihan", "Jalan desa", "Bantuan pangan"],
            "strategi": [1, 2, 3, 1],
            "penandaan": ["langsung", "tidak_langsung", "penunjang", "langsung"],
            "sumber_dana": ["PAD/DAU", "DAK", "PAD/DAU", "IF-KE"],
            "jenis_belanja": ["bansos", "barang_jasa", "modal", "honorarium"],
            "pagu_murni_rp": [80 * juta, 60 * juta, 40 * juta, 0],
            "pagu_perubahan_rp": [80 * juta, 60 * juta, 40 * juta, 20 * juta],
            "realisasi_rp": [40 * juta, 30 * juta, 10 * juta, 5 * juta],
            "target_fisik": ["10 paket", "20 orang", "", None],
            "realisasi_fisik_ratio": [0.5, 0.6, 0.2, None],
            "kode_wilayah": ["", "36.02.01", "36.02.01", ""],
            "penjelasan": ["", "", "Lelang ulang", None],
        }
    )


def indikator_makro():
    """General poverty under one line; extreme poverty under a line that changed."""
    rows = [
        ("P0", 2023, 0.0868, "GK BPS", "Susenas"),
        ("P0", 2024, 0.0844, "GK BPS", "Susenas"),
        ("KE", 2023, 0.0112, "USD 1,90", "Susenas"),
        ("KE", 2024, 0.0080, "USD 2,15", "Susenas"),
        ("GK", 2024, 440_705.0, "GK BPS", "Susenas"),
    ]
    columns = ["indikator", "tahun", "nilai", "garis", "metode"]
    return pd.DataFrame(rows, columns=columns).assign(
        kode_wilayah="36.02", bulan=3, rilis="BRS", sumber="BPS", tanggal_rilis=pd.NaT
    )


def klasik():
    return pd.DataFrame(
        {
            "topik": ["inflasi", "stunting", "kemiskinan_ekstrem"],
            "indikator": ["Inflasi tahun ke tahun", "Prevalensi stunting", "Keluarga sasaran"],
            "satuan": ["persen", "persen", "keluarga"],
            "target": [2.5, 14.0, 5500.0],
            "capaian": [1.9, 20.4, None],
            "opd_penanggung_jawab": ["OPD-02", "OPD-03", "OPD-01"],
        }
    )


def matriks1():
    """Five topics of two questions; the last of each of the first two waits."""
    return pd.DataFrame(
        {
            "no_pertanyaan": range(1, 11),
            "topik": [1 + number // 2 for number in range(10)],
            "pertanyaan": [f"Pertanyaan ke-{number}?" for number in range(1, 11)],
            "bukti_dukung": ["SK Bupati", ""] * 5,
            "jawaban": ["Ada", "", "Ada", ""] + ["Ada"] * 6,
            "pic": ["Camat", "", "Camat", "Kepala Dinas Sosial"] + ["Camat"] * 6,
        }
    )


def tindak_lanjut():
    """Four decisions of two meetings; the data are of 25 October."""
    return pd.DataFrame(
        {
            "no": [1, 2, 3, 4],
            "rapat": ["Rapat triwulan II", "Rapat triwulan II", *["Rapat triwulan III"] * 2],
            "tanggal_rapat": pd.to_datetime(["2024-07-04"] * 2 + ["2024-10-03"] * 2),
            "keputusan": ["Melengkapi berita acara", "Memadankan data", "Rapat", "Menyalurkan"],
            "kode_opd": ["OPD-02", "OPD-03", "OPD-01", "OPD-99"],
            "pic": ["Kepala Bidang", "", "Sekretaris", "Camat"],
            "tenggat": pd.to_datetime(["2024-10-05", "2024-10-20", "2024-10-25", "2024-09-01"]),
            "status": ["berjalan", "belum", "belum", "selesai"],
            "hambatan": ["Dana belum ada", "", "", ""],
        }
    )


def laporan_opd():
    """Due on 10 October: two on time, one four days later, fifteen not handed in."""
    days = {"OPD-01": "2024-10-08", "OPD-02": "2024-10-10", "OPD-03": "2024-10-14"}
    return pd.DataFrame(
        {"kode_opd": list(days), "tanggal_lapor": pd.to_datetime(list(days.values()))}
    )


def desa(codes):
    """Two villages a kecamatan: the first with a team, and with minutes in the first half."""
    return pd.DataFrame(
        {
            "kode_desa": [f"{kode}.200{number}" for kode in codes for number in (1, 2)],
            "kode_wilayah": [kode for kode in codes for _ in (1, 2)],
            "nama": [f"Desa {letter}" for _ in codes for letter in "AB"],
            "ada_tkpkd": [number == 1 for _ in codes for number in (1, 2)],
            "no_ba_musdes": [
                "140/1" if kode <= "36.02.14" and number == 1 else ""
                for kode in codes
                for number in (1, 2)
            ],
        }
    )


def siraja():
    """The budget again, but the second line spent a juta less and the third has no recipients."""
    juta = 1_000_000
    return pd.DataFrame(
        {
            "kode_opd": ["OPD-01", "OPD-02", "OPD-02", "OPD-03"],
            "kode_subkegiatan": ["a", "b", "a", "c"],
            "nama_subkegiatan": ["Bantuan pangan", "Pelatihan", "Bantuan pangan", "Jalan desa"],
            "strategi": [1, 2, 1, 3],
            "rencana_rp": [90 * juta, 60 * juta, 20 * juta, 50 * juta],
            "pagu_rp": [80 * juta, 60 * juta, 20 * juta, 40 * juta],
            "realisasi_rp": [40 * juta, 29 * juta, 5 * juta, 10 * juta],
            "keluaran": [100.0, None, 5.0, 2.0],
            "satuan_keluaran": ["paket", "orang", "paket", "km"],
            "jumlah_penerima": pd.array([10, 4, 2, None], dtype="Int64"),
            "jumlah_keluarga_sasaran": pd.array([5, 4, 2, None], dtype="Int64"),
            "kode_wilayah": ["", "36.02.01", "", "36.02.01"],
        }
    )


def rencana():
    """One target exceeded, one half met, one not reported; a row of five years is not of a year."""
    return pd.DataFrame(
        {
            "dokumen": ["RAT", "RAT", "RAT", "RPKD"],
            "tahun": 2024,
            "strategi": [1, 2, 3, 1],
            "kode_opd": ["OPD-01", "OPD-02", "OPD-03", "OPD-01"],
            "indikator": ["Paket pangan", "Peserta pelatihan", "Jalan desa", "Keluarga"],
            "satuan": ["paket", "orang", "km", "keluarga"],
            "target": [80.0, 200.0, 10.0, 6000.0],
            "capaian": [100.0, 100.0, None, None],
            "pagu_rp": 1,
        }
    )


def jangkauan(codes):
    """Strategy 1 reaches two families a kecamatan, strategy 2 one, both one in the first."""
    of_kecamatan = [
        {"kode_wilayah": kode, "ukuran": ukuran, "keluarga": count, "tersembunyi": kode == TINY}
        for ukuran, count in (("strategi1", 2), ("strategi2", 1))
        for kode in codes
    ]
    whole = {"strategi1": 56, "strategi2": 28, "strategi3": 0, "kerja": 28, "komplementer": 14}
    told = [
        {"kode_wilayah": "36.02", "ukuran": ukuran, "keluarga": count, "tersembunyi": False}
        for ukuran, count in whole.items()
    ]
    few = {"kode_wilayah": "36.02", "ukuran": "lengkap", "keluarga": 2, "tersembunyi": True}
    return pd.DataFrame([*of_kecamatan, *told, few]).astype({"keluarga": "Int64"})


def program(codes):
    """Two families receive a, one of them on the list; one family of the list receives b."""
    rows = [("36.02", "a", 2, 1, True, False), ("36.02", "b", 1, 1, False, False)]
    rows += [(kode, "a", None, 6, True, kode == TINY) for kode in codes]
    rows += [(kode, "b", None, 5, False, kode == TINY) for kode in codes]
    names = ("kode_wilayah", "kode_subkegiatan", "penerima", "sasaran", "hanya_ke", "tersembunyi")
    return pd.DataFrame(rows, columns=names).astype({"penerima": "Int64", "sasaran": "Int64"})


def effects(codes):
    """No quarter after the money: everything on causes is refused, in its own words."""
    families = pd.DataFrame(
        {"2024Q1": 9, "2024Q2": [7 - number % 2 for number in range(28)]}, index=codes
    ).assign(**{"2024Q3": lambda lists: lists["2024Q2"]})
    money = impact.Money(dict.fromkeys(codes[:14], 1_000_000), 6_000_000, 5_000_000, AWARDED)
    panel = impact.panel_of(families, money)
    judged = [
        assess(panel, quarter=each, sources=dict.fromkeys(panel.periods, "P3KE"), draws=99)
        for each in panel.periods
    ]
    refused = cost_per_exit(
        pd.Series({"graduasi": 28, "ganda": 28}),
        rupiah=5_000_000,
        window_start=date(2023, 12, 12),
        disbursed=AWARDED,
    )
    days = [date(2023, 12, 12), date(2024, 3, 21), date(2024, 10, 25)]
    walked = project(pd.Series([252, 252, 196], index=days), target=date(2024, 12, 31))
    flowed = tidy(
        Outlook(measure="proyeksi_arus", level=level, n=1, status="arus_kurang")
        for level in (0.8, 0.95)
    )
    matches = [
        ("cocok", "a", 1.0, float("nan"), float("nan"), 2, "ok", True, True),
        ("cakupan", "semua", 0.5, 0.5, 0.6, 196, "ok", False, False),
    ]
    names = ["measure", "domain", "estimate", "ci_low", "ci_high", "n", "status"]
    names += ["tersembunyi", "rupiah_tersembunyi"]
    desil = {
        "desil": ["1", "2", "tidak_dikenal"],
        "register": [200, 80, 0],
        "keluarga": [30, 10, 0],
        "rupiah": [30_000, 20_000, 0],
        "tersembunyi": False,
        "rupiah_tersembunyi": [True, False, True],
    }
    return {
        "pencocokan": pd.DataFrame(matches, columns=names),
        "pembagian": pd.DataFrame(desil),
        "pengaruh": impact.told(judged[-1], money),
        "putusan": impact.verdicts(judged),
        "biaya": refused.assign(basis="tahun"),
        "proyeksi": pd.concat([walked, flowed], ignore_index=True),
        "penilaian": pd.DataFrame(columns=list(SCORES)),
    }


def frames(register):
    juta = 1_000_000
    return SimpleNamespace(
        indikator_makro=indikator_makro(),
        klasik=klasik(),
        matriks1=matriks1(),
        tindak_lanjut=tindak_lanjut(),
        laporan_opd=laporan_opd(),
        desa=desa(sorted(set(register["kode_wilayah"]))),
        keluarga=register,
        anggaran=anggaran(),
        penerima=pd.DataFrame(
            {
                "kode_subkegiatan": ["a", "a", "b"],
                "id_keluarga": ["36.02.01-1", "36.02.01-9", "36.02.01-1"],
                "kode_wilayah": "36.02.01",
                "hanya_ke": [True, True, False],
            }
        ),
        siraja=siraja(),
        rencana=rencana(),
        insentif=pd.DataFrame(
            {
                "tahap": [1, 2],
                "pagu_rp": [10 * juta, 10 * juta],
                "nilai_salur_rp": [10 * juta, 0],
                "realisasi_rp": [2 * juta, 0],
            }
        ),
        rencana_insentif=pd.DataFrame(
            {
                "tahap": [1, 2],
                "kode_subkegiatan": "a",
                "nama_subkegiatan": "Bantuan pangan",
                "kode_opd": "OPD-02",
                "jenis_belanja": ["bansos", "honorarium"],
                "bulan": ["2024-10", "2024-11"],
                "rencana_rp": [10 * juta, 10 * juta],
                "realisasi_rp": pd.array([2 * juta, None], dtype="Int64"),
            }
        ),
    )


def build(params, kode="36.02", *, without=(), edisi="publik"):
    """Return a region of the tiny quarter, some inputs taken away."""
    codes = [region.kode for region in params.regions.kecamatan]
    register = pd.concat([keluarga(kode, 3 if kode == TINY else 10) for kode in codes])
    counts = kecamatan_counts(register, codes)
    hidden = pd.DataFrame(data=False, index=counts.index, columns=counts.columns)
    hidden.loc[TINY, ["keluarga", "jiwa", "tanpa_program", "keluarga_luar_desil1"]] = True
    own = register if kode == "36.02" else register[register["kode_wilayah"] == kode]
    data = RegionData(
        quarter=QUARTER,
        wilayah=params.regions[kode],
        edisi=edisi,
        params=params,
        run=params.run(QUARTER),
        tables=frames(own),
        shared=Shared(
            kecamatan=counts,
            tersembunyi=hidden,
            sebaran=distribution(counts, hidden, kabupaten="36.02"),
            perubahan=perubahan(codes),
            alasan=alasan(codes),
            terbit=terbit(counts),
            ketahanan=ketahanan(),
            jangkauan=jangkauan(codes),
            program=program(codes),
            **effects(codes),
            kemiskinan=kemiskinan(),
            penguraian=penguraian(),
            riwayat=riwayat(int(counts.loc["36.02", "keluarga"])),
            anggaran_riwayat=pd.DataFrame(),
            pokok=pokok(),
            tidak_berubah_sejak=Quarter(2024, 2),
        ),
        synthetic=True,
        inputs={name: SimpleNamespace(name=name, rows=10) for name in INPUTS},
        notes=(SimpleNamespace(input="verval", what="tanggal kosong", detail="", rows=3),),
    )
    kept = {name: record for name, record in data.inputs.items() if name not in without}
    return replace(data, inputs=kept, shared=slice_of(data.shared, data.wilayah))


def pokok():
    """Key ratios: one revised since it was published, one as it was, one not published."""
    return pd.DataFrame(
        {
            "terbit": [0.20, 0.30, None],
            "tercatat": [0.21, 0.30, None],
            "kini": [0.25, 0.60, 0.12],
        },
        index=["verval.porsi", "anggaran.serapan", "if.serapan"],
    )


@pytest.fixture(scope="session")
def build_region(checkout_params):
    return partial(build, checkout_params)


@pytest.fixture(scope="session")
def kabupaten(build_region):
    return build_region()


@pytest.fixture(scope="session")
def kecamatan(build_region):
    return build_region("36.02.01")


@pytest.fixture(scope="session")
def tiny(build_region):
    return build_region(TINY)

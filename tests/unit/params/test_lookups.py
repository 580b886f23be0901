"""What holds on a day, in a quarter, in a year."""

import subprocess
import sys
from datetime import date

import pytest

from lebak_reports.errors import InputRejectedError
from lebak_reports.params import load_params
from lebak_reports.periods import Quarter

Q3 = Quarter(2024, 3)
REPORT_DAY = date(2024, 10, 28)


@pytest.fixture(scope="module")
def params(real_folder):
    return load_params(real_folder)


def test_same_folder_is_loaded_once(real_folder, params):
    assert load_params(real_folder) is params


def test_digest_changes_with_any_file(folder):
    before = load_params(folder).digest
    with (folder / "runs/2024Q4.yaml").open("a", encoding="utf-8") as file:
        file.write("# catatan\n")
    assert load_params(folder).digest != before


def test_every_file_is_in_the_manifest(params, real_folder):
    names = {f"params/{path.relative_to(real_folder)}" for path in real_folder.rglob("*.yaml")}
    assert set(params.files) == names
    assert all(len(sha256) == 64 for sha256 in params.files.values())


@pytest.mark.parametrize(
    ("quarter", "laws", "source", "garis"),
    [
        ("2023Q4", ["Inpres 4/2022", "PMK 67/2023", "PMK 97/2023", "KMK 350/2023"], "P3KE", "1,90"),
        ("2024Q1", ["Inpres 4/2022", "PMK 43/2024", "KMK 353/2024"], "P3KE", "1,90"),
        ("2024Q4", ["Inpres 4/2022", "PMK 43/2024", "KMK 353/2024"], "P3KE", "1,90"),
        ("2025Q1", ["Inpres 8/2025", "Inpres 4/2025", "PMK 91/2024"], "DTSEN", "2,15"),
    ],
)
def test_regime_follows_the_quarter(params, quarter, laws, source, garis):
    rezim = params.rezim_at(Quarter.parse(quarter))
    assert [law.singkatan for law in rezim.dasar_hukum] == laws
    assert rezim.sumber_sasaran == source
    assert garis in rezim.garis


def test_bupati_reports_to_the_governor(params):
    rezim = params.rezim_at(Q3)
    assert rezim.penerima_laporan == "Gubernur Banten"
    assert rezim.irama == "triwulan"
    assert len(rezim.tembusan) == 2


def test_quarter_before_the_first_regime_is_refused(params):
    with pytest.raises(InputRejectedError, match=r"rezim\.yaml.*Triwulan III Tahun 2023"):
        params.rezim_at(Quarter(2023, 3))


def test_line_follows_the_day_and_the_kind(params):
    assert params.garis_kemiskinan_at(REPORT_DAY).rupiah == 351_957.4
    assert params.garis_kemiskinan_at(REPORT_DAY, "umum").rupiah == 440_705
    assert params.garis_kemiskinan_at(date(2025, 1, 1)).garis == "USD 2,15 PPP-2017"


def test_day_without_a_published_line_is_refused(params):
    with pytest.raises(InputRejectedError, match="'umum' pada 2022-06-30"):
        params.garis_kemiskinan_at(date(2022, 6, 30), "umum")


def test_incentive_is_split_into_two_equal_tranches(params):
    award = params.insentif_for(2024)
    assert award.pagu_tahap_rp(1) == award.pagu_tahap_rp(2) == 5_900_000_000 // 2
    assert award.pagu_tahap_rp(1) * award.ambang_tahap2_ratio == 885_000_000
    assert award.is_pagu_dibulatkan
    assert award.is_ambang_asumsi


def test_odd_ceiling_is_split_without_losing_a_rupiah(params):
    award = params.insentif_for(2024).model_copy(update={"pagu_rp": 5_900_000_001})
    assert award.pagu_tahap_rp(1) + award.pagu_tahap_rp(2) == 5_900_000_001


def test_incentive_has_no_third_tranche(params):
    with pytest.raises(KeyError):
        params.insentif_for(2024).pagu_tahap_rp(3)


def test_year_without_incentive_has_none(params):
    assert params.insentif_for(2023) is None


def test_18_offices_report(params):
    offices = params.opd_at(REPORT_DAY)
    assert sum(office.wajib_lapor for office in offices) == 18
    assert {office.status_nama for office in offices} == {"terkonfirmasi", "asumsi"}


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2020, 1, 1), "Bappeda"),
        (date(2024, 10, 28), "Bapelitbangda"),
        (date(2025, 12, 12), "Bapperida"),
    ],
)
def test_planning_office_is_called_as_on_the_day(params, day, name):
    assert params.opd_at(day)[0].singkatan == name


def test_letterhead_names_the_office_of_the_day(params):
    assert params.kop_at(REPORT_DAY)[1] == "BADAN PERENCANAAN, PENELITIAN, DAN PENGEMBANGAN DAERAH"
    assert params.kop_at(date(2025, 12, 12))[1].endswith("RISET, DAN INOVASI DAERAH")


@pytest.mark.parametrize(
    ("post", "day", "name", "status"),
    [
        ("bupati", date(2023, 11, 3), "Iwan Kurniawan", "Pj"),
        ("bupati", date(2025, 2, 19), "Gunawan Rusminto", "Pj"),
        ("bupati", date(2025, 2, 20), "Mochamad Hasbi Asyidiki Jayabaya", "definitif"),
        ("wakil-bupati", date(2025, 8, 5), "Amir Hamzah", "definitif"),
        ("ketua-tkpkd", date(2025, 8, 5), "Amir Hamzah", "definitif"),
        ("asisten-daerah-2", REPORT_DAY, "Ajis Suhendi", "definitif"),
        ("kepala-bapperida", REPORT_DAY, "Yosep Muhammad Holis", "definitif"),
        ("kepala-bapperida", date(2025, 12, 12), "Widy Ferdian", "Plt"),
    ],
)
def test_official_of_the_day(params, post, day, name, status):
    official = params.pejabat_at(post, day)
    assert (official.nama, official.status) == (name, status)


@pytest.mark.parametrize("post", ["bupati", "wakil-bupati", "ketua-tkpkd"])
def test_post_that_no_source_fills_is_left_blank(params, post):
    official = params.pejabat_at(post, REPORT_DAY)
    assert official.nama is None
    assert "Bupati Lebak" in official.jabatan


def test_title_of_a_head_follows_the_name_of_the_office(params):
    assert params.pejabat_at("kepala-bapperida", REPORT_DAY).jabatan == (
        "Kepala Badan Perencanaan, Penelitian, dan Pengembangan Daerah"
    )


def test_head_of_the_office_is_listed_with_it(params):
    assert params.opd_at(REPORT_DAY)[0].pejabat.nama == "Yosep Muhammad Holis"
    assert params.opd_at(REPORT_DAY)[1].pejabat is None


def test_unknown_post_is_refused(params):
    with pytest.raises(InputRejectedError, match="jabatan 'camat'"):
        params.pejabat_at("camat", REPORT_DAY)


def test_quarter_without_settings_says_which_file_to_copy(params):
    with pytest.raises(InputRejectedError) as refused:
        params.run(Quarter(2025, 3))
    (problem,) = refused.value.problems
    assert problem.file == "params/runs/2025Q3.yaml"
    assert "Salin params/runs/2025Q2.yaml" in problem.remedy


def test_third_quarter_of_2024_is_set_as_published(params):
    run = params.run(Q3)
    assert (run.tanggal_data, run.tanggal_laporan) == (date(2024, 10, 25), REPORT_DAY)
    assert run.pembanding.sebelumnya == Quarter(2024, 2)
    assert run.pembanding.awal_tahun == Quarter(2023, 4)
    assert [str(quarter) for quarter in run.riwayat] == ["2023Q4", "2024Q1", "2024Q2", "2024Q3"]
    assert (run.batas_sel, run.penyebut_minimum, run.dominasi_ratio) == (5, 30, 0.10)


def test_importing_the_room_imports_neither_pydantic_nor_ruamel():
    code = (
        "import sys, lebak_reports.params;"
        "print([name for name in ('pydantic', 'ruamel.yaml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

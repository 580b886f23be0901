"""A wrong command is answered with one line in Indonesian and exit 2, before anything is done."""

import json

import pytest

from lebak_reports import cli


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("LEBAK_OUTPUTS", str(tmp_path / "outputs"))
    monkeypatch.setenv("LEBAK_CACHE", str(tmp_path / "cache"))

    def run(*arguments):
        monkeypatch.setattr("sys.argv", ["lebak-reports", *arguments])
        with pytest.raises(SystemExit) as leave:
            cli.main()
        said = capsys.readouterr()
        return leave.value.code, said.out, said.err

    return run


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["run"], "TRIWULAN belum ditulis."),
        (["run", "2024Q5"], "Triwulan '2024Q5' tidak dikenali."),
        (["run", "2024"], "Triwulan '2024' tidak dikenali."),
        (["run", "2024Q3", "--wilayah", "Banjarsri"], "Maksud Anda Banjarsari?"),
        (["run", "2024Q3", "--wilayah", "36.02.99"], "Wilayah '36.02.99' tidak ada"),
        (["run", "2024Q3", "--jobs", "x"], "Nilai jobs tidak sah"),
        (["run", "2024Q3", "--jobs", "0"], "Nilai jobs tidak sah"),
        (["run", "2024Q3", "--edisi", "rahasia"], "Nilai edisi tidak sah"),
        (["run", "2024Q3", "--cepat"], "Opsi --cepat tidak dikenal."),
        (["jalan", "2024Q3"], "Perintah tidak dikenal"),
        (["status", "2024Q3"], "Belum ada rilis 2024Q3"),
    ],
)
def test_a_wrong_command_is_told_in_one_line(run, arguments, told):
    code, out, err = run(*arguments)

    assert code == 2
    assert out == ""
    assert told in err
    assert len(err.splitlines()) == 1


def test_a_quarter_without_settings_says_which_file_to_make(run):
    code, _, err = run("run", "2031Q1", "--dry-run")

    assert code == 4
    assert "params/runs/2031Q1.yaml" in err


@pytest.mark.parametrize("written", ["Banjarsari", "banjarsari", "36.02.09", "360209", "3602060"])
def test_a_region_may_be_written_in_every_way_it_is_known(run, written):
    code, out, _ = run("run", "TW3-2024", "--wilayah", written, "--dry-run", "--json")

    assert code == 0
    assert json.loads(out) == {
        "36.02.09": ["90_profil", "20_kondisi", "30_anggaran", "40_insentif"]
    }


def test_the_plan_of_a_quarter_is_the_kabupaten_and_its_28_kecamatan(run):
    code, out, _ = run("run", "2024Q3", "--dry-run", "--json")

    planned = json.loads(out)
    assert code == 0
    assert len(planned) == 1 + 28
    assert planned["36.02"][0] == "00_ringkasan"


def test_help_names_every_verb(run):
    code, out, _ = run("--help")

    assert code == 0
    assert all(verb in out for verb in ("run", "check", "status", "sample"))

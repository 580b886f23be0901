"""Makes dokumen.json: a hand-made laporan that holds every kind of node once or more.

Run ``python tests/data/make_dokumen.py`` after the document model changes; a test says when.
"""

from pathlib import Path

from lebak_reports.blocks import Cell, Claim, Column, Figure, Kalimat, Origin, Row, Table, Tag
from lebak_reports.blocks.mime import bundle
from lebak_reports.render.model import (
    Document,
    Meta,
    Notebook,
    Penandatangan,
    RezimMeta,
    Tanggal,
    build_document,
    to_json,
)

HERE = Path(__file__).parent
ORIGIN = Origin(
    input="sasaran_keluarga",
    source="Data sasaran P3KE dan hasil verval, Triwulan III Tahun 2024 (diolah)",
    status="contoh",
    rows=5698,
)
HOSTILE = 'Kecamatan <script>alert("1")</script> & #panic("x") *a* $1$ @ref \'שלום\''
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="446pt" height="200pt" viewBox="0 0 446 200">'
    '<rect width="446" height="200" fill="#ffffff"/>'
    '<path d="M 40 20 L 40 170 L 430 170" fill="none" stroke="#222222"/>'
    '<path d="M 60 50 L 180 50 L 300 90 L 420 90" fill="none" stroke="#0b5394" stroke-width="2"/>'
    "</svg>"
)


def claim(name: str, value: int, printed: str) -> Claim:
    return Claim(
        id=name,
        value=value,
        unit="keluarga",
        printed=printed,
        definition="Keluarga pada SK Bupati yang berlaku pada tanggal data.",
        origin=ORIGIN,
    )


def ribuan(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def tabel_kecamatan() -> Table:
    counts = [40 + 11 * place for place in range(1, 29)]
    rows = [
        Row(
            f"36.02.{place:02d}",
            (
                Cell(f"36.02.{place:02d}", f"36.02.{place:02d}"),
                Cell(HOSTILE if place == 1 else f"Kecamatan {place}", HOSTILE)
                if place == 1
                else Cell(f"Kecamatan {place}", f"Kecamatan {place}"),
                Cell(None, "*", "disembunyikan") if place == 2 else Cell(count, ribuan(count)),
                Cell(count / 10000, f"{count / 100:.2f}".replace(".", ",")),
            ),
        )
        for place, count in enumerate(counts, start=1)
    ]
    total = sum(counts)
    jumlah = Row(
        "36.02",
        (Cell("36.02", "36.02"), Cell("Jumlah", "Jumlah"), Cell(total, ribuan(total)), Cell(1, "")),
        "jumlah",
    )
    return Table(
        id="ke-per-kecamatan",
        title="Keluarga miskin ekstrem menurut kecamatan",
        columns=(
            Column(key="kode_wilayah", label="Kode"),
            Column(key="kecamatan", label="Kecamatan"),
            Column(key="keluarga", label="Keluarga", kind="bilangan", unit="keluarga"),
            Column(key="porsi", label="Porsi (persen)", kind="persen", unit="rasio"),
        ),
        rows=(*rows, jumlah),
        origin=ORIGIN,
        notes=("Tanda * berarti nilai disembunyikan karena menyangkut kurang dari lima keluarga.",),
    )


def tabel_lebar() -> Table:
    labels = ("Kode", "Subkegiatan", "OPD", *(f"Bulan ke-{month} (Rp)" for month in range(1, 11)))
    columns = tuple(
        Column(key=f"k{place}", label=label, kind="teks" if place < 3 else "rupiah")
        for place, label in enumerate(labels)
    )
    rows = tuple(
        Row(
            f"1.02.{place}",
            (
                Cell(f"1.02.{place}", f"1.02.{place}"),
                Cell("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")
                if place == 1
                else Cell("Bantuan pangan", "Bantuan pangan bagi keluarga penerima manfaat"),
                Cell("Dinas Sosial", "Dinas Sosial"),
                *(Cell(month * 10**8, ribuan(month * 10**8)) for month in range(place, place + 10)),
            ),
        )
        for place in range(1, 7)
    )
    return Table(
        id="rencana-insentif",
        title="Rencana penggunaan insentif fiskal menurut bulan",
        columns=columns,
        rows=rows,
        origin=ORIGIN,
        landscape=True,
    )


def gambar_tren(name: str) -> Figure:
    values = (("2023Q4", 6043), ("2024Q1", 6043), ("2024Q2", 5698), ("2024Q3", 5698))
    data = Table(
        id=name,
        title="Keluarga miskin ekstrem menurut triwulan",
        columns=(
            Column(key="triwulan", label="Triwulan"),
            Column(key="keluarga", label="Keluarga", kind="bilangan", unit="keluarga"),
        ),
        rows=tuple(
            Row(quarter, (Cell(quarter, quarter), Cell(value, ribuan(value))))
            for quarter, value in values
        ),
        origin=ORIGIN,
    )
    return Figure(
        id=name,
        title="Keluarga miskin ekstrem, 2023 sampai 2024",
        alt="Garis turun dari 6.043 keluarga menjadi 5.698 keluarga pada Triwulan II Tahun 2024.",
        svg=SVG.encode(),
        texts=("6.043", "5.698"),
        data=data,
        notes=("Data tidak berubah sejak Mei 2024.",),
    )


def kalimat_ringkasan() -> list[Kalimat]:
    return [
        Kalimat(
            id="ringkasan.jumlah",
            role="jawaban",
            title="Berapa keluarga miskin ekstrem?",
            parts=(
                claim("ke.keluarga", 5698, "5.698 keluarga (contoh)"),
                " terdiri atas ",
                claim("ke.jiwa", 30115, "30.115 jiwa (contoh)"),
                " menurut data per ",
                Tag("tanggal", "25 Oktober 2024"),
                ".",
            ),
        ),
        Kalimat(
            id="ringkasan.serapan",
            role="jawaban",
            title="Berapa serapan insentif?",
            parts=("Belum ada realisasi yang dilaporkan.",),
        ),
        Kalimat(
            id="ringkasan.temuan",
            role="temuan",
            title="Temuan",
            parts=(claim("opd.belum_lapor", 3, "3 perangkat daerah"), " belum melapor."),
        ),
        Kalimat(
            id="ringkasan.keputusan",
            role="keputusan",
            title="Percepat penyaluran",
            parts=("Penanggung jawab: Kepala Dinas Sosial, ", Tag("tanggal", "15 November 2024")),
        ),
        Kalimat(id="ringkasan.catatan", role="catatan", parts=("Seluruh angka adalah contoh.",)),
    ]


def notebook(name: str, *contents: object) -> Notebook:
    """Make an executed notebook: a str is a Markdown cell, a block a code cell's output."""
    cells = [
        {"cell_type": "markdown", "source": content}
        if isinstance(content, str)
        else {
            "cell_type": "code",
            "source": "exhibits.satu(data)",
            "outputs": [{"output_type": "execute_result", "data": bundle(content)}],
        }
        for content in contents
    ]
    return Notebook(name, {"cells": cells})


def meta() -> Meta:
    return Meta(
        title="Laporan Triwulanan Penanggulangan Kemiskinan Ekstrem",
        subtitle="Kabupaten Lebak, Triwulan III Tahun 2024",
        quarter="2024Q3",
        quarter_label="Triwulan III Tahun 2024",
        kode_wilayah="36.02",
        wilayah="Kabupaten Lebak",
        edisi="publik",
        contoh=True,
        bentuk="laporan",
        format=("html", "pdf", "xlsx"),
        tanggal_data=Tanggal("2024-10-25", "25 Oktober 2024"),
        tanggal_laporan=Tanggal("2024-10-31", "31 Oktober 2024"),
        kop=(
            "PEMERINTAH KABUPATEN LEBAK",
            "BADAN PERENCANAAN PEMBANGUNAN, RISET, DAN INOVASI DAERAH",
            "Rangkasbitung, Banten",
        ),
        lambang=None,
        instansi="Bapperida Kabupaten Lebak",
        tempat="Rangkasbitung",
        pejabat=Penandatangan("Kepala Bapperida", "Nama Pejabat, M.Si.", "", "definitif"),
        rezim=RezimMeta(
            nama="Percepatan Penghapusan Kemiskinan Ekstrem",
            dasar_hukum=("Instruksi Presiden Nomor 4 Tahun 2022", "KMK Nomor 353 Tahun 2024"),
            penerima_laporan="Gubernur Banten",
            tembusan=("Menteri Koordinator Bidang PMK",),
            irama="triwulan",
            sumber_sasaran="P3KE",
            garis="USD 1,90 PPP-2011",
        ),
        kertas="A4",
        surat=None,
        terkait=(),
        keywords=("kemiskinan ekstrem", "insentif fiskal", "Lebak"),
    )


def dokumen() -> Document:
    notebooks = [
        notebook("00_ringkasan", "# Ringkasan", *kalimat_ringkasan()),
        notebook(
            "10_pendahuluan",
            "# Pendahuluan\n\nLaporan ini disusun menurut **peraturan** yang *berlaku*.\n\n"
            "## Dasar hukum\n\n- Instruksi Presiden\n- [Peraturan BPK](https://peraturan.bpk.go.id)"
            "\n\n1. pertama\n2. kedua\n\n   - bersarang\n\nBerkas `sasaran_keluarga` dibaca  \n"
            "utuh & apa adanya.",
        ),
        notebook(
            "20_kondisi",
            "# Kondisi kemiskinan ekstrem\n\n## Perkembangan",
            gambar_tren("tren-keluarga"),
            Kalimat(
                id="kondisi.sebaran",
                parts=("Di kabupaten terdapat ", claim("k.keluarga", 5698, "5.698 keluarga"), "."),
            ),
            "## Sebaran menurut kecamatan",
            tabel_kecamatan(),
        ),
        notebook(
            "80_lampiran",
            "# Lampiran\n\n## Rincian",
            tabel_lebar(),
            gambar_tren("tren-lampiran"),
        ),
    ]
    return build_document(notebooks, meta(), kind="laporan-triwulan", numbered=True)


if __name__ == "__main__":
    (HERE / "dokumen.json").write_text(to_json(dokumen()), encoding="utf-8")

"""Indicators of poverty as surveys estimate it, beside the list."""

from __future__ import annotations

from typing import Final

from lebak_reports.indicators.catalogue.records import Indikator

_ONE_LINE: Final = "Selisih hanya dihitung di bawah garis dan metode yang sama"

MACRO = (
    Indikator(
        id="makro.p0",
        label="Persentase penduduk miskin (P0)",
        unit="rasio",
        numerator="penduduk dengan pengeluaran di bawah garis kemiskinan, menurut survei",
        denominator="seluruh penduduk",
        reference="BPS, Susenas",
    ),
    Indikator(
        id="makro.p0.perubahan",
        label="Perubahan persentase penduduk miskin",
        unit="persen_poin",
        numerator="persentase penduduk miskin dikurangi persentase pada pendataan sebelumnya",
        reference=_ONE_LINE,
        refusals=("tidak_tersedia", "garis_berbeda"),
    ),
    Indikator(
        id="survei.p0",
        label="Persentase penduduk miskin (P0) dari sampel survei",
        unit="rasio",
        numerator="jumlah penimbang jiwa rumah tangga sampel di bawah garis kemiskinan",
        denominator="jumlah penimbang jiwa semua rumah tangga sampel",
        reference="Foster, Greer, dan Thorbecke (1984); galat baku linearisasi Taylor",
        refusals=("tidak_tersedia",),
    ),
    Indikator(
        id="survei.p0.batas_bawah",
        label="Batas bawah persentase penduduk miskin dari sampel survei",
        unit="rasio",
        numerator="batas bawah selang kepercayaan logit sembilan puluh lima persen, jiwa",
        denominator="jumlah penimbang jiwa semua rumah tangga sampel",
    ),
    Indikator(
        id="survei.p0.batas_atas",
        label="Batas atas persentase penduduk miskin dari sampel survei",
        unit="rasio",
        numerator="batas atas selang kepercayaan logit sembilan puluh lima persen, jiwa",
        denominator="jumlah penimbang jiwa semua rumah tangga sampel",
    ),
    Indikator(
        id="survei.garis",
        label="Garis kemiskinan survei",
        unit="rupiah",
        numerator="garis kemiskinan kabupaten menurut rilisnya, per kapita per bulan",
    ),
    Indikator(
        id="makro.ke",
        label="Persentase penduduk miskin ekstrem",
        unit="rasio",
        numerator="penduduk di bawah garis kemiskinan ekstrem, menurut survei",
        denominator="seluruh penduduk",
        reference="BPS, Susenas",
    ),
    Indikator(
        id="makro.ke.perubahan",
        label="Perubahan persentase penduduk miskin ekstrem",
        unit="persen_poin",
        numerator=(
            "persentase penduduk miskin ekstrem dikurangi persentase pada pendataan sebelumnya"
        ),
        reference=_ONE_LINE,
        refusals=("tidak_tersedia", "garis_berbeda"),
    ),
    Indikator(
        id="makro.ke.perkiraan",
        label="Jiwa miskin ekstrem menurut survei",
        unit="jiwa",
        numerator=(
            "persentase penduduk miskin ekstrem dikalikan penduduk yang tersirat dari jumlah dan "
            "persentase penduduk miskin"
        ),
    ),
    Indikator(
        id="makro.ke.selisih_daftar",
        label="Selisih daftar sasaran dari perkiraan survei",
        unit="rasio",
        numerator="jiwa pada daftar sasaran dikurangi jiwa menurut survei",
        denominator="jiwa menurut survei",
        reference="Makro memperkirakan banyaknya, mikro menamai keluarganya",
    ),
)

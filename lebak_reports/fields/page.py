"""The page of ``docs/rujukan`` that says what every input file must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.fields import REGISTERS, SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.fields.records import Field, Kind, Schema

_INTRODUCTION: Final = """\
# Berkas masukan

Halaman ini dibuat dari `lebak_reports.fields`; jangan disunting dengan tangan.

Satu masukan satu berkas: `data/<triwulan>/<masukan>.csv`, `.xlsx`, atau `.parquet`. Urutan kolom
bebas; huruf besar, spasi, dan tanda baca pada judul kolom tidak diperhitungkan. Baris judul boleh
didahului baris keterangan. CSV boleh memakai koma, titik koma, atau tab, dalam UTF-8 atau
Windows-1252. Sel yang berisi `-` atau `NULL` dianggap kosong. Kolom yang tidak tercantum di sini
tidak dibaca dan disebut dalam Catatan kualitas data.
"""
_KINDS: Final[dict[Kind, str]] = {
    "teks": "teks",
    "uraian": "teks bebas; angka 16 digit seperti NIK ditolak",
    "kategori": "teks, daftar terbuka",
    "pilihan": "pilihan",
    "ya_tidak": "ya/tidak: `Padan`, `YA`, `1`, `TIDAK`, `0`",
    "bilangan": "bilangan bulat",
    "desimal": "bilangan: `12,5`, `1.234,5`, atau `12.5`",
    "rupiah": "rupiah: `1234567` atau `Rp 1.234.567,00`; `1,234,567` ditolak",
    "persen": "persen, 0 sampai 100",
    "tanggal": "tanggal: `2024-10-25`, `25/10/2024`, `25 Oktober 2024`, bilangan seri Excel",
    "bulan": "bulan: `2024-10`",
    "triwulan": "triwulan: `2024Q3`",
    "kode_wilayah": "kode Kemendagri atau nama: `36.02.09`, `3602092001`, `Banjarsari`",
    "kode_desa": "kode Kemendagri desa: `36.02.09.2001`, `3602092001`",
}
_USES: Final = {"simpan": "disimpan", "periksa": "diperiksa saja", "abaikan": "tidak dibaca"}
_IDENTITIES: Final = {"buang": "dibuang", "sandi": "disandikan"}


def reference_page() -> str:
    """Return ``docs/rujukan/masukan.md``: every input, every column."""
    schemas = [*SCHEMAS.values(), REGISTERS["DTSEN"]]
    return "\n".join([_INTRODUCTION, *(_section(schema) for schema in schemas)])


def _section(schema: Schema) -> str:
    necessity = "Wajib ada." if schema.mandatory else "Boleh tidak ada."
    key = ", ".join(f"`{schema[name].label}`" for name in schema.key)
    rows = "\n".join(_row(field) for field in schema.fields)
    return (
        f"## `{schema.name}`: {schema.label}\n\n"
        f"{schema.definition} {necessity} Tidak boleh ada dua baris dengan {key} yang sama.\n\n"
        "| Kolom | Nama lain | Wajib | Boleh kosong | Isi | Arti | Contoh | Perlakuan |\n"
        "|---|---|---|---|---|---|---|---|\n"
        f"{rows}\n"
    )


def _row(field: Field) -> str:
    treatment = _IDENTITIES[field.identity] if field.identity else _USES[field.use]
    cells = (
        f"`{field.label}`",
        ", ".join(f"`{alias}`" for alias in field.aliases),
        "ya" if field.required else "",
        "ya" if field.nullable else "",
        "; ".join(_content(field)),
        field.definition,
        field.example,
        treatment,
    )
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _content(field: Field) -> Iterator[str]:
    yield _KINDS[field.kind]
    if field.choices:
        yield ", ".join(f"`{choice}`" for choice in field.choices)
    if field.maximum is not None and field.kind != "persen":
        yield f"{field.minimum:g} sampai {field.maximum:g}"
    if field.unit and field.unit != field.kind:
        yield field.unit

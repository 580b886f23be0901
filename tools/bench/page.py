"""``docs/kinerja.md``: what was measured, as a page; what was not is said to be missing."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from goals import goal_rows, per_report
from measured import Json, middle, spread
from places import FROZEN_NAME, OWN_NAME
from shares import shares_of

from lebak_reports.formats import desimal

if TYPE_CHECKING:
    from collections.abc import Iterable

Parts = dict[str, Json]
QUARTERS = {"quarter": OWN_NAME, "frozen_quarter": FROZEN_NAME}
WAYS = {
    "ours": "lebak-reports, dua pekerja",
    "by_two": "papermill + nbconvert, `xargs -P 2`",
    "in_turn": "papermill + nbconvert, satu per satu",
}


def page_of(parts: Parts) -> str:
    """Return the page in Markdown."""
    sections = [_HEAD.format(python=platform.python_version()), _loads(parts), _goals(parts)]
    sections += [_quarter(part, parts) for part in QUARTERS if part in parts]
    for part, section in _SECTIONS.items():
        if part in parts:
            sections.append(section(parts))
    return "\n\n".join(sections) + "\n"


_HEAD = """# Kinerja

Ditulis oleh `make bench`; satu bagian saja: `make bench ARGS="quarter"`. Linux, Python {python}.
Kedua cara memakai notebook, data, dan paket yang sama, dengan bytecode terkompilasi. CPU mencakup
semua proses anak cucu, juga milik Chromium. Data sudah terbaca sebelum diukur. Alat lain membuat
ipynb, HTML, dan PDF; di sini juga XLSX, CSV, buku angka, portal, dan gerbang privasi. Angka adalah
median; dalam kurung yang terkecil sampai yang terbesar bila diukur lebih dari sekali."""


def _loads(parts: Parts) -> str:
    rows = [
        (f"`{name}`", str(part["cores"]), *(desimal(load) for load in part["load"]))
        for name, part in sorted(parts.items())
    ]
    note = "Beban jauh di atas banyaknya inti membuat waktu tidak berarti; CPU masih dapat dibaca."
    header = ("Bagian", "Inti", "Beban saat mulai", "Beban saat selesai")
    return f"{_table(header, rows)}\n\n{note}"


def _goals(parts: Parts) -> str:
    return f"## Sasaran\n\n{_table(('Hal', 'Sasaran', 'Terukur', 'Tercapai'), goal_rows(parts))}"


def _quarter(part: str, parts: Parts) -> str:
    found, name = parts[part], QUARTERS[part]
    sizes = {way: found["few" if way == "in_turn" else "notebooks"] for way in WAYS}
    rows = [
        (
            words,
            str(sizes[way]),
            _seconds(found[way], "wall"),
            _seconds(found[way], "cpu"),
            desimal(middle(found[way], "cpu") / sizes[way], digits=2),
        )
        for way, words in WAYS.items()
    ]
    header = ("Cara", "Notebook", "Waktu (detik)", "CPU (detik)", "CPU tiap notebook (detik)")
    table = _table(header, rows)
    title = f"## Satu triwulan, {name}, {found['regions']} wilayah"
    return f"{title}\n\n{table}\n\n{_rest(part, parts)}".rstrip()


def _rest(part: str, parts: Parts) -> str:
    """Say where our CPU goes, and what the ratio would be without each share."""
    if "overhead" not in parts:
        return ""
    rows = [
        (share.name, desimal(share.seconds), desimal(share.ratio_without))
        for share in shares_of(parts[part], parts["overhead"][QUARTERS[part]])
    ]
    if not rows:
        return "Pembagian CPU hanya dihitung bila semua wilayah diukur."
    header = ("Bagian CPU kami", "Detik", "Perbandingan CPU bila bagian itu nol (kali)")
    return _table(header, rows)


def _overhead(parts: Parts) -> str:
    rows = [
        (
            f"{name}: {row['name']}",
            *(f"{row[field]:.0f}" for field in ("cells", "kernel", "client")),
            f"{row['kernel'] + row['client']:.0f}",
        )
        for name in (OWN_NAME, FROZEN_NAME)
        for row in parts["overhead"][name]
    ]
    header = ("Notebook", "Sel", "Kernel di atasnya", "Klien", "Di atas sel")
    words = (
        "CPU proses kernel antara sel pertama dan terakhir dihitung sebagai sel. Sisanya adalah "
        "bercabang, membuka soket, membuat *shell*, mengirim pesan, memeriksa notebook."
    )
    return f"## Di atas sel notebook, milidetik CPU\n\n{words}\n\n{_table(header, rows)}"


def _commands(parts: Parts) -> str:
    rows = [
        (words, _seconds(parts["commands"][name], "wall"), _seconds(parts["commands"][name], "cpu"))
        for name, words in (
            ("unchanged", "`run`, tidak ada yang berubah"),
            ("--help", "`--help`"),
            ("status", "`status`"),
        )
    ]
    return f"## Perintah\n\n{_table(('Perintah', 'Waktu (detik)', 'CPU (detik)'), rows)}"


def _change(parts: Parts) -> str:
    rows = [
        ("`run`", _seconds(parts["change"]["cold"], "wall")),
        ("`watch`, dari simpan sampai terbit", _seconds(parts["change"]["watch"], "wall")),
    ]
    words = "Setiap keluarga Banjarsari mendapat jenis lantai lain; jumlah kabupaten tetap."
    title = "## Atribut satu kecamatan berubah"
    return f"{title}\n\n{words}\n\n{_table(('Cara', 'Waktu (detik)'), rows)}"


def _cluster(parts: Parts) -> str:
    found = parts["cluster"]
    rows = [
        (words, *(_seconds(found[name], workers) for workers in ("one", "two")))
        for name, words in (
            ("reports", f"Laporan {found['regions']} wilayah"),
            ("naps", "Tugas yang hanya tidur"),
        )
    ]
    header = ("Pekerjaan", "Satu pekerja (detik)", "Dua pekerja (detik)")
    return f"## Klaster Dask\n\n{_table(header, rows)}"


def _growth(parts: Parts) -> str:
    costs = parts["growth"]["costs"]
    rows = [
        (
            f"{int(reports):,}".replace(",", "."),
            f"{1000 * per_report(costs, reports, 'wall'):.0f}",
            f"{1000 * per_report(costs, reports, 'cpu'):.0f}",
            f"{costs[reports]['peak_mib']:.0f}",
        )
        for reports in sorted(costs, key=int)[1:]
    ]
    header = ("Laporan", "Waktu tiap laporan (milidetik)", "CPU", "Memori proses terbesar (MiB)")
    words = (
        "Wilayah buatan, mesin, simpanan, dan halaman yang sebenarnya; notebook beku tanpa gambar "
        "dan dengan satu tabel, agar 2.900 laporan selesai dalam beberapa menit. Biaya memulai, "
        "yang dibayar laporan pertama tiap pekerja, tidak dihitung."
    )
    return f"## Bila laporan bertambah\n\n{words}\n\n{_table(header, rows)}"


def _documents(parts: Parts) -> str:
    rows = [
        (f"`{kind}.{suffix}`", desimal(cost["cpu"], digits=2), f"{cost['kilobytes']:.0f}")
        for kind, costs in parts["documents"]["documents"].items()
        for suffix, cost in costs.items()
    ]
    header = ("Dokumen", "CPU (detik)", "Ukuran (kB)")
    words = "Dari notebook yang sudah dijalankan, sekali, sesudah dokumen kecamatan lain."
    return f"## Dokumen\n\n{words}\n\n{_table(header, rows)}"


_SECTIONS = {
    "overhead": _overhead,
    "commands": _commands,
    "change": _change,
    "growth": _growth,
    "cluster": _cluster,
    "documents": _documents,
}


def _seconds(rounds: list[Json], field: str) -> str:
    words = desimal(middle(rounds, field), digits=2)
    if len(rounds) == 1:
        return words
    least, most = spread(rounds, field)
    return f"{words} ({desimal(least, digits=2)} sampai {desimal(most, digits=2)})"


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, ("---", *("--:" for _ in header[1:])), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)

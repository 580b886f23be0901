"""Offices and officials as they were on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from lebak_reports.params.models import Opd, Pejabat
    from lebak_reports.params.models.berkas import BerkasOpd
    from lebak_reports.params.models.opd import DaftarOpd, Jabatan, SebutanOpd


def office_on(berkas: BerkasOpd, opd: DaftarOpd, day: date) -> Opd | None:
    """Return an office with the name and head it had on a day, None when it had no name yet."""
    from lebak_reports.params.models import Opd

    sebutan = _name_on(opd, day)
    if sebutan is None:
        return None
    posts = [jabatan for jabatan in berkas.jabatan if jabatan.kunci == opd.kepala]
    return Opd(
        kode=opd.kode,
        nama=sebutan.nama,
        singkatan=sebutan.singkatan,
        wajib_lapor=opd.wajib_lapor,
        status_nama=sebutan.status_nama,
        pejabat=official_on(berkas, posts[0], day) if posts else None,
    )


def official_on(berkas: BerkasOpd, jabatan: Jabatan, day: date) -> Pejabat:
    """Return the holder of a post on a day, without a name when no source gives one."""
    from lebak_reports.params.models import Pejabat

    title = _title_on(berkas, jabatan, day)
    for masa in berkas.pejabat:
        if masa.kunci == jabatan.kunci and masa.in_force(day):
            return Pejabat(jabatan=title, nama=masa.nama, nip=masa.nip, status=masa.status)
    return Pejabat(jabatan=title)


def _title_on(berkas: BerkasOpd, jabatan: Jabatan, day: date) -> str:
    for opd in berkas.opd:
        sebutan = _name_on(opd, day)
        if opd.kode == jabatan.kode_opd and sebutan is not None:
            return f"{jabatan.sebutan} {sebutan.nama}"
    return jabatan.sebutan


def _name_on(opd: DaftarOpd, day: date) -> SebutanOpd | None:
    return next((sebutan for sebutan in opd.sebutan if sebutan.in_force(day)), None)

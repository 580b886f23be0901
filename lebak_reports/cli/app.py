"""The verbs. Every import of weight happens inside a verb, so that ``--help`` is instant."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click

from lebak_reports.cli.workspace import Workspace
from lebak_reports.project import SAMPLE_VARIABLE

if TYPE_CHECKING:
    from lebak_reports.project import Edisi

triwulan = click.argument("triwulan")
edisi = click.option(
    "--edisi",
    type=click.Choice(["publik", "internal"]),
    default="publik",
    show_default=True,
    help="Edisi publik menutup sel kecil; edisi internal tidak.",
)
jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    show_default=True,
    help="Banyak notebook yang berjalan serentak di komputer ini.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")


def _choose_sample(_context: click.Context, _option: click.Parameter, is_asked: bool) -> None:  # noqa: FBT001
    if is_asked:
        # An environment variable, because kernels must make the same choice.
        os.environ[SAMPLE_VARIABLE] = "1"


contoh = click.option(
    "--contoh",
    is_flag=True,
    expose_value=False,
    callback=_choose_sample,
    help="Pakai data contoh, walaupun data/ sudah berisi.",
)


def _scheduler_address(
    _context: click.Context, _option: click.Parameter, address: str | None
) -> str | None:
    if address is None or re.fullmatch(r"local|(tcp|tls)://[^/\s]+:\d+", address):
        return address
    raise click.BadParameter(f"'{address}' bukan tcp://HOST:PORT, tls://HOST:PORT, atau local")


@click.group()
def app() -> None:
    """Laporan triwulan kemiskinan ekstrem dan insentif fiskal Kabupaten Lebak."""


@app.command()
@triwulan
@click.option("--wilayah", help="Satu wilayah saja: nama atau kode.")
@edisi
@jobs
@click.option(
    "--executor",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Tempat notebook berjalan: komputer ini atau klaster Dask.",
)
@click.option(
    "--scheduler",
    callback=_scheduler_address,
    help="Alamat penjadwal Dask: tcp://HOST:PORT, tls://HOST:PORT, atau local.",
)
@contoh
@click.option("--paksa", is_flag=True, help="Kerjakan ulang semuanya tanpa memakai simpanan.")
@click.option("--dry-run", is_flag=True, help="Cetak rencana tanpa menjalankan apa pun.")
@as_json
@click.option("--quiet", "-q", is_flag=True, help="Cetak galat saja.")
def run(  # noqa: PLR0913  one argument an option
    triwulan: str,
    *,
    wilayah: str | None,
    edisi: Edisi,
    jobs: int,
    executor: str,
    scheduler: str | None,
    paksa: bool,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Jalankan notebook, susun dokumen, dan terbitkan satu triwulan."""
    from lebak_reports.cli import reporting, unchanged

    if (executor == "dask") != (scheduler is not None):
        raise click.UsageError("--executor dask dan --scheduler ditulis bersama")
    space = Workspace.of(triwulan, edisi)
    if not (paksa or wilayah or dry_run) and unchanged.is_unchanged(space):
        reporting.print_unchanged(space, as_json=as_json)
        return

    # Imported here: what is unchanged needs none of it.
    from lebak_reports.cli import quarterly
    from lebak_reports.cli.console import Console

    request = quarterly.Request(
        workspace=space,
        only=space.params.regions.resolve(wilayah) if wilayah else None,
        jobs=jobs,
        scheduler=scheduler,
        is_renewed=paksa,
    )
    if dry_run:
        reporting.print_plan(quarterly.plan(request), as_json=as_json)
        return
    release = quarterly.run_quarter(request, Console(is_quiet=quiet))
    reporting.print_release(release, space, as_json=as_json)


@app.command()
@triwulan
@edisi
@jobs
@contoh
@click.option("--live", is_flag=True, help="Sajikan halaman di komputer ini dan segarkan.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Porta untuk --live.")
def watch(triwulan: str, *, edisi: Edisi, jobs: int, live: bool, port: int) -> None:
    """Kerjakan ulang yang terdampak setiap kali data, params, atau notebook berubah."""
    from lebak_reports.cli.console import Console
    from lebak_reports.cli.watching import watch_quarter

    space = Workspace.of(triwulan, edisi)
    watch_quarter(space, Console(), jobs=jobs, port=port if live else None)


@app.command()
@triwulan
@contoh
@as_json
def check(triwulan: str, *, as_json: bool) -> None:
    """Periksa kata di notebook dan berkas masukan satu triwulan tanpa menerbitkan apa pun."""
    from lebak_reports import aggregates
    from lebak_reports.cli import reporting
    from lebak_reports.render.wording import check_notebooks

    space = Workspace.of(triwulan, "publik")
    check_notebooks(space.project.notebooks)
    landing = aggregates.prepare(space.quarter, project=space.project, params=space.params)
    reporting.print_landing(landing, as_json=as_json)


@app.command()
@triwulan
@edisi
@as_json
def status(triwulan: str, *, edisi: Edisi, as_json: bool) -> None:
    """Cetak keadaan rilis satu triwulan: wilayah yang terbit dan yang gagal."""
    from lebak_reports.cli import reporting

    reporting.print_status(Workspace.of(triwulan, edisi), as_json=as_json)


@app.command()
def sample() -> None:
    """Buat data contoh di .cache/contoh; isinya sintetis seluruhnya."""
    from lebak_reports.cli import reporting
    from lebak_reports.params import load_params
    from lebak_reports.project import Project
    from lebak_reports.sample import generate

    project = Project.from_environment()
    folder = generate(project, load_params(project.params, cache=project.cache))
    reporting.print_text(f"Data contoh: {project.shown(folder)}")


@app.command()
def clean() -> None:
    """Hapus simpanan hasil; masukan, rilis, dan tabel tetap ada."""
    from lebak_reports.cli import reporting
    from lebak_reports.project import Project
    from lebak_reports.runner.cache import Store

    freed = Store.beneath(Project.from_environment().cache).clear()
    reporting.print_cleared(freed)

"""The verbs. Every import of weight happens inside a verb, so that ``--help`` is instant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lebak_reports.cli.options import (
    as_json,
    contoh,
    edisi,
    jobs,
    quiet,
    scheduler_address,
    triwulan,
    wilayah,
)
from lebak_reports.cli.workspace import Workspace

if TYPE_CHECKING:
    from lebak_reports.project import Edisi


@click.group()
def app() -> None:
    """Laporan triwulan kemiskinan ekstrem dan insentif fiskal Kabupaten Lebak."""


@app.command()
@triwulan
@wilayah
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
    callback=scheduler_address,
    help="Alamat penjadwal Dask: tcp://HOST:PORT, tls://HOST:PORT, atau local.",
)
@contoh
@click.option("--paksa", is_flag=True, help="Kerjakan ulang semuanya tanpa memakai simpanan.")
@click.option("--dry-run", is_flag=True, help="Cetak rencana tanpa menjalankan apa pun.")
@as_json
@quiet
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
@triwulan
@click.option(
    "--engine",
    type=click.Choice(["quarto"]),
    default="quarto",
    show_default=True,
    expose_value=False,  # there is one
    help="Program yang menyusun dokumen.",
)
@click.option(
    "--to",
    type=click.Choice(["html", "typst", "docx"]),
    default="html",
    show_default=True,
    help="Jenis berkas; typst menjadi PDF.",
)
@wilayah
@edisi
@as_json
@quiet
def render(  # noqa: PLR0913  one argument an option
    triwulan: str,
    *,
    to: str,
    wilayah: str | None,
    edisi: Edisi,
    as_json: bool,
    quiet: bool,
) -> None:
    """Susun dokumen dari notebook rilis dengan program lain, di luar rilis itu."""
    from lebak_reports.cli import by_quarto, reporting
    from lebak_reports.cli.console import Console

    space = Workspace.of(triwulan, edisi)
    only = space.params.regions.resolve(wilayah) if wilayah else None
    order = by_quarto.Order(workspace=space, only=only, to=to)
    made = by_quarto.render_release(order, Console(is_quiet=quiet))
    reporting.print_files(made, space, as_json=as_json)


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

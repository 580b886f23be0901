"""Arguments and options that several verbs share."""

from __future__ import annotations

import os
import re

import click

from lebak_reports.project import SAMPLE_VARIABLE

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
wilayah = click.option("--wilayah", help="Satu wilayah saja: nama atau kode.")
quiet = click.option("--quiet", "-q", is_flag=True, help="Cetak galat saja.")
as_json = click.option("--json", "as_json", is_flag=True, help="Cetak hasil sebagai JSON.")


def _choose_sample(
    _context: click.Context,
    _option: click.Parameter,
    is_asked: bool,  # noqa: FBT001  click hands it over by position
) -> None:
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


def scheduler_address(
    _context: click.Context, _option: click.Parameter, address: str | None
) -> str | None:
    """Return the address of a scheduler as it was written; raise BadParameter for no address."""
    if address is None or re.fullmatch(r"local|(tcp|tls)://[^/\s]+:\d+", address):
        return address
    raise click.BadParameter(f"'{address}' bukan tcp://HOST:PORT, tls://HOST:PORT, atau local")

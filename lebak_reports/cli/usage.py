"""What click says about a wrong command, in Indonesian."""

from __future__ import annotations

import click


def explained(error: click.ClickException) -> str:
    """Return one line: what is wrong with the command, and where help is."""
    return f"{_what(error)} Lihat: python -m lebak_reports --help"


def _what(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"Opsi {error.option_name} tidak dikenal."
        case click.MissingParameter(param=click.Parameter() as missing):
            return f"{missing.human_readable_name} belum ditulis."
        case click.BadParameter(param=click.Parameter() as wrong):
            return f"Nilai {wrong.human_readable_name} tidak sah ({error.message})."
        case click.UsageError() if "No such command" in error.message:
            return f"Perintah tidak dikenal ({error.message})."
        case _:
            return f"Perintah tidak lengkap ({error.format_message()})."

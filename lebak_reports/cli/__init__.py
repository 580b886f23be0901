"""The command line: ``python -m lebak_reports VERB``, thin over the rooms it wires together."""

from __future__ import annotations

import errno
import sys

from lebak_reports.errors import LebakReportsError

USAGE, INTERRUPTED = 2, 130
DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def main() -> None:
    """Run a command; exit with 0, or the code of what went wrong (see ``docs/panduan``)."""
    sys.exit(_exit_code())


def _exit_code() -> int:
    import click

    from lebak_reports.cli.app import app
    from lebak_reports.cli.usage import explained

    try:
        app(prog_name="lebak-reports", standalone_mode=False)
    except LebakReportsError as error:
        return _fail(str(error), error.exit_code)
    except click.ClickException as error:
        return _fail(explained(error), USAGE)
    except (KeyboardInterrupt, click.Abort):
        return _fail("Dihentikan. Rilis sebelumnya tidak diubah.", INTERRUPTED)
    except OSError as error:
        if error.errno not in DISK_FULL:
            raise
        return _fail(
            "Ruang disk habis. Rilis sebelumnya tidak diubah. Kosongkan ruang, lalu ulangi.", USAGE
        )
    return 0


def _fail(message: str, code: int) -> int:
    print(message, file=sys.stderr)  # noqa: T201  the program's voice
    return code

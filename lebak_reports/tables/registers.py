"""Tell the two registers of families apart by their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.fields import REGISTERS

if TYPE_CHECKING:
    from lebak_reports.fields import Schema
    from lebak_reports.sources import RawTable


def refuse_other_register(raw: RawTable) -> None:
    """Refuse a register in the shape of the other source.

    Their deciles mean different things: read under the wrong name, every number would be wrong
    and none would look it.

    Raises
    ------
    InputRejectedError
        If more headings are the other register's alone than the expected one's alone.
    """
    schema = raw.source.schema
    if schema.register is None:
        return
    for name, other in REGISTERS.items():
        foreign, own = _alone(raw, other, schema), _alone(raw, schema, other)
        if name != schema.register and len(foreign) > len(own):
            told = ", ".join(f"'{heading}'" for heading in foreign[:3])
            quarter = raw.source.path.parent.name
            problem = Problem(
                file=raw.source.shown,
                what=f"register berbentuk {name} (kolom {told}), padahal triwulan ini memakai "
                f"{schema.register}",
                remedy=f"Letakkan register {schema.register}; bila triwulan ini memang memakai "
                f"{name}, tulis sumber_sasaran: {name} di params/runs/{quarter}.yaml.",
            )
            raise InputRejectedError((problem,))


def _alone(raw: RawTable, schema: Schema, other: Schema) -> list[str]:
    """Return the headings of a file that one register knows and the other does not."""
    headings = [str(heading) for heading in raw.frame.columns]
    return [each for each in headings if schema.find(each) and other.find(each) is None]

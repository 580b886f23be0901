"""What publishing is told about a release: plain values, filled in by ``cli``."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from lebak_reports.periods import Quarter

EXIT_DONE, EXIT_REGIONS_FAILED = 0, 3


class InputFact(Protocol):
    """An input file as it was landed; ``tables.InputRecord`` has this shape."""

    @property
    def name(self) -> str:
        """Name of the input: ``sasaran_keluarga``."""

    @property
    def file(self) -> str:
        """File as the analyst sees it."""

    @property
    def sha256(self) -> str:
        """Hash of the file's bytes, in hexadecimal."""

    @property
    def rows(self) -> int:
        """How many rows were landed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Where and why a region's document stopped.

    Attributes
    ----------
    notebook : str
        File name of the notebook, or the step after it.
    cell : int or None
        Number of the cell as JupyterLab counts them; None outside a cell.
    message : str
        What was said, in words that hold no identity.
    """

    notebook: str
    cell: int | None
    message: str

    @property
    def place(self) -> str:
        """Where it stopped, as the analyst looks it up."""
        return self.notebook if self.cell is None else f"{self.notebook}, sel {self.cell}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFact:
    """A document of a region.

    Attributes
    ----------
    slug : str
        File name without suffix.
    title : str
        As printed.
    formats : tuple of str
        Suffixes of its files, the one to open first in front; ``docx`` may be missing where
        its package is not installed.
    """

    slug: str
    title: str
    formats: tuple[str, ...] = ("html", "pdf", "xlsx")

    @property
    def files(self) -> dict[str, str]:
        """File names by format."""
        return {each: f"{self.slug}.{each}" for each in self.formats}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one region.

    Attributes
    ----------
    kode_wilayah, nama : str
        Region key and name with its level: ``36.02.09``, ``Kecamatan Banjarsari``.
    folder : str
        Folder of its outputs inside the release: ``36.02.09-banjarsari``.
    documents : tuple of DocumentFact
        Its documents, the first one first in every list.
    seconds : float
        Wall time spent on it.
    failure : Failure or None
        None when the documents were made.
    """

    kode_wilayah: str
    nama: str
    folder: str
    documents: tuple[DocumentFact, ...]
    seconds: float
    failure: Failure | None = None

    @property
    def status(self) -> str:
        """``berhasil``, or ``gagal`` when placeholders stand for the documents."""
        return "gagal" if self.failure else "berhasil"

    @property
    def is_kabupaten(self) -> bool:
        """Whether it is the kabupaten: ``36.02`` has one dot, a kecamatan's kode has two."""
        return self.kode_wilayah.count(".") == 1

    def to_record(self) -> dict[str, Any]:
        """Return JSON values; ``from_record`` gives the equal outcome back."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Outcome:
        """Rebuild the outcome that ``to_record`` wrote."""
        known = {each.name: record[each.name] for each in fields(cls) if each.name in record}
        failure = known["failure"]
        # A release made before a region had several documents names the one it had.
        documents = record.get("documents") or [
            {"slug": record["document"], "title": record["title"]}
        ]
        return cls(
            **{
                **known,
                "documents": tuple(_document_of(each) for each in documents),
                "failure": failure and Failure(**failure),
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A quarter of one edition, ready to be published.

    Attributes
    ----------
    edisi : str
        ``publik`` or ``internal``.
    contoh : bool
        Whether the inputs are synthetic.
    publisher : str
        Who issues the reports: the office's name from params.
    outcomes : tuple of Outcome
        The regions of this run, in the order of their codes.
    started : datetime
        When the run began, with its time zone.
    regions_expected : int
        How many regions a whole release has.
    tiles : mapping of str to tuple of int
        Column and row of each kecamatan in the tile-grid map, by kode_wilayah.
    aliases : mapping of str to tuple of str
        Other spellings of regions' names, by kode_wilayah.
    """

    quarter: Quarter
    edisi: str
    contoh: bool
    publisher: str
    tanggal_data: date
    tanggal_laporan: date
    inputs: tuple[InputFact, ...]
    outcomes: tuple[Outcome, ...]
    started: datetime
    regions_expected: int
    tiles: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def sebagian(self) -> bool:
        """Whether regions are missing because only some were ever asked for."""
        return len(self.outcomes) < self.regions_expected

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The regions that have a placeholder instead of a document."""
        return tuple(outcome for outcome in self.outcomes if outcome.failure)

    @property
    def exit_code(self) -> int:
        """The exit code that the run ends with when this release is published."""
        return EXIT_REGIONS_FAILED if self.failed else EXIT_DONE


def _document_of(record: dict[str, Any]) -> DocumentFact:
    """Rebuild a document; a release of before knew one set of formats and did not name it."""
    formats = {"formats": tuple(record["formats"])} if "formats" in record else {}
    return DocumentFact(**{**record, **formats})

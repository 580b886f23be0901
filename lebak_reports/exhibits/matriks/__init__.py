"""The two matrices that the ministry asks for: answers to questions, activities and money."""

from lebak_reports.exhibits.matriks.kegiatan import tabel_matriks_2
from lebak_reports.exhibits.matriks.pertanyaan import tabel_matriks_1

__all__ = ["tabel_matriks_1", "tabel_matriks_2"]

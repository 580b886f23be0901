"""The top level of each YAML file."""

from lebak_reports.params.models.dokumen import Dokumen, TataNaskah
from lebak_reports.params.models.garis_kemiskinan import GarisKemiskinan
from lebak_reports.params.models.insentif import InsentifFiskal, TanpaInsentif
from lebak_reports.params.models.janji import Janji
from lebak_reports.params.models.matriks import Matriks2
from lebak_reports.params.models.opd import DaftarOpd, Jabatan, MasaJabatan
from lebak_reports.params.models.penandaan import KesempatanKerja, Penandaan
from lebak_reports.params.models.records import Record, Reference
from lebak_reports.params.models.rezim import Rezim
from lebak_reports.params.models.singkatan import Singkatan
from lebak_reports.params.models.terpublikasi import AngkaTerpublikasi, Kontradiksi
from lebak_reports.params.models.wilayah import Kabupaten, Kecamatan


class BerkasWilayah(Record):
    """``wilayah.yaml``."""

    reference: Reference
    kabupaten: Kabupaten
    kecamatan: tuple[Kecamatan, ...]


class BerkasRezim(Record):
    """``rezim.yaml``."""

    rezim: tuple[Rezim, ...]


class BerkasGarisKemiskinan(Record):
    """``garis_kemiskinan.yaml``."""

    garis_kemiskinan: tuple[GarisKemiskinan, ...]


class BerkasInsentif(Record):
    """``insentif.yaml``."""

    insentif: tuple[InsentifFiskal, ...]
    tanpa_insentif: tuple[TanpaInsentif, ...] = ()


class BerkasOpd(Record):
    """``opd.yaml``."""

    opd: tuple[DaftarOpd, ...]
    jabatan: tuple[Jabatan, ...]
    pejabat: tuple[MasaJabatan, ...]


class BerkasDokumen(Record):
    """``dokumen.yaml``."""

    tata_naskah: TataNaskah
    dokumen: tuple[Dokumen, ...]


class BerkasMatriks2(Record):
    """``matriks2.yaml``."""

    matriks2: Matriks2


class BerkasPenandaan(Record):
    """``penandaan.yaml``."""

    penandaan: Penandaan
    kesempatan_kerja: KesempatanKerja


class BerkasAngkaTerpublikasi(Record):
    """``angka_terpublikasi.yaml``."""

    angka: tuple[AngkaTerpublikasi, ...]
    kontradiksi: tuple[Kontradiksi, ...]


class BerkasJanji(Record):
    """``janji.yaml``."""

    janji: tuple[Janji, ...]


class BerkasSingkatan(Record):
    """``singkatan.yaml``."""

    singkatan: tuple[Singkatan, ...]

"""The privacy gate of a run: who stands in its inputs, and what passed before."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from lebak_reports import tables
from lebak_reports.aggregates.preparing import quarters_read
from lebak_reports.identity import Pseudonymiser
from lebak_reports.publish.gate import Identities, Judge, public_names, vocabulary_of
from lebak_reports.runner.cache import Store
from lebak_reports.runner.cache.program import package_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.publish.files import Hashes
    from lebak_reports.tables import Landing


@dataclass(frozen=True, slots=True)
class Gate:
    """Reads the files of a release that no equal gate has let pass.

    Attributes
    ----------
    judge : Judge
    store : Store
        Remembers what passed.
    key : str
        Of everything that the verdict on a file depends on, the file apart.
    """

    judge: Judge
    store: Store
    key: str

    def __call__(self, hashes: Hashes) -> None:
        """Raise PrivacyError if a file of a release reveals a person."""
        kept = self.store.get(self.key)
        passed = frozenset(json.loads(kept) if kept is not None else ())
        folder = hashes.folder
        found = {folder / name: sha256 for name, sha256 in hashes.all().items()}
        files = {path: f"{sha256} {path.name}" for path, sha256 in found.items()}
        unread = [path for path, content in files.items() if content not in passed]
        self.judge.check(folder, unread)
        self.store.put(self.key, json.dumps(sorted(files.values())).encode())


def gate_of(space: Workspace, landing: Landing, *, typesetting: str) -> Gate:
    """Return the gate that knows everybody who stands in the inputs this run could read.

    Parameters
    ----------
    space : Workspace
    landing : Landing
    typesetting : str
        Hash of the code that wrote the files, see ``typesetting_digest``.
    """
    folders = (
        tables.landing_folder(quarter, project=space.project, synthetic=landing.synthetic)
        for quarter in quarters_read(space.run)
    )
    project, sandi = space.project, Pseudonymiser.of_this_machine()
    digests = tables.identity_digests(folder for folder in folders if folder.is_dir())
    identities = Identities(
        digests,
        sandi,
        public_names(space.params.regions, _official_names(space)),
        # Not the notebooks and params: what an analyst typed there may be the leak.
        partial(vocabulary_of, (package_folder(),)),
    )
    people = f"{sandi.pseudonym('gerbang')} {digests.version}"
    key = _key(space, people, typesetting)
    return Gate(_judge_under(key, identities), Store.beneath(project.cache), key)


_judges: Final[dict[str, Judge]] = {}
"""The last judge of this process, by the key of its gate: a watch asks it again."""


def _judge_under(key: str, identities: Identities) -> Judge:
    """Return the judge who knows what a key stands for: the last one, or another."""
    if key not in _judges:
        _judges.clear()
        _judges[key] = Judge(identities)
    return _judges[key]


def _key(space: Workspace, people: str, typesetting: str) -> str:
    """Hash who is looked for, what is public, and the words that reports are written with."""
    parts = [str(space.published), people, typesetting, space.params.digest]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _official_names(space: Workspace) -> Iterator[str]:
    """Yield the names that the params print: offices, officials, who stated a figure."""
    params = space.params
    yield from params.tata_naskah.kop_atas
    yield from params.tata_naskah.kop_bawah
    for opd in params.berkas_opd.opd:
        yield from (sebutan.nama for sebutan in opd.sebutan)
    yield from (pejabat.nama for pejabat in params.berkas_opd.pejabat if pejabat.nama)
    sources = (angka.sumber for angka in params.angka_terpublikasi)
    yield from (source.penyampai for source in sources if source.penyampai)

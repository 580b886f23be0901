"""The privacy gate: reads every output of a release and lets no person through."""

from lebak_reports.publish.gate.members import Identities, public_names
from lebak_reports.publish.gate.scan import Judge, check_release
from lebak_reports.publish.gate.vocabulary import vocabulary_of

__all__ = ["Identities", "Judge", "check_release", "public_names", "vocabulary_of"]

"""The gate against every number that people and reports write."""

from hypothesis import given
from hypothesis import strategies as st

from lebak_reports.formats import bilangan, persen, rupiah_penuh
from lebak_reports.identity import SEARCHED_WORDS, Pseudonymiser
from lebak_reports.publish.gate import Identities
from lebak_reports.publish.gate.members import stretches_of
from lebak_reports.publish.gate.shapes import has_identity_number

GROUPINGS = [(16,), (4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (1,) * 16]
SANDI = Pseudonymiser(b"kunci untuk pengujian saja")
WORDS = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8)


@st.composite
def niks(draw: st.DrawFn) -> str:
    """Draw a NIK: region, day (+40 for women), month, year, serial."""
    region = draw(st.sampled_from(["360209", "327601", "110101", "910105"]))
    day = draw(st.integers(1, 31)) + 40 * draw(st.booleans())
    month, year, serial = draw(st.integers(1, 12)), draw(st.integers(0, 99)), draw(st.integers(1))
    return f"{region}{day:02d}{month:02d}{year:02d}{serial % 9999 + 1:04d}"


def grouped(digits: str, sizes: tuple[int, ...], separator: str) -> str:
    ends = [sum(sizes[: place + 1]) for place in range(len(sizes))]
    return separator.join(digits[end - size : end] for size, end in zip(sizes, ends, strict=True))


@given(niks(), st.sampled_from(GROUPINGS), st.sampled_from([" ", ".", "-", "\u00a0"]))
def test_a_nik_is_found_however_it_is_grouped(nik: str, sizes: tuple, separator: str) -> None:
    assert has_identity_number(f"milik warga {grouped(nik, sizes, separator)}, Lebak")


@given(st.lists(st.integers(0, 10**13), max_size=12))
def test_a_row_of_printed_counts_is_no_nik(counts: list[int]) -> None:
    assert not has_identity_number(" ".join(bilangan(count) for count in counts))
    assert not has_identity_number(" ".join(rupiah_penuh(count) for count in counts))


@given(st.lists(st.floats(0, 1), max_size=12))
def test_a_row_of_ratios_is_no_nik(ratios: list[float]) -> None:
    assert not has_identity_number(" ".join(persen(ratio) for ratio in ratios))
    assert not has_identity_number(" ".join(map(repr, ratios)))


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, min_size=2, max_size=7), st.lists(WORDS))
def test_a_name_is_found_wherever_it_stands(before: list, name: list, after: list) -> None:
    identities = Identities(frozenset({SANDI.digest(" ".join(name))}), SANDI)
    text = ", ".join([*before, *name[:SEARCHED_WORDS], *after])
    assert identities.found_among(stretches_of([text]))

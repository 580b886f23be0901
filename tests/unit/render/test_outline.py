"""The outline leads to what the page really has."""

import json
import re

from lebak_reports.render.csv_tables import csv_tables
from lebak_reports.render.html import html_of
from lebak_reports.render.outline import outline_json


def test_every_anchor_is_an_id_of_the_page_and_every_exhibit_a_csv(document):
    (record,) = json.loads(outline_json([document]))["documents"]
    ids = set(re.findall(r'\bid="([^"]+)"', html_of(document)))
    assert {item["anchor"] for item in record["items"]} <= ids
    exhibits = {item["exhibit"] for item in record["items"]} - {""}
    assert {f"{each}.csv" for each in exhibits} == set(csv_tables(document))
    assert record["slug"] == document.kind


def test_chapters_have_their_number_and_tables_their_caption(document):
    (record,) = json.loads(outline_json([document]))["documents"]
    named = {(item["label"], item["text"]) for item in record["items"]}
    assert ("Tabel 2.1", "Keluarga miskin ekstrem menurut kecamatan (contoh)") in named
    assert {label for label, _ in named} >= {"BAB I", "BAB II"}

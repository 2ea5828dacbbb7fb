"""The page for editors: its parts, its tables, and that it needs and runs nothing."""

import json
import re
from collections import Counter
from dataclasses import replace
from importlib import resources
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bookletgen.diagnostics.report import Report
from bookletgen.model.editor_report import EditorReport, Standing
from bookletgen.model.governance import Confirmation, Withdrawal
from bookletgen.model.source import SPAN_KEY
from bookletgen.render.report import render_report
from tests.support.editor_reports import HERE, editor_report
from tests.support.html import HEADINGS, elements, parsed, plain_spaces, tags_of, tree_of, words_in
from tests.support.properties import PROPERTY

HARMLESS = "Harmless"
PAGE = render_report(editor_report(HARMLESS))
BARE = render_report(replace(editor_report(), problems=Report(), waivers=(), strands=()))
every_page = pytest.mark.parametrize("html", [PAGE, BARE], ids=["full", "bare"])
TEXT_COLOURS = ("--ink", "--accent", "--over", "--rule")
ENOUGH_CONTRAST = 7
PRINTABLE = (
    st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=30)
    .map(plain_spaces)
    .filter(bool)
)


@pytest.fixture
def page() -> Element:
    return tree_of(PAGE)


def table_rows(root: Element, title: str) -> list[list[str]]:
    """Give the rows of the table with this caption or name, as words."""
    named = {element.get("id"): words_in(element) for element in root.iter() if element.get("id")}
    table = next(
        table
        for table in elements(root, "table")
        if title in [*map(words_in, elements(table, "caption")), named.get(table.get("aria-labelledby"))]
    )
    return [[words_in(cell) for cell in elements(row, "th", "td")] for row in elements(table, "tr")]


def standing_words(**changes: object) -> str:
    standing: Standing = replace(editor_report().standing, **changes)  # type: ignore[arg-type]
    (facts,) = list(elements(tree_of(render_report(replace(editor_report(), standing=standing))), "header"))
    return words_in(facts)


@every_page
def test_the_page_is_well_formed(html: str) -> None:
    assert parsed(html)[1] == []


@every_page
def test_there_is_one_first_heading_and_no_level_is_skipped(html: str) -> None:
    levels = [HEADINGS.index(tag) + 1 for tag in tags_of(tree_of(html)) if tag in HEADINGS]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_page
def test_a_screen_reader_finds_landmarks_and_languages(html: str) -> None:
    root = tree_of(html)
    assert root.get("lang") == "en-GB"
    assert [len(list(elements(root, name))) for name in ("header", "nav", "main")] == [1, 1, 1]
    assert next(elements(root, "a")).get("href") == f"#{next(elements(root, 'main')).get('id')}"


@every_page
def test_every_id_is_given_once_and_whatever_points_to_one_finds_it(html: str) -> None:
    root = tree_of(html)
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    links = [element.get("href", "").removeprefix("#") for element in elements(root, "a")]
    names = [
        element.get(attribute, "")
        for element in root.iter()
        for attribute in ("aria-labelledby", "aria-describedby")
    ]
    assert max(ids.values()) == 1
    assert {target for target in (*links, *names) if target} <= ids.keys()


@every_page
def test_every_heading_of_a_table_says_what_it_is_for(html: str) -> None:
    root = tree_of(html)
    assert all(heading.get("scope") for heading in elements(root, "th"))
    assert all(
        table.find("caption") is not None or table.get("aria-labelledby") for table in elements(root, "table")
    )


@every_page
def test_the_page_asks_nobody_for_anything_and_runs_nothing(html: str) -> None:
    root = tree_of(html)
    assert not {"script", "iframe", "object", "embed", "form", "img"}.intersection(tags_of(root))
    assert not [name for element in root.iter() for name in element.keys() if name.startswith("on")]  # noqa: SIM118
    assert [link.get("href") for link in elements(root, "link")] == ["data:,"]
    assert all(link.get("href", "").startswith("#") for link in elements(root, "a"))
    assert not re.search(r"@import|url\((?!#)", html)
    assert "default-src 'none'" in html


def test_the_page_says_whose_it_is_and_what_was_done(page: Element) -> None:
    header = words_in(next(elements(page, "header")))
    for words in (HARMLESS, "Version 1.0", "Date of this report 1 December 2026"):
        assert words in header
    assert "Current: reviewed on 3 February 2026, next review by 3 February 2028" in header
    said = words_in(page)
    assert "checked against" in said
    assert not re.search(r"compl(y|ies|iant)", said, re.IGNORECASE)


def test_the_scores_stand_with_and_without_terms(page: Element) -> None:
    rows = {row[0]: row[1:] for row in table_rows(page, HARMLESS)}
    assert rows["Words"] == ["1,234", "40", "1,234", "40"]
    assert rows["Sentences over 20 words"] == ["2", "0", "2", "0"]
    assert rows["Mean sentence"] == ["12.3", "13.3", "12.3", "13.3"]
    assert rows["Flesch reading ease"][0] == "61"
    assert len(rows) == 13


def test_a_score_over_its_limit_says_so_in_words(page: Element) -> None:
    rows = {row[0]: row[1:] for row in table_rows(page, HARMLESS)}
    over = "▲ {} (over the limit)"
    short = "too short to score"
    assert rows["Flesch-Kincaid grade (FKGL)"] == [over.format("8.1"), short, over.format("8.1"), short]
    assert rows["SMOG grade"] == ["9.5", short, over.format("9.5"), short]


def test_the_numbers_behind_the_picture_are_in_a_table(page: Element) -> None:
    rows = table_rows(page, "Every section in numbers")[2:]
    assert rows == [
        ["Harmless first"],
        ["Harmless one", "1,234", "12.3", "2", "▲ 8.1 (over the limit)", "1,234", "12.3", "2", "3.0"],
        ["Harmless two", "40", "13.3", "0", "too short", "40", "▲ 13.3 (over the limit)", "0", "too short"],
        ["Harmless last"],
        ["Harmless three", "0", "none", "0", "too short", "0", "none", "0", "too short"],
    ]


def test_the_picture_is_one_image_a_strand_with_a_name(page: Element) -> None:
    first, last = (element for element in page.iter() if element.get("role") == "img")
    assert first.get("aria-label", "").startswith("Harmless first: how hard each section is to read")
    assert last.get("aria-label", "").startswith("Harmless last: ")
    assert all(words in words_in(first) for words in ("Harmless one", "▲ grade 8.1", "13.3 words", "limit"))


def test_the_hardest_sections_come_first(page: Element) -> None:
    (listed,) = list(elements(page, "ol"))
    assert [words_in(item) for item in elements(listed, "li")] == [
        "Harmless two, plain text: 30.0 words a sentence, limit 15 (over)",
        "Harmless one, standard text: grade 8.1, limit 8 (over)",
        "Harmless two, standard text: 13.3 words a sentence, limit 20",
        "Harmless one, plain text: grade 3.0, limit 6",
    ]


def test_problems_are_grouped_by_file(page: Element) -> None:
    assert table_rows(page, "mine/Harmless.yaml")[1:] == [
        ["3", "TXT001warning", "warned of Harmless", "mend Harmless"],
        ["7", "SAF001error", "error in Harmless", ""],
    ]
    assert table_rows(page, "mine/a.svg")[1:] == [["whole file", "SAF001error", "file of Harmless", ""]]
    assert "a rule that Harmless hindered" in words_in(page)


def test_the_manual_of_every_code_found_is_folded_away(page: Element) -> None:
    folded = [words_in(each) for each in elements(page, "details") if "What it finds" in words_in(each)]
    assert [words.split(":")[0] for words in folded] == ["SAF001", "TXT001"]
    assert folded[0] == (
        "SAF001: wrong safety Something is wrong. What it finds things that are wrong. "
        "Why it matters it is wrong. Example this. Write instead that."
    )


def test_a_waiver_says_who_and_why(page: Element) -> None:
    (row,) = table_rows(page, "Waivers in force")[1:]
    assert row == [
        "EVI002",
        "Harmless, only “Harmless”",
        "Harmless, 1 November 2026, until 1 November 2027",
        "Harmless",
    ]


def test_a_page_with_nothing_to_say_says_so() -> None:
    said = words_in(tree_of(BARE))
    assert "No problems found" in said
    assert "Waivers in force There are none." in said
    assert "What the codes mean" not in said


def test_the_standing_is_told() -> None:
    confirmed = {"name": "Dr A", "role": "Lead", "date": "2026-01-01", "until": "2027-01-01", SPAN_KEY: HERE}
    withdrawn = {"date": "2026-05-01", "reason": "Out of date.", SPAN_KEY: HERE}
    assert "A sample: not clinically approved" in standing_words(is_sample=True)
    assert "Not approved as it is by: lead, editor" in standing_words(roles_missing=("lead", "editor"))
    assert "Nobody’s approval is missing" in standing_words()
    assert "By Dr A, Lead, until 1 January 2027" in standing_words(
        confirmed=Confirmation.model_validate(confirmed)
    )
    assert "From 1 May 2026: Out of date." in standing_words(withdrawn=Withdrawal.model_validate(withdrawn))


def test_every_line_of_the_checklist_has_a_box(page: Element) -> None:
    boxes = [box for box in elements(page, "input") if box.get("type") == "checkbox"]
    labelled = [label for label in elements(page, "label") if label.find("input") is not None]
    assert len(boxes) == len(labelled) == len(list(elements(page, "input")))
    assert any("How it works. DISCERN 9" in words_in(label) for label in labelled)


@pytest.mark.parametrize(("name", "count"), [("PEMAT-P", 24), ("DISCERN", 16), ("CDC Index", 20)])
def test_every_item_of_an_instrument_is_for_people_or_for_rules(name: str, count: int) -> None:
    text = resources.files("bookletgen.render").joinpath("checklist.json").read_text(encoding="utf-8")
    checklist = json.loads(text)
    (instrument,) = (each for each in checklist["instruments"] if each["name"] == name)
    asked = [
        number
        for group in checklist["groups"]
        for item in group["items"]
        for number in item["from"].get(name, "").split()
    ]
    expected = instrument["items"].split()
    assert len(expected) == count
    assert sorted([*asked, *instrument["left_to_rules"].split()], key=int) == expected


def test_every_colour_of_text_is_dark_enough() -> None:
    colours = dict(re.findall(r"(--[a-z]+): (#[0-9a-f]{6})", PAGE))
    for ground in ("--paper", "--tint"):
        dark = [name for name in TEXT_COLOURS if (ground, name) != ("--tint", "--rule")]
        ratios = {name: contrast(colours[name], colours[ground]) for name in dark}
        assert {name: ratio for name, ratio in ratios.items() if ratio < ENOUGH_CONTRAST} == {}
    drawn = set(re.findall(r"(?:fill|stroke)(?:: |=\")(#[0-9a-f]{6})", PAGE))
    assert drawn <= {*colours.values(), "#ffffff"}


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours by WCAG 2.2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@PROPERTY
@given(words=PRINTABLE)
@example(words="<script>alert(1)</script>")
@example(words="\"'><img src=x onerror=alert(1)>")
@example(words="{{ report.title }} {% raw %}")
@example(words="&amp; &lt; </title></table></svg><!--")
def test_any_words_survive_and_none_becomes_markup(words: str) -> None:
    page = tree_of(render_report(editor_report(words)))
    assert sorted(tags_of(page)) == sorted(tags_of(tree_of(PAGE)))
    assert words_in(next(elements(page, "h1"))) == words
    assert plain_spaces(f"warned of {words}") in words_in(page)


def test_the_same_report_gives_the_same_page() -> None:
    one: EditorReport = editor_report()
    assert render_report(one) == render_report(editor_report())


def test_the_page_says_who_approved_what_and_what_changed_since() -> None:
    page = tree_of(render_report(editor_report()))
    table = next(each for each in elements(page, "table") if each.get("aria-labelledby") == "signed")
    states = [words_in(row[2]) for row in elements(table, "tr")][1:]
    assert states[:2] == ["not approved", "approved"]
    assert states[2].startswith("changed since: Words [-so-] {+thus+}")
    assert states[2].endswith("and 2 more")

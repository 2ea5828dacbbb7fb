"""Going through every text of a value."""

from dataclasses import replace

from bookletgen.model.inline import Text
from bookletgen.model.walk import texts_in, with_texts
from tests.support.editions import starter_edition


def test_every_text_is_found_in_parts_blocks_and_tables() -> None:
    words = set(map(str, texts_in(starter_edition().parts)))

    assert {"Coming to the clinic", "On the day", "Please bring:", "your letter", "Who does what"} <= words


def test_changing_texts_changes_each_and_nothing_else() -> None:
    parts = starter_edition().parts

    def marked(text: Text) -> Text:
        return replace(text, runs=(*text.runs, *text.runs))

    changed = with_texts(parts, marked)

    assert with_texts(parts, lambda text: text) == parts
    assert list(texts_in(changed)) == [marked(text) for text in texts_in(parts)]
    assert [block.kind for part in changed for section in part.sections for block in section.blocks] == [
        block.kind for part in parts for section in part.sections for block in section.blocks
    ]

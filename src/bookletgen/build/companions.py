"""What is made beside an edition in the same run, which its web page may lead to.

What an earlier run made is left out: it may be out of date, or somewhere else by now.
"""

from collections.abc import Iterable

from bookletgen.build.outputs import Output, file_name
from bookletgen.model.choice import Choice
from bookletgen.model.edition import Edition
from bookletgen.render.companions import Companions, Download


def companions_of(edition: Edition, editions: Iterable[Edition], outputs: Iterable[Output]) -> Companions:
    """Find the same leaflet in the other reading level, and its screen files in every print size."""
    relatives = [each for each in editions if _leaflet(each.choice) == _leaflet(edition.choice)]
    own_level = [each for each in relatives if each.choice.level is edition.choice.level]
    other = next(
        (
            each
            for each in relatives
            if each.choice.level is not edition.choice.level and each.choice.size == edition.choice.size
        ),
        None,
    )
    made = set(outputs)
    return Companions(
        other_level=file_name(other.stem, Output.WEB) if other and Output.WEB in made else None,
        downloads=tuple(Download(file_name(each.stem, Output.SCREEN), each.choice.size) for each in own_level)
        if Output.SCREEN in made
        else (),
    )


def _leaflet(choice: Choice) -> tuple[str, str]:
    return choice.variant, choice.organisation

"""What a worker keeps of one job goes before it makes as much for the next."""

import gc
import weakref

from bookletgen.order.joining.last_made import LastMade


class Large:
    """Something that refers to itself, as boxes do."""

    def __init__(self) -> None:
        self.itself = self


def test_there_is_never_more_than_one() -> None:
    made: list[weakref.ref[Large]] = []

    def make(_: str) -> Large:
        assert not [each for each in made if each()]
        large = Large()
        made.append(weakref.ref(large))
        return large

    last = LastMade(make)
    for key in "aabbba":
        assert last.of(key) is last.of(key)

    assert len(made) == len("aba")


def test_what_is_kept_is_not_looked_through_for_garbage() -> None:
    kept = LastMade[str, Large](lambda _: Large()).of("a")

    assert not any(each is kept for each in gc.get_objects())

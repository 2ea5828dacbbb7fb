"""A machine that cannot typeset says what to install."""

import ctypes.util
import sys

import pytest

from bookletgen.diagnostics.error import ExitCode, MachineError
from bookletgen.typeset.engine import require_engine


def refuse(*_: object) -> None:
    raise OSError("cannot load library 'libpango-1.0-0'")


def test_a_machine_that_has_everything_may_typeset() -> None:
    require_engine()


def test_a_machine_without_harfbuzz_subset_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.text.ffi.harfbuzz_subset", None)
    with pytest.raises(MachineError, match="harfbuzz-subset is missing") as caught:
        require_engine()
    assert "libharfbuzz-subset0" in caught.value.hint
    assert caught.value.exit_code is ExitCode.MACHINE


def test_a_machine_without_pango_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    require_engine()
    monkeypatch.delattr("weasyprint.text.ffi")
    monkeypatch.delitem(sys.modules, "weasyprint.text.ffi")
    monkeypatch.setattr("cffi.FFI.dlopen", refuse)
    with pytest.raises(MachineError, match="libpango") as caught:
        require_engine()
    assert "libpango-1.0-0" in caught.value.hint


def test_the_search_for_libraries_is_there_again_afterwards() -> None:
    search = ctypes.util.find_library
    require_engine()
    assert ctypes.util.find_library is search

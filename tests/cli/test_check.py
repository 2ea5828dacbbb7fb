"""`bookletgen check`: what it loads to find what is wrong."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from bookletgen.cli.main import run_command
code = run_command(["check", "booklet", "--today", "2026-12-01"])
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
sys.exit(code)
"""


@pytest.mark.usefixtures("booklet")
def test_checking_loads_nothing_that_lays_out_or_writes_pages() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True)
    verdict, loaded = done.stdout.splitlines()
    assert verdict == "no problems found"
    assert "bookletgen" in loaded.split()
    assert not {"weasyprint", "pydyf", "pikepdf", "jinja2"}.intersection(loaded.split())

"""`python -m bookletgen` is the console script."""

from bookletgen.cli.main import run

run()

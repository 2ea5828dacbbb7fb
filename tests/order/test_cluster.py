"""A pack made by other machines: the same bytes as at home, or none."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import bookletgen
from tests.support.clusters import Scheduler, Worker, dask_scheduler, wait_until
from tests.support.packs import PackMaker

NO_WORKERS = """\
error: the scheduler at {address} has no workers
hint: start some with `dask worker {address} --nthreads 1`
"""
GONE = """\
error: the scheduler at {address} is gone
hint: look at its log; the same command goes on where it was
"""
IMPATIENT = {**os.environ, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "4s"}


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scheduler]:
    """Give a scheduler without workers."""
    with dask_scheduler(tmp_path_factory.mktemp("cluster")) as scheduler:
        yield scheduler


@pytest.fixture(scope="module")
def workers(scheduler: Scheduler) -> tuple[Worker, ...]:
    """Give three workers."""
    return tuple(scheduler.add_worker(name) for name in ("one", "two", "three"))


def test_a_worker_killed_at_work_loses_nothing(
    maker: PackMaker, pack: dict[str, bytes], scheduler: Scheduler, workers: tuple[Worker, ...]
) -> None:
    making = maker.start("cluster", "--cluster", scheduler.address)
    wait_until(lambda: any(worker.is_at_work for worker in workers), making)
    next(worker for worker in workers if worker.is_at_work).process.kill()

    told, _ = making.communicate()

    assert making.returncode == 0, told
    assert maker.pack("cluster") == pack
    assert maker.visible("cluster") == ["spring"]


@pytest.mark.usefixtures("workers")
def test_files_may_come_by_storage_that_is_left_clean(
    maker: PackMaker, pack: dict[str, bytes], scheduler: Scheduler, tmp_path: Path
) -> None:
    storage = tmp_path / "storage"

    made = maker.make("stored", "--cluster", scheduler.address, "--results", storage.as_uri())

    assert made == pack
    assert [path.name for path in storage.iterdir()] == ["bookletgen-probe"]


def test_workers_whose_versions_differ_are_refused_by_name(maker: PackMaker, tmp_path: Path) -> None:
    package = Path(shutil.copytree(Path(bookletgen.__file__).parent, tmp_path / "code/bookletgen"))
    init = package / "__init__.py"
    init.write_text(init.read_text(encoding="utf-8").replace(bookletgen.__version__, "0.0.9"), "utf-8")

    with dask_scheduler(tmp_path) as scheduler:
        scheduler.add_worker("older", environment={"PYTHONPATH": str(package.parent)})
        code, told = maker.refusal("differs", "--cluster", scheduler.address)

    assert code == 3
    assert re.fullmatch(
        r"error: worker tcp://127\.0\.0\.1:\d+ has bookletgen 0\.0\.9\+\w{8} \(here 0\.1\.0\+\w{8}\)\n"
        "hint: give this machine and every worker the same packages, such as one container image\n",
        told,
    )


def test_a_cluster_without_workers_is_said(maker: PackMaker, tmp_path: Path) -> None:
    with dask_scheduler(tmp_path) as scheduler:
        refusal = replace(maker, environment=IMPATIENT).refusal("alone", "--cluster", scheduler.address)

    assert refusal == (3, NO_WORKERS.format(address=scheduler.address))


def test_a_scheduler_that_goes_is_said(maker: PackMaker, tmp_path: Path) -> None:
    with dask_scheduler(tmp_path) as scheduler:
        worker = scheduler.add_worker("one")
        making = replace(maker, environment=IMPATIENT).start("gone", "--cluster", scheduler.address)
        wait_until(lambda: worker.is_at_work, making)
        scheduler.process.kill()
        told, _ = making.communicate()

    assert making.returncode == 3
    assert told.endswith(GONE.format(address=scheduler.address))
    assert maker.visible("gone") == []


def test_an_address_where_nobody_is_is_said(maker: PackMaker, tmp_path: Path) -> None:
    with dask_scheduler(tmp_path) as scheduler:
        gone = scheduler.address

    code, told = replace(maker, environment=IMPATIENT).refusal("nobody", "--cluster", gone)

    assert code == 3
    assert told.startswith(f"error: no scheduler answers at {gone}: ")
    assert told.endswith(
        "hint: start one with `dask scheduler`, and workers with `dask worker ADDRESS --nthreads 1`\n"
    )


def test_certificates_that_are_missing_are_asked_for(maker: PackMaker) -> None:
    code, told = maker.refusal("tls", "--cluster", "tls://127.0.0.1:8786")

    assert code == 3
    assert told.startswith("error: tls://127.0.0.1:8786 asks for certificates, and dask knows of none here\n")


@pytest.mark.parametrize("options", [("--cluster", "127.0.0.1:8786"), ("--results", "s3://bucket/folder")])
def test_options_that_make_no_sense_are_wrong_usage(maker: PackMaker, options: tuple[str, ...]) -> None:
    code, told = maker.refusal("usage", *options)

    assert (code, told.splitlines()[0]) == (2, "Usage: bookletgen order build [OPTIONS] ORDER.yaml")

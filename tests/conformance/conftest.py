"""Every file of the shipped booklet, made once in a test run, however many processes run it."""

import pytest

from tests.support.shipped import ShippedFiles, build_shipped


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: needs every file of the shipped booklet, which takes a minute")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "shipped" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> ShippedFiles:
    own = tmp_path_factory.getbasetemp()
    return build_shipped((own if worker_id == "master" else own.parent) / "shipped")

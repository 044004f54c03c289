"""The federal portal's own sample letters, where they are at hand: every one is taken, and the catalogue loads."""

import os
from pathlib import Path

import pytest

from kiosk.catalogue.federal.importer import import_letters
from kiosk.catalogue.folder import load_folder

SAMPLES = os.environ.get("BALCAO_FEDERAL_LETTERS", "../shared/data/cartas/servicos")
FOLDER = Path(__file__).parents[3] / SAMPLES

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no federal sample letters here")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("federal") / "out"
    done = import_letters(FOLDER, folder)
    assert done.problems == ()
    assert done.written == len(list(FOLDER.glob("*.xml")))
    return folder


def test_the_whole_catalogue_loads(out: Path) -> None:
    services = load_folder(out).services
    assert len(services) == len(list(FOLDER.glob("*.xml")))
    assert sum(any(one.case for one in service.documents) for service in services) > 20
    assert sum(any(cost.amount for cost in service.costs) for service in services) > 20


def test_no_markup_and_no_link_is_left(out: Path) -> None:
    text = "\n".join(path.read_text("utf-8") for path in (out / "services").glob("*.yaml"))
    assert [mark for mark in ("http://", "https://", "](", "<a", "<b", "&lt;", "href") if mark in text] == []

"""A package is taken in whole and newer, signed by whom we know, or not at all."""

import hashlib
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.assets import asset
from kiosk.catalogue import archive as limits
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.package import open_package, pack, packed, read_package, sign, signed, unsigned_catalogue
from kiosk.catalogue.store import CatalogueStore
from kiosk.errors import BalcaoError, CatalogueError, SignatureRefused, StoreUnavailable
from kiosk.signing import Purpose, canonical
from tests.kiosk.catalogue.folders import KEY, OTHER_KEY, WATER, change, copy_ours, ring, set_version

UNSIGNED, OURS = packed(asset("catalogue"))
SIGNED = signed(UNSIGNED, KEY)


def rebuilt(package: bytes, **files: bytes | None) -> bytes:
    """The same archive with some files changed, added or (None) dropped; names with __ for /."""
    changes = {name.replace("__", "/").replace("_DOT_", "."): data for name, data in files.items()}
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        contents = {name: old.read(name) for name in old.namelist()} | changes
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in contents.items():
            if data is not None:
                new.writestr(name, data)
    return out.getvalue()


def with_file(package: bytes, name: str, data: bytes | None) -> bytes:
    return rebuilt(package, **{name.replace("/", "__").replace(".", "_DOT_"): data})


def newer(tmp_path: Path, version: int) -> bytes:
    data, _ = packed(set_version(copy_ours(tmp_path / str(version)), version))
    return signed(data, KEY)


def test_a_package_gives_back_the_catalogue_it_was_made_of(tmp_path: Path) -> None:
    out = tmp_path / "c.zip"
    assert pack(asset("catalogue"), out) == OURS
    sign(out, KEY)
    assert read_package(out, ring()) == unsigned_catalogue(out) == OURS == load_folder(asset("catalogue"))


def test_the_same_folder_makes_the_same_bytes(tmp_path: Path) -> None:
    copy = copy_ours(tmp_path)
    os.utime(copy / WATER, (0, 0))
    assert packed(copy)[0] == UNSIGNED
    assert signed(UNSIGNED, KEY) == SIGNED


def test_a_package_carries_its_sources_and_their_hashes() -> None:
    with zipfile.ZipFile(io.BytesIO(UNSIGNED)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.read(f"sources/{WATER}") == asset("catalogue", WATER).read_bytes()
    assert (manifest["name"], manifest["version"]) == (OURS.name, OURS.version)
    assert set(manifest["files"]) == set(archive.namelist()) - {"manifest.json"}


def test_a_broken_folder_makes_no_package(tmp_path: Path) -> None:
    folder = copy_ours(tmp_path)
    change(folder, WATER, "agency: aguas-cuiaba", "agency: ninguem")
    with pytest.raises(CatalogueError):
        pack(folder, tmp_path / "c.zip")
    assert not (tmp_path / "c.zip").exists()


def test_signing_again_replaces_the_signature() -> None:
    assert signed(signed(UNSIGNED, OTHER_KEY), KEY) == SIGNED


def test_unsigned_is_refused() -> None:
    with pytest.raises(CatalogueError, match="não está assinado"):
        open_package(UNSIGNED, ring())


@pytest.mark.parametrize("keys", [ring(OTHER_KEY), ring(KEY, Purpose.POLICY)], ids=["other key", "other purpose"])
def test_a_signature_of_somebody_else_is_refused(keys: object) -> None:
    with pytest.raises(SignatureRefused):
        open_package(SIGNED, keys)  # type: ignore[arg-type]


def test_a_document_signed_for_something_else_is_refused() -> None:
    manifest = json.loads(zipfile.ZipFile(io.BytesIO(UNSIGNED)).read("manifest.json"))
    policy = KEY.sign_document(Purpose.POLICY, manifest)
    with pytest.raises(SignatureRefused):
        open_package(with_file(UNSIGNED, "signature.json", canonical(policy.to_json())), ring())


def test_a_signed_thing_that_is_no_manifest_is_refused() -> None:
    document = KEY.sign_document(Purpose.CATALOGUE, {"services": []})
    with pytest.raises(CatalogueError):
        open_package(with_file(UNSIGNED, "signature.json", canonical(document.to_json())), ring())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("catalogue.json", b"{}"),
        ("catalogue.json", None),
        (f"sources/{WATER}", b"id: x\n"),
        (f"sources/{WATER}", None),
        ("sources/services/mais.yaml", b"id: x\n"),
        ("signature.json", b"{}"),
        ("signature.json", b"[1]"),
        ("signature.json", b"\xff"),
        ("../fora.yaml", b""),
        ("/etc/passwd", b""),
        ("sources/../../x.yaml", b""),
        ("sources\\x.yaml", b""),
        ("run.sh", b""),
    ],
)
def test_a_changed_package_is_refused_whole(name: str, data: bytes | None, tmp_path: Path) -> None:
    store = CatalogueStore(tmp_path / "kept")
    with pytest.raises(BalcaoError):
        store.accept_bytes(with_file(SIGNED, name, data), ring())
    assert store.current(ring()) is None


@pytest.mark.parametrize("at", range(0, len(SIGNED), max(1, len(SIGNED) // 60)))
def test_a_package_with_a_damaged_byte_is_refused_or_is_the_same(at: int) -> None:
    damaged = SIGNED[:at] + bytes([SIGNED[at] ^ 0x41]) + SIGNED[at + 1 :]
    try:
        catalogue = open_package(damaged, ring())
    except BalcaoError:
        return
    assert catalogue == OURS


@pytest.mark.parametrize("length", [0, 1, 100, len(SIGNED) // 2, len(SIGNED) - 1])
def test_a_cut_package_is_refused(length: int) -> None:
    with pytest.raises(CatalogueError):
        open_package(SIGNED[:length], ring())


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(9):
            archive.writestr(f"sources/services/s{number}.yaml", bytes(32 * 1024 * 1024))
    assert len(out.getvalue()) < 1_000_000
    with pytest.raises(CatalogueError, match="grande demais"):
        open_package(out.getvalue(), ring())


@pytest.mark.parametrize("name", ["manifest.json", "signature.json"])
@pytest.mark.parametrize("data", [b"[0" + b",0" * limits.MOST_LIST_BYTES + b"]", b"[" * 100_000], ids=["long", "deep"])
def test_a_list_that_nobody_signed_for_costs_nothing(name: str, data: bytes) -> None:
    with pytest.raises(CatalogueError):
        limits.Archive(with_file(SIGNED, name, data)).json(name)


def test_too_many_files_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(limits.MOST_FILES + 1):
            archive.writestr(zipfile.ZipInfo(f"sources/services/s{number}.yaml"), b"")
    with pytest.raises(CatalogueError, match="demais"):
        open_package(out.getvalue(), ring())


def test_a_name_twice_is_refused() -> None:
    out = io.BytesIO(SIGNED)
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("catalogue.json", b"{}")
    with pytest.raises(CatalogueError, match="repetidos"):
        open_package(out.getvalue(), ring())


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.zip"
    with huge.open("wb") as file:
        file.truncate(limits.MOST_PACKAGE_BYTES + 1)
    with pytest.raises(CatalogueError, match="64 MB"):
        read_package(huge, ring())


def test_a_name_that_differs_from_the_manifests_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(UNSIGNED)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    document = KEY.sign_document(Purpose.CATALOGUE, {**manifest, "version": 99})
    with pytest.raises(CatalogueError, match="versão"):
        open_package(with_file(UNSIGNED, "signature.json", canonical(document.to_json())), ring())


def test_the_store_takes_newer_and_refuses_equal_and_older(tmp_path: Path) -> None:
    store = CatalogueStore(tmp_path / "kept")
    assert store.current(ring()) is None
    assert store.accept_bytes(newer(tmp_path, 5), ring()).version == 5
    for version in (5, 4):
        with pytest.raises(CatalogueError, match=f"esta é a {version}"):
            store.accept_bytes(newer(tmp_path / "again", version), ring())
    assert store.accept_bytes(newer(tmp_path, 6), ring()).version == 6
    current = store.current(ring())
    assert current is not None
    assert current.version == 6


def test_a_catalogue_in_use_outlives_its_successors(tmp_path: Path) -> None:
    store = CatalogueStore(tmp_path / "kept")
    held = store.accept_bytes(newer(tmp_path, 1), ring())
    for version in (2, 3, 4):
        store.accept_bytes(newer(tmp_path, version), ring())
    assert (held.version, len(held.services)) == (1, len(OURS.services))
    assert [path.name for path in sorted((tmp_path / "kept").iterdir())] == [
        "catalogue-0000000003.zip", "catalogue-0000000004.zip"]  # fmt: skip


def test_a_damaged_file_leaves_the_one_before_and_can_be_mended(tmp_path: Path) -> None:
    store = CatalogueStore(tmp_path / "kept")
    store.accept_bytes(newer(tmp_path, 1), ring())
    second = newer(tmp_path, 2)
    store.accept_bytes(second, ring())
    (tmp_path / "kept" / "catalogue-0000000002.zip").write_bytes(b"PK")
    present = store.current(ring())
    assert present is not None
    assert present.version == 1
    assert store.accept_bytes(second, ring()).version == 2


def test_what_is_half_written_is_not_read(tmp_path: Path) -> None:
    store = CatalogueStore(tmp_path)
    (tmp_path / "catalogue-0000000009.zip.123.tmp").write_bytes(SIGNED)
    assert store.current(ring()) is None


def test_a_disk_that_takes_nothing_leaves_what_was_there(tmp_path: Path) -> None:
    store = CatalogueStore(tmp_path / "kept")
    store.accept_bytes(newer(tmp_path, 1), ring())
    (tmp_path / "kept" / "catalogue-0000000002.zip").mkdir()
    with pytest.raises(StoreUnavailable):
        store.accept_bytes(newer(tmp_path, 2), ring())
    current = store.current(ring())
    assert current is not None
    assert current.version == 1


def test_a_signed_catalogue_with_a_broken_condition_is_refused(tmp_path: Path) -> None:
    """Whoever signs may err: the kiosk looks for itself before a visit meets it."""

    def misspelt(files: dict[str, bytes]) -> None:
        files["catalogue.json"] = files["catalogue.json"].replace(
            b'"when":"mudou_endereco"', b'"when":"mudou_enderecos"'
        )

    with pytest.raises(CatalogueError, match="mudou_enderecos"):
        CatalogueStore(tmp_path).accept_bytes(signed(forged(misspelt), KEY), ring())


@pytest.mark.parametrize("name", ["../fora.yaml", "run.sh", "sources/x/../y.yaml"])
def test_a_foreign_name_is_refused_even_if_it_is_signed(name: str) -> None:
    package = forged(lambda files: files.update({name: b"x"}))
    with pytest.raises(CatalogueError, match="não são de um catálogo"):
        signed(package, KEY)


def forged(alter: Callable[[dict[str, bytes]], None]) -> bytes:
    """A package that somebody changed and made whole again: hashes and all."""
    with zipfile.ZipFile(io.BytesIO(UNSIGNED)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    alter(files)
    manifest["files"] = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in {**files, "manifest.json": canonical(manifest)}.items():
            archive.writestr(name, data)
    return out.getvalue()

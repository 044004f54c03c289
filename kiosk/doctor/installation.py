"""What was installed with the program: model files, municipalities, translations."""

from collections.abc import Iterable
from pathlib import Path

from kiosk.assets import asset
from kiosk.doctor import AGAIN, Finding, fault, ok
from kiosk.text import DEFAULT_LANGUAGE, LANGUAGES

FETCH = f"{AGAIN}: ele traz os arquivos que faltam."
MUNICIPALITIES = 5571
"""IBGE, since 2025-01-01."""


def models(folder: Path | None = None) -> Finding:
    """The files of the presence check, each by its SHA-256. Raises ModelRefused, which names the file."""
    from kiosk.life.models import NEEDED, listed_files, read_checked

    place = folder or asset("models")
    listed = listed_files(place)
    for name in NEEDED:
        read_checked(place, name, listed)
    return ok(f"{len(NEEDED)} arquivos de modelo conferidos.")


def places() -> Finding:
    """The list of municipalities, whole. Raises PlacesMissing."""
    from kiosk.flow.places import municipalities

    count = len(municipalities())
    return ok(f"{count} municípios.") if count == MUNICIPALITIES else fault(f"A lista tem {count} municípios.", FETCH)


def languages(folder: Path | None = None, wanted: Iterable[str] = LANGUAGES) -> Finding:
    """The interface's translations; Portuguese is its source and needs no file."""
    place = folder or asset("translations")
    names = [language for language in wanted if language != DEFAULT_LANGUAGE]
    missing = [language for language in names if not (place / f"balcao_{language}.qm").is_file()]
    if missing:
        return fault(f"Faltam traduções: {', '.join(missing)}.", "Essas línguas aparecem em português até lá.")
    return ok(f"Português e mais {len(names)} línguas.")

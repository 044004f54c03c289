"""What PyInstaller's hooks collect and no counter needs. What goes too far is found by the bundle's own tour."""

import re
import subprocess
from pathlib import Path

# Our screens import QtQuick alone: no ready-made controls, no layouts, no virtual keyboard.
_LIBRARIES = (
    "Labs|EglF|Quick3D|QuickControls2|QuickTemplates2|QuickLayouts|QuickEffects|QuickShapes|QuickTimeline|QuickTest"
    "|QuickDialogs2|QuickParticles|QuickVectorImage|QuickWidgets|VirtualKeyboard|WaylandCompositor|WlShell|Sql|Designer"
    "|PrintSupport|QmlLocalStorage|QmlNetwork|QmlXmlListModel|OpenGLWidgets|SvgWidgets"
)
_UNUSED = re.compile(
    "|".join(
        (
            r"PySide6/Qt/qml/(?!QtQuick/(qmldir|plugins\.qmltypes|libqtquick2plugin\.so|Window/)|QtQml/(?!XmlList)|QtCore/)",
            rf"(PySide6/Qt/lib/)?libQt6({_LIBRARIES})",
            # Tools of developers, TLS of Qt's own (we speak HTTP in Python), screens without a compositor.
            r"PySide6/Qt/plugins/(qmltooling|tls|egldeviceintegrations|platformthemes|networkinformation|sqldrivers)",
            r"PySide6/Qt/plugins/(designer|printsupport|generic|qmllint|qmlls|wayland-decoration-client)",
            r"PySide6/Qt/plugins/imageformats/libq(gif|icns|pdf|tga|tiff|wbmp)",
            r"PySide6/Qt/plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.so",
            r"PySide6/Qt/plugins/wayland-shell-integration/lib(ivi|qt-shell|wl-shell)",
            r"PySide6/Qt/translations",
            r"zstandard/_cffi",
            # Pillow stands behind the thermal printers' library, which wants pictures in memory and no file formats.
            r"PIL/_(avif|webp|imagingft|imagingcms|imagingtk)",
            r"pillow\.libs/lib(avif|harfbuzz|freetype|lcms2|webp|sharpyuv|brotli|png)",
            r"libgtk-|libgdk-|libpango|libcairo|libatk|librsvg",
            # Every processor that runs us runs the plain code too, and a search takes a few milliseconds with either.
            r"rapidfuzz/.*_(avx2|sse2)\.",
            # Of all countries' numbers we check Brazil's, which need no tables.
            r"stdnum/(?!br/).*\.dat$",
            r"(.*/)?__pycache__/",
        )
    )
)
UNUSED_MODULES = (
    *("phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata"),
    *("numpy.f2py", "pydoc_data", "readline"),
)
"""Python modules that others bring along: where in the world a number is, a Fortran compiler, the language's manual,
the editing of lines that somebody types to Python (whose library is under the GPL)."""
_HEAVY_WITH_SYMBOLS = (
    *("libpython", "_sqlite3.", "backend_c.", "cel.", "_rust.", "libpywrap_litert", "_cy.", "_yaml.", "_imaging."),
    *("libicui18n", "libicuuc", "libpng16-", "_multiarray_umath.", "_uuid_utils.", "libaom-"),
)
"""Libraries that come with symbols nobody reads, by name: stripping all is not safe (numpy's OpenBLAS dies of it)."""
_NAMED_AT_RUN_TIME = ("libpython",)
"""Libraries that no other names as needed: they are opened by name."""


def kept(target: str) -> bool:
    """Whether a collected file, by its place in the bundle, goes into it."""
    return not _UNUSED.match(target)


def strip(bundle: Path) -> None:
    """Take the symbols out of the libraries where they weigh."""
    heavy = [path for path in bundle.rglob("*.so*") if any(name in path.name for name in _HEAVY_WITH_SYMBOLS)]
    files = [str(path) for path in heavy if path.is_file() and not path.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *files], check=True)


def drop_orphans(bundle: Path) -> list[Path]:
    """Remove the libraries that only something pruned had needed, and links to nothing; those that went."""
    inner = bundle / "_internal"
    needs = _needs([path for path in inner.rglob("*.so*") if path.is_file() and not path.is_symlink()])
    libraries = {path.name: path for path in needs if _is_library(path, inner)}
    wanted = {name for path, names in needs.items() if path.name not in libraries for name in names}
    waiting = list(wanted)
    while waiting:
        path = libraries.get(waiting.pop())
        more = needs[path] - wanted if path else set()
        wanted |= more
        waiting += more
    gone = [path for name, path in libraries.items() if name not in wanted and not name.startswith(_NAMED_AT_RUN_TIME)]
    for path in gone:
        path.unlink()
    for path in [path for path in inner.rglob("*") if path.is_symlink() and not path.exists()]:
        path.unlink()
    return gone


def _is_library(path: Path, inner: Path) -> bool:
    """Whether a file is a library that others name, and not one of Python's modules or Qt's plugins."""
    place = path.relative_to(inner).parent
    return ".cpython-" not in path.name and (
        not place.parts or place.suffix == ".libs" or place.parts[-2:] == ("Qt", "lib")
    )


def _needs(files: list[Path]) -> dict[Path, set[str]]:
    """The libraries that each file names as needed (ELF's DT_NEEDED)."""
    told = subprocess.run(
        ["readelf", "--dynamic", "--wide", *map(str, files)], capture_output=True, text=True, check=True
    )
    found: dict[Path, set[str]] = {path: set() for path in files}
    current: set[str] = set()
    for line in told.stdout.splitlines():
        if line.startswith("File: "):
            current = found[Path(line.removeprefix("File: "))]
        elif named := re.search(r"\(NEEDED\).*\[(.+)\]", line):
            current.add(named[1])
    return found

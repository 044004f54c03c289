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
            r"(.*/)?__pycache__/",
        )
    )
)
_HEAVY_WITH_SYMBOLS = ("libpython", "_sqlite3.", "backend_c.", "cel.", "_rust.", "libpywrap_litert", "_cy.", "_yaml.")
"""Libraries that come with symbols nobody reads: naming them is safer than stripping all (some do not survive it)."""


def kept(target: str) -> bool:
    """Whether a collected file, by its place in the bundle, goes into it."""
    return not _UNUSED.match(target)


def strip(bundle: Path) -> None:
    """Take the symbols out of the libraries where they weigh."""
    heavy = [path for path in bundle.rglob("*.so*") if any(name in path.name for name in _HEAVY_WITH_SYMBOLS)]
    files = [str(path) for path in heavy if path.is_file() and not path.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *files], check=True)

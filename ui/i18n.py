"""The language of the interface, switched at run time.

Portuguese is the source: it needs no file. The others are Qt Linguist catalogues, `assets/translations/balcao_XX.qm`,
made from the `.ts` beside them. What is missing there stays Portuguese.
"""

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.assets import asset
from kiosk.text import DEFAULT_LANGUAGE, LANGUAGES

NAMES = {"pt": "Português", "es": "Español", "en": "English", "ht": "Kreyòl"}
"""Each language by its own name, as it is never translated."""


class Interpreter:
    """Holds the one installed translator of an engine's application."""

    def __init__(self, engine: QQmlEngine) -> None:
        self._engine = engine
        self._translator: QTranslator | None = None
        self.language = DEFAULT_LANGUAGE

    def switch(self, language: str) -> None:
        """Speak `language` from now on; every qsTr on the screen is read again."""
        if language == self.language or language not in LANGUAGES:
            return
        self.release()
        if language != DEFAULT_LANGUAGE:
            translator = QTranslator()
            if translator.load(str(asset("translations", f"balcao_{language}.qm"))):
                QCoreApplication.installTranslator(translator)
                self._translator = translator
        self.language = language
        self._engine.retranslate()

    def release(self) -> None:
        """Back to the source language."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        self.language = DEFAULT_LANGUAGE

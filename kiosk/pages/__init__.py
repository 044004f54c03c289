"""A document's pages as they travel: JPEG pictures in one PDF. Plain bytes; the platform checks with the same code."""

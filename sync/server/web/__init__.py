"""The platform's face: HTTP by FastAPI, one file for each kind of visitor."""

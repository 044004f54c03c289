"""A service's guided visit: questions as data, an engine as pure functions, values checked field by field."""

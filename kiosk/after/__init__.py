"""After the visit: somebody comes back with a receipt, or with its number; and what staff do about what was sent."""

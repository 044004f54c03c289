"""The error-rate campaign of the presence check: people, attackers, conditions, and the page that tells of them."""

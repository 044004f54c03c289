"""The sub-commands of `balcao`, one a file: `add_parser(commands)` says what it takes, its handler does it."""

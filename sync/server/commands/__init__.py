"""The sub-commands of `balcao-platform`, one a file: `add_parser(commands)` says what it takes, its handler does it."""

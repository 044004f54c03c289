"""The staff of a counter: who they are, how they come in, what they may do, and what is left of each act."""

"""Plain language (Lei 15.263/2025): what makes a service letter hard to read, and where.

Each rule names what it saw and what to do instead. They are rules of thumb, and say so by being few.
"""

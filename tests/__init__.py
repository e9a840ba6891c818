"""The tests. A package, because an installed library brings a `tests` package of its own."""

"""The facts that ship, for tests of the core: it may not know the adapter that reads them."""

from kaderwerk.adapters.facts_yaml.loading import load_facts

__all__ = ["load_facts"]

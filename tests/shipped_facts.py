"""The facts that ship, for tests of the core: it may not know the adapter that reads them."""

from kaderwerk.adapters.facts_yaml.iv3_loading import load_economic_lists
from kaderwerk.adapters.facts_yaml.loading import load_facts

__all__ = ["load_economic_lists", "load_facts"]

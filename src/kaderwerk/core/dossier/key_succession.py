"""Which key is a new version of which other, as the column ``vervangt`` says."""

from kaderwerk.core.dossier.frame import Dossier


def replaced_keys(dossier: Dossier) -> dict[str, str]:
    """Return by key the key that it replaces, for every key that names one."""
    keys = dossier.table("verdeelsleutels")
    pairs = zip(keys.column("sleutel"), keys.column("vervangt"), strict=True)
    return {new: old for new, old in pairs if old}


def newest_keys(dossier: Dossier) -> dict[str, str]:
    """Return by replaced key its newest version, over all versions in between.

    A key that two others replace has no single newest version and is absent, as is what it replaced itself.
    """
    followers: dict[str, list[str]] = {}
    for new, old in replaced_keys(dossier).items():
        followers.setdefault(old, []).append(new)
    newest = {}
    for old in followers:
        at, seen = old, {old}
        while len(followers.get(at, ())) == 1 and followers[at][0] not in seen:
            at = followers[at][0]
            seen.add(at)
        if at != old and at not in followers:
            newest[old] = at
    return newest


def succession_circle(dossier: Dossier) -> tuple[str, ...]:
    """Return keys that replace each other in a circle, the first also last; empty when there are none."""
    replaces = replaced_keys(dossier)
    clear: set[str] = set()
    for start in replaces:
        path: dict[str, None] = {}
        at = start
        while at in replaces and at not in clear:
            if at in path:
                members = list(path)
                return (*members[members.index(at) :], at)
            path[at] = None
            at = replaces[at]
        clear.update(path)
    return ()

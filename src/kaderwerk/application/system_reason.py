"""Why the operating system refused a file, in Dutch: its own words are in the language of the machine."""

import errno

_REASONS = {
    errno.ENOENT: "het bestaat niet",
    errno.EACCES: "geen toestemming",
    errno.EPERM: "geen toestemming",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EEXIST: "het bestaat al",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijfruimte is op",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de verwijzing loopt in een kring",
    errno.EMFILE: "er zijn te veel bestanden open",
    errno.EBUSY: "het is in gebruik",
    errno.ETXTBSY: "het is in gebruik",
    errno.EIO: "de schijf geeft een fout",
}


def system_reason(error: OSError) -> str:
    """Return the reason in a few words.

    >>> system_reason(PermissionError(13, "Permission denied")), system_reason(OSError(9999, "?"))
    ('geen toestemming', 'fout 9999 van het systeem')
    """
    if error.errno is None:
        return "het systeem weigert"
    return _REASONS.get(error.errno, f"fout {error.errno} van het systeem")

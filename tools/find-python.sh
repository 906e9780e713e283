#!/bin/sh
# Print the first Python on this machine that is 3.11 or newer and has venv; say what is missing when none fits.
# That of the system goes before others of the same name: distributions let the compiler measure a run of it first and
# build it anew for what it does most. One that somebody built himself mostly lacks that, and takes a quarter more time.
set -eu
for name in python3.11 python3.12 python3.13 python3; do
    for path in "/usr/bin/$name" "$(command -v "$name" || true)"; do
        [ -x "$path" ] || continue
        if "$path" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$path"
            exit 0
        fi
    done
done
echo "Geen Python 3.11 of nieuwer met venv gevonden (gezocht: python3.11, python3.12, python3.13, python3)." >&2
echo "Installeer die eerst, op Debian en Ubuntu met: sudo apt-get install python3 python3-venv" >&2
exit 1

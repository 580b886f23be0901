#!/bin/sh
# Print the path of the first Python that really runs (a pyenv shim may exist and not run) and that
# we support; inside a virtual environment, of the Python it was made with. Arguments: candidates.
[ $# -gt 0 ] || set -- python3.13 python3.12 python3.11 python3 python

answer='import sys
version = sys.version_info[:2]
path = getattr(sys, "_base_executable", None) or sys.executable
print(path if (3, 11) <= version <= (3, 13) else "%d.%d" % version)'

refused=''
for candidate; do
    found=$("$candidate" -c "$answer" 2>/dev/null) || continue
    case $found in
        /*) printf '%s\n' "$found"; exit 0 ;;
        ?*) refused="$refused $candidate ($found)" ;;
    esac
done

echo "Perlu Python 3.11, 3.12, atau 3.13; yang ada di komputer ini:${refused:- tidak ada}." \
    "Pasang dahulu (Debian/Ubuntu: sudo apt-get install python3 python3-venv; macOS: brew install" \
    "python@3.12) atau sebutkan letaknya: make PY=/letak/python3.12 ..." >&2
exit 2

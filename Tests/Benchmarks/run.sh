#!/bin/sh
# Measures the house beside named references and prints one table; see run.py.
exec python3 "$(dirname "$0")/run.py" "$@"

#!/bin/sh
# Kills the server in the middle of work, again and again, and counts what is left; see crash.py.
exec python3 "$(dirname "$0")/crash.py" "$@"

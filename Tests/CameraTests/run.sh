#!/bin/sh
# Reads barcodes from a real USB camera in a virtual machine; see run.py.
exec python3 "$(dirname "$0")/run.py" "$@"

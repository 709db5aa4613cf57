#!/usr/bin/env python3
"""The scanner daemon and the server with a real USB camera, in a virtual machine.

    run.py [--receiver]

Outside, it draws pictures of barcodes, fills a demo library and starts the virtual camera. Inside the
guest, the server and sartika-scannerd work together while the camera is shown an ISBN and labels, is
frozen, unplugged and plugged in, and while the server goes away and comes back. Each scan must arrive
exactly once. With --receiver a small receiver of our own stands in for the server.

Programs: SARTIKA_BIN, else .build/release, else .build/debug.
Virtual camera: SARTIKA_VCAM, else ../shared/tools/virtual-camera/vcam beside the checkout.
"""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import draw

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
VCAM = os.environ.get("SARTIKA_VCAM", f"{ROOT}/../shared/tools/virtual-camera/vcam")
BINARIES = [os.environ.get("SARTIKA_BIN"), f"{ROOT}/.build/release", f"{ROOT}/.build/debug"]
STATION = "1"


def binary(name):
    for folder in filter(None, BINARIES):
        if os.access(f"{folder}/{name}", os.X_OK):
            return os.path.abspath(f"{folder}/{name}")
    sys.exit(f"test-camera: {name} is not built; run make release first.")


def sartika(*arguments):
    done = subprocess.run([binary("sartika"), *arguments], text=True, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"test-camera: sartika {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def demo_library(work):
    """A demo library with a token for its first station, and codes that it knows."""
    data = f"{work}/data"
    sartika("demo", "--data", data)
    token = sartika("station", "token", "--data", data, STATION).split()[-1]
    database = sqlite3.connect(f"{data}/sartika.db")
    labels = database.execute(
        "SELECT barcode FROM item WHERE status = 'available' AND onLoan = 0 AND waiting = 0"
        " AND type = 'book' ORDER BY number LIMIT 3")
    isbn = database.execute("SELECT min(isbn) FROM recordISBN WHERE isbn LIKE '978%'").fetchone()[0]
    codes = [isbn] + [label for (label,) in labels]
    database.close()
    serve = [binary("sartika"), "serve", "--data", data, "--port", "8080", "--no-socket"]
    return token, codes, serve, f"{data}/sartika.db"


def small_receiver(work):
    """The stand-in: any token and codes will do."""
    codes = ["9786020324784", "IP-0000001", "IP-0000002", "IP-0000003"]
    serve = [sys.executable, f"{HERE}/receiver.py", f"{work}/received"]
    return "rahasia-meja-depan", codes, serve, None


def main():
    if not os.path.exists(VCAM):
        # Nobody shall take silence for success: EX_UNAVAILABLE.
        print(f"test-camera: there is no virtual camera at {VCAM}; NOTHING WAS TESTED.", file=sys.stderr)
        return 69
    scannerd = binary("sartika-scannerd")
    work = tempfile.mkdtemp(prefix="sartika-camera-")
    try:
        server = small_receiver if "--receiver" in sys.argv else demo_library
        token, codes, serve, database = server(work)
        with open(f"{work}/token", "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(token + "\n")
        pictures = []
        for code in codes:
            pictures.append(f"{work}/{len(pictures)}.pgm")
            draw.save("ean13" if code.startswith("978") else "code128", code, pictures[-1])
        draw.save("blank", "", f"{work}/blank.pgm")
        plan = {
            "work": work, "codes": codes, "pictures": pictures, "blank": f"{work}/blank.pgm",
            "serve": serve, "database": database, "scannerd": scannerd, "received": f"{work}/received",
        }
        with open(f"{work}/plan.json", "w") as file:
            json.dump(plan, file)
        day = [sys.executable, f"{HERE}/day.py", f"{work}/plan.json"]
        once = [scannerd, "--camera", "auto", "--once"]
        return (
            guest("The day with the camera", ["--frames", plan["blank"]], day)
            or guest("A camera that only gives MJPG", ["--frames", pictures[1], "--format", "mjpg"], once, codes[1]))
    finally:
        shutil.rmtree(work)


def guest(title, camera, command, expected="every scan arrived once"):
    """Runs a command in the guest; 0 when it ended well and said what is expected."""
    print(f"{title} …", flush=True)
    done = subprocess.run(
        [VCAM, "--timeout", "480", "--cpus", "2", *camera, "--", *command], text=True, capture_output=True)
    print(done.stdout + done.stderr, end="")
    is_good = done.returncode == 0 and expected in done.stdout
    print(f"{title}: {'good' if is_good else f'FAILED, exit code {done.returncode}'}", flush=True)
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())

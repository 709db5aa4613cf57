#!/usr/bin/env python3
"""Inside the guest: the server, the daemon, and somebody who shows things to the camera."""
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time

with open(sys.argv[1]) as file:
    PLAN = json.load(file)
WORK = PLAN["work"]
# Programs run twenty times slower here than outside: wait for results, not for milliseconds.
PATIENCE = 90


def camera(order):
    with open(os.environ["VCAM_CTL"], "w") as control:
        control.write(order + "\n")


def show(picture):
    camera(f"show {picture}")


def text(name):
    with open(f"{WORK}/{name}") as file:
        return file.read()


def until(what, condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            fail(f"waited in vain until {what}")
        time.sleep(0.1)
    print(f"  {time.monotonic() - START:5.1f} s  {what}", flush=True)


def fail(reason):
    print(f"FAILED: {reason}\n--- daemon\n{text('daemon.log')}{text('daemon.out')}--- server\n{text('server.log')}")
    sys.exit(1)


def lines():
    return [json.loads(line) for line in text("daemon.out").splitlines() if line.endswith("}")]


def readings():
    return [line for line in lines() if "symbology" in line]


def outcomes():
    return [line for line in lines() if "outcome" in line]


def log_count(words):
    return text("daemon.log").count(words)


def listens():
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", 8080)) == 0


def start_server():
    with open(f"{WORK}/server.log", "a") as log:
        server = subprocess.Popen(PLAN["serve"], stdout=log, stderr=log)
    until("the server listens", listens)
    return server


def start_daemon():
    command = [
        PLAN["scannerd"], "--camera", "/dev/video0", "--server", "http://127.0.0.1:8080",
        "--token-file", f"{WORK}/token", "--state", f"{WORK}/state", "--json", "--verbose"]
    with open(f"{WORK}/daemon.out", "w") as out, open(f"{WORK}/daemon.log", "w") as log:
        return subprocess.Popen(command, stdout=out, stderr=log)


def stays(count, why):
    """Nothing more is scanned while the same thing lies there."""
    time.sleep(3)
    if len(readings()) != count:
        fail(f"{len(readings())} scans instead of {count}: {why}")


def known_to_the_server():
    """The keys of the scans that the server has dealt with."""
    if not PLAN["database"]:
        return sorted(json.loads(line)["id"] for line in text("received").splitlines())
    database = sqlite3.connect(PLAN["database"])
    rows = database.execute("SELECT id FROM receivedScan").fetchall()
    return sorted(key for (key,) in rows)


START = time.monotonic()


def main():
    isbn, first, second, third = PLAN["pictures"]
    open(f"{WORK}/daemon.out", "w").close()
    open(f"{WORK}/daemon.log", "w").close()
    server = start_server()
    daemon = start_daemon()
    until("the camera works", lambda: log_count("bekerja") == 1)

    show(isbn)
    until("an ISBN was scanned and delivered", lambda: len(outcomes()) == 1)
    stays(1, "a book held still is one scan")
    show(first)
    until("an item label was scanned and delivered", lambda: len(outcomes()) == 2)

    camera("unplug")
    until("the unplugging was noticed", lambda: log_count("tercabut") == 1)
    time.sleep(1)
    camera("plug")
    until("the camera works again", lambda: log_count("bekerja") == 2)
    stays(2, "the same label after a replug is not shown again")
    show(second)
    until("another label was scanned and delivered", lambda: len(outcomes()) == 3)

    camera("freeze")
    until("the freezing was noticed", lambda: log_count("tidak mengirim gambar lagi") == 1)
    camera("go")
    until("the camera works once more", lambda: log_count("bekerja") == 3)

    server.terminate()
    server.wait(PATIENCE)
    show(third)
    until("a label was scanned while the server is away", lambda: len(readings()) == 4)
    until("the daemon says so", lambda: log_count("tidak bisa dihubungi") == 1)
    # Long enough to be late: nobody stands at the desk for it any more.
    time.sleep(6)
    server = start_server()
    until("it was delivered late", lambda: len(outcomes()) == 4)

    daemon.send_signal(signal.SIGTERM)
    if daemon.wait(PATIENCE) != 0:
        fail(f"the daemon ended with {daemon.returncode}")
    check()
    server.terminate()
    server.wait(PATIENCE)
    print("every scan arrived once")


def check():
    kinds = [reading["symbology"] for reading in readings()]
    if kinds != ["EAN-13", "CODE-128", "CODE-128", "CODE-128"]:
        fail(f"not what was shown: {kinds}")
    sent = [reading["id"] for reading in readings()]
    if [outcome["id"] for outcome in outcomes()] != sent:
        fail("the outcomes are not those of the scans, in order")
    results = [outcome["outcome"] for outcome in outcomes()]
    if results != ["accepted"] * 4:
        fail(f"not all were accepted: {results}")
    if known_to_the_server() != sorted(sent):
        fail(f"the server knows {known_to_the_server()}, sent were {sorted(sent)}")
    if os.listdir(f"{WORK}/state/queue"):
        fail("something still waits in the queue")
    for code in PLAN["codes"]:
        if code in text("daemon.log") + text("daemon.out"):
            fail("the daemon wrote the contents of a code into its log")
    if not PLAN["database"]:
        received = [json.loads(line) for line in text("received").splitlines()]
        if [scan["text"] for scan in received] != PLAN["codes"]:
            fail(f"received were {received}")
        if [scan["late"] for scan in received] != [False, False, False, True]:
            fail("only the last one was late")


if __name__ == "__main__":
    main()

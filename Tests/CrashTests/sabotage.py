"""Ways to do damage on purpose, to see that the trial would notice."""

import sqlite3
import struct


def cut_the_log(folder, transactions=5):
    """Takes the last transactions off the write-ahead log, as if they never reached the disk.

    The log is a header of 32 bytes and frames of a header of 24 bytes and a page each; frames of
    the present round carry the salt of the header, and the last of a transaction the size of the
    database (SQLite, "WAL-mode File Format").
    """
    path = folder / "sartika.db-wal"
    data = path.read_bytes()
    if len(data) < 32:
        return "the log was empty"
    size, salt = struct.unpack(">I", data[8:12])[0], data[16:24]
    ends, place = [32], 32
    while place + 24 + size <= len(data) and data[place + 8:place + 16] == salt:
        commits = data[place + 4:place + 8] != b"\0\0\0\0"
        place += 24 + size
        if commits:
            ends.append(place)
    keep = ends[max(0, len(ends) - 1 - transactions)]
    path.write_bytes(data[:keep])
    return f"{min(transactions, len(ends) - 1)} of {len(ends) - 1} transactions cut off the log"


def forget_the_keys(folder):
    """Makes the house forget which requests it has answered."""
    database = sqlite3.connect(folder / "sartika.db")
    with database:
        count = database.execute("DELETE FROM answeredRequest").rowcount
    database.close()
    return f"{count} answers forgotten"


SABOTAGE = {"log": cut_the_log, "keys": forget_the_keys}

"""Measures the house, each number beside a named reference from the same run, and prints a table.

    make bench
    RECORDS=20000 Tests/Benchmarks/run.sh

Records come from $SARTIKA_CORPUS/marc/bench/real5k.marcxml.zst or ../shared/data, repeated with
other control numbers; where there are none, they are made, the same ones each time. Whatever is
measured in seconds is also given in processor time, which others on the machine disturb less.
Nothing here fails because it is slow: it is for people to read.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Outside"))

import furnish
from counter import Counter
from house import ROOT, program, table
from paint import first_page
from report import Report
from screens import Screens

RECORDS = int(os.environ.get("RECORDS", 100_000))
GOODS = int(os.environ.get("GOODS", 50_000))
MEMBERS = 2_000
CLIENTS = 8


class Bench:
    """One folder in which everything happens."""

    def __init__(self, folder):
        self.folder, self.report = folder, Report()
        self.tool = os.environ.get("SARTIKA_BENCH") or os.path.join(
            os.path.dirname(program()), "sartika-bench")
        if not os.access(self.tool, os.X_OK):
            sys.exit(f"{self.tool} is not there. Run `make bench`, or set SARTIKA_BENCH.")

    def ask(self, *words):
        """What `sartika-bench` measured, by name."""
        done = subprocess.run(
            [self.tool, *map(str, words)], stdout=subprocess.PIPE, text=True, check=True)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        return {line["name"]: line for line in lines}

    def run(self):
        self.make_files()
        self.read()
        self.library = furnish.Furnished(self.folder / "data", 2)
        self.camera = self.library.camera(self.library.stations[0])
        self.house = self.library.house
        self.open_often("demo")
        floor = self.ask("floor", self.folder / "more.marcxml", self.folder)
        least = floor["bare SQLite: record and full text"]
        self.import_file("records.marcxml", "import, from the beginning", least)
        self.look_at_pages()
        self.import_file("more.marcxml", f"import, at {RECORDS:,}", least)
        self.import_file("closed.marcxml", "import, 2,000 closed records", least)
        self.search_inside()
        self.find_goods()
        self.open_often(f"{RECORDS:,} records")
        self.ask("crowd", self.house.folder, GOODS, MEMBERS)
        self.house.open()
        try:
            self.measure_the_open_house()
        finally:
            self.house.close()

    # Files

    def make_files(self):
        corpus = self.real_records()
        self.report.say(
            f"{RECORDS:,} records: " + (f"5,000 real ones, repeated ({corpus[1]})" if corpus else
                                        "made by sartika-bench, seed 1904 (no corpus is here)"))
        self.ask("files", self.folder, RECORDS, *([corpus[0]] if corpus else []))

    def real_records(self):
        places = [os.environ.get("SARTIKA_CORPUS"), ROOT.parent / "shared/data"]
        for place in filter(None, places):
            packed = pathlib.Path(place) / "marc/bench/real5k.marcxml.zst"
            if packed.exists() and shutil.which("zstd"):
                plain = self.folder / "real.marcxml"
                subprocess.run(["zstd", "-q", "-d", packed, "-o", plain], check=True)
                return plain, packed.name
        return None

    # Inside

    def read(self):
        found = self.ask("read", self.folder / "more.marcxml", self.folder / "more.mrc")
        pairs = [("MARCXML", "libxml2, counting records"),
                 ("ISO 2709", "read(2), counting record ends")]
        for ours, least in pairs:
            self.report.rate(f"{ours}, reading", found[ours], least, found[least])

    def import_file(self, name, title, least):
        begin = time.monotonic()
        process = subprocess.Popen(
            [self.house.program, "import", "--data", str(self.house.folder),
             str(self.folder / name)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        counts = [int(word) for word in said.replace(",", " ").split() if word.isdigit()]
        if os.waitstatus_to_exitcode(status) != 0 or len(counts) != 3:
            sys.exit(f"the import ended with {os.waitstatus_to_exitcode(status)}: {said}")
        measured = {"records": counts[0] + counts[1], "wall": wall,
                    "cpu": used.ru_utime + used.ru_stime,
                    "bytes": (self.folder / name).stat().st_size}
        self.report.rate(title, measured, least["name"], least, aim="3,000/s")
        self.report.note(f"{title}, most memory", f"{used.ru_maxrss / 1024:.0f} MB")

    def look_at_pages(self):
        """What each command waits for before it writes: part of the import that follows."""
        file = self.folder / "nothing.marcxml"
        file.write_text('<collection xmlns="http://www.loc.gov/MARC21/slim"/>')
        begin = time.monotonic()
        self.house.command("import", file)
        self.report.note(
            f"import of an empty file, at {RECORDS:,} (looks at every page)",
            f"{(time.monotonic() - begin) * 1000:.0f} ms")

    def search_inside(self):
        found = self.ask("search", self.house.folder, self.folder / "queries.jsonl")
        bare = found["bare FTS5, first twenty"]["milliseconds"]
        first, every = found["first search"], found["search"]
        self.report.note("first search of a process", f"{first['milliseconds'][0]:.1f} ms")
        self.report.times(
            "search, in the program", every["milliseconds"], "bare FTS5, first twenty", bare,
            aim="p99 50 ms", cpu=every["cpu"] / every["records"])
        hidden = "public search, a word in closed records alone"
        self.report.times(
            hidden, found[hidden]["milliseconds"], "public search, a word nowhere",
            found["public search, a word nowhere"]["milliseconds"], aim="1.0x")
        for name, line in found.items():
            if name.startswith("search, "):
                self.report.times("  " + name[8:], line["milliseconds"])

    def find_goods(self):
        """Names of goods in a large shop, of its own folder."""
        for name, line in self.ask("goods", self.folder / "shop", GOODS).items():
            self.report.times(name, line["milliseconds"], aim="5 ms of CPU",
                              cpu=line["cpu"] / line["records"])

    # From outside

    def open_often(self, what):
        """The server is started five times; the first page is its first answer."""
        seconds = []
        for _ in range(5):
            seconds.append(self.house.open() * 1000)
            self.house.close()
        version = []
        for _ in range(5):
            begin = time.monotonic()
            subprocess.run([self.house.program, "--version"], stdout=subprocess.DEVNULL)
            version.append((time.monotonic() - begin) * 1000)
        self.report.times(
            f"start to first page, {what}", seconds, "sartika --version", version)

    def measure_the_open_house(self):
        house, report = self.house, self.report
        report.note(
            f"memory at rest, {RECORDS:,} records, {GOODS:,} goods", f"{house.memory():.0f} MB",
            aim="100 MB")
        first_page(report, house.port, self.folder)
        people, barcodes, _ = self.library.furnish(members=16, copies=CLIENTS * 25)
        counter = Counter(self.library, people, barcodes)
        static = counter.static(1, 1_000)
        counter.lend(1, 50)
        counter.check_out_table(report, 1, 300, static)
        many = counter.static(CLIENTS, 4_000)
        counter.check_out_table(report, CLIENTS, 2_000, many)
        report.times(
            "waiting for the disk (fdatasync of 4 KB)", counter.disk(self.folder, 300))
        counter.search(report, self.folder / "queries.jsonl", CLIENTS)
        counter.scan(report, self.camera, self.library.keys["staff"], static)
        # The tape is full of what was scanned.
        Screens(counter, report, self.library.keys["staff"], CLIENTS, many).measure()
        report.note("memory after this work", f"{house.memory():.0f} MB")
        report.note("memory, the most", f"{house.memory('VmHWM'):.0f} MB")


def main():
    begin, load = time.monotonic(), os.getloadavg()[0]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sartika-bench-"))
    bench = None
    try:
        bench = Bench(folder)
        bench.run()
    finally:
        if bench and hasattr(bench, "house"):
            bench.house.close()
        shutil.rmtree(folder)
    bench.report.say(
        f"{os.cpu_count()} processors, load {load:.1f} at the beginning, "
        f"{os.getloadavg()[0]:.1f} at the end; {time.monotonic() - begin:.0f} s in all")
    bench.report.print(table)


if __name__ == "__main__":
    main()

"""Whoever stands at the counter: many connections in one thread, one request on each."""

import json
import os
import re
import select
import socket
import time
import urllib.parse
import uuid

from house import Line, parse, request
from page import Page, rest


def together(port, clients, count, following, check):
    """Asks `count` things over several connections, the next when the last was answered.

    `following(client)` gives the bytes and a label; `check(client, label, answer)` looks at what
    came. Gives milliseconds by label, and the seconds of all.
    """
    poll, lines = select.epoll(), {}
    for client in range(clients):
        line = socket.create_connection(("127.0.0.1", port))
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        poll.register(line.fileno(), select.EPOLLIN)
        lines[line.fileno()] = [client, line, bytearray(), None, None]
    times, sent, answered = {}, 0, 0

    def send(entry):
        data, entry[3] = following(entry[0])
        entry[4] = time.perf_counter()
        entry[1].sendall(data)

    begin = time.perf_counter()
    for entry in lines.values():
        send(entry)
        sent += 1
    while answered < sent:
        for number, _ in poll.poll():
            entry = lines[number]
            entry[2] += entry[1].recv(65536)
            found = parse(entry[2])
            if not found:
                continue
            times.setdefault(entry[3], []).append((time.perf_counter() - entry[4]) * 1000)
            del entry[2][:found[1]]
            check(entry[0], entry[3], found[0])
            answered += 1
            if sent < count:
                send(entry)
                sent += 1
    seconds = time.perf_counter() - begin
    for entry in lines.values():
        entry[1].close()
    return times, seconds


class Counter:
    def __init__(self, library, people, barcodes):
        self.library, self.people, self.barcodes = library, people, barcodes
        self.station = library.stations[0]
        self.house = library.house
        page = Line(self.house.port).ask("GET", "/").body.decode()
        self.asset = re.search(r'/assets/[^"]+\.css', page).group(0)

    def static(self, clients, count):
        """Milliseconds for a file that lies in memory: HTTP and nothing else."""
        data = request("GET", self.asset)
        times, seconds = together(
            self.house.port, clients, count, lambda _: (data, "file"), self._expect(200))
        return times["file"], seconds

    def beside(self, who):
        return f"GET a style sheet, {who}"

    @staticmethod
    def _expect(status):
        def check(_, label, answer):
            if answer.status != status:
                raise SystemExit(f"{label}: {answer.status} {answer.body.decode()}")
        return check

    def lend(self, clients, count):
        """Each lends a copy, takes it back, and goes on with the next."""
        token, steps = self.station.token, [0] * clients

        def following(client):
            step = steps[client]
            steps[client] += 1
            mine = self.barcodes[client::clients]
            barcode = mine[step // 2 % len(mine)]
            if step % 2:
                path, body, label = "/api/v1/returns", {"barcode": barcode}, "return"
            else:
                card = self.people[client % len(self.people)][0]
                path, body, label = "/api/v1/check-outs", {"card": card, "barcode": barcode}, "loan"
            return request("POST", path, body, token, str(uuid.uuid4())), label

        found = together(self.house.port, clients, count, following, self._expect(201))
        self._take_back(steps)
        return found

    def _take_back(self, steps):
        """Nothing stays out, whoever was last."""
        line = Line(self.house.port)
        for client, step in enumerate(steps):
            if step % 2:
                mine = self.barcodes[client::len(steps)]
                barcode = mine[step // 2 % len(mine)]
                self.library.write(line, "POST", "/api/v1/returns", {"barcode": barcode})
        line.close()

    def check_out_table(self, report, clients, count, static):
        cpu = self.house.cpu()
        times, seconds = self.lend(clients, count)
        cpu = (self.house.cpu() - cpu) / count
        who = "1 client" if clients == 1 else f"{clients} clients"
        beside = self.beside(who)
        report.times(f"check-out over HTTP, {who}", times["loan"], beside, static[0],
                     aim="p99 20 ms", cpu=cpu)
        report.times(f"return over HTTP, {who}", times["return"], beside, static[0])
        report.row(f"check-outs and returns, {who}", a_second=f"{count / seconds:,.0f}",
                    beside=beside, its_own=f"{len(static[0]) / static[1]:,.0f}/s",
                    ratio=f"{count / seconds / (len(static[0]) / static[1]):.2f}x")

    def disk(self, folder, count):
        """Milliseconds until the disk has a page; each loan waits for at least one."""
        file = os.open(folder / "page", os.O_WRONLY | os.O_CREAT)
        times = []
        for _ in range(count):
            begin = time.perf_counter()
            os.write(file, b"x" * 4096)
            os.fdatasync(file)
            times.append((time.perf_counter() - begin) * 1000)
        os.close(file)
        return times

    def search(self, report, path, clients):
        queries = [json.loads(line) for line in path.read_text().splitlines()]
        data = []
        for query in queries:
            words = [("q", query["text"])]
            words += [(name, query[name]) for name in ("form", "language") if query.get(name)]
            data.append(request(
                "GET", "/api/v1/search?" + urllib.parse.urlencode(words), token=self.library.staff))
        for count in (1, clients):
            turn = iter(range(10 ** 9))
            static = self.static(count, 1_000)
            times, _ = together(
                self.house.port, count, 2 * len(data),
                lambda _: (data[next(turn) % len(data)], "search"), self._expect(200))
            who = "1 client" if count == 1 else f"{count} clients"
            report.times(f"search over HTTP, {who}", times["search"], self.beside(who), static[0],
                         aim="p99 50 ms" if count == 1 else "")

    # From the scan to the page

    def scan(self, report, camera, keys, static):
        page = Page(self.house.port, keys, self.station.number)
        line, times = Line(self.house.port), []
        line.ask("GET", self.asset)
        for text in self.texts():
            scan = uuid.uuid4().hex
            body = {"id": scan, "text": text, "at": time.strftime("%Y-%m-%dT%H:%M:%S+00:00",
                                                                 time.gmtime())}
            begin = time.perf_counter()
            line.socket.sendall(request("POST", "/api/v1/scans", body, camera))
            page.wait_for(scan)
            times.append((time.perf_counter() - begin) * 1000)
            answer = rest(line)
            if answer.status != 200:
                raise SystemExit(f"scan: {answer.status} {answer.body.decode()}")
            time.sleep(0.01)  # nobody scans faster
        page.close()
        report.times("scan to page (server-sent event)", times, self.beside("1 client"), static[0],
                     aim="p99 100 ms")

    def texts(self):
        """What a camera sees: a card, two copies, the end; later the copies again."""
        copies = iter(self.barcodes)
        lent = []
        for card, _ in self.people:
            yield card
            for _ in range(2):
                lent.append(next(copies))
                yield lent[-1]
            yield "CMD-DONE"
        time.sleep(1.6)  # the same code within a moment would be a slip of the hand
        yield from lent
        for _ in range(100):
            yield next(copies)

"""The house as seen from outside: start it, ask it, pull its plug. Standard library only."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def program():
    """The server that is tried: $SARTIKA, or the one that `make release` built."""
    path = pathlib.Path(os.environ.get("SARTIKA") or ROOT / ".build/release/sartika")
    if not os.access(path, os.X_OK):
        sys.exit(f"{path} is not there. Run `make release`, or say where it is with SARTIKA=...")
    return str(path.resolve())


class Gone(Exception):
    """The house did not answer: whether it acted, nobody knows."""


class Answer:
    """What the house said to one request."""

    def __init__(self, status, headers, body, cookies):
        self.status, self.headers, self.body, self.cookies = status, headers, body, cookies

    @property
    def json(self):
        return json.loads(self.body) if self.body else None


def request(method, path, body=None, token=None, key=None, headers=()):
    """The bytes of one request."""
    data = b"" if body is None else json.dumps(body).encode()
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost"]
    if token:
        lines.append(f"Authorization: Bearer {token}")
    if key:
        lines.append(f"Idempotency-Key: {key}")
    lines += [f"{name}: {value}" for name, value in headers]
    if body is not None:
        lines += ["Content-Type: application/json", f"Content-Length: {len(data)}"]
    elif method != "GET":
        lines.append("Content-Length: 0")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + data


def parse(buffer):
    """An answer and how many bytes it took, or None while it is not whole."""
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    lines = buffer[:end].decode("latin-1").split("\r\n")
    headers, cookies = {}, {}
    for line in lines[1:]:
        name, value = (part.strip() for part in line.split(":", 1))
        if name.lower() == "set-cookie":
            cookie, _, content = value.split(";")[0].partition("=")
            cookies[cookie] = content
        headers[name.lower()] = value
    whole = end + 4 + int(headers.get("content-length", 0))
    if len(buffer) < whole:
        return None
    body = bytes(buffer[end + 4:whole])
    return Answer(int(lines[0].split()[1]), headers, body, cookies), whole


class Line:
    """One connection that stays open from request to request."""

    def __init__(self, port):
        self.port, self.socket = port, None

    def ask(self, method, path, body=None, token=None, key=None, headers=()):
        """Sends one request and waits; raises `Gone` when no whole answer comes."""
        try:
            if self.socket is None:
                self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=60)
                self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.socket.sendall(request(method, path, body, token, key, headers))
            buffer = bytearray()
            while True:
                part = self.socket.recv(65536)
                if not part:
                    raise ConnectionResetError("closed")
                buffer += part
                found = parse(buffer)
                if found:
                    return found[0]
        except OSError as error:
            self.close()
            raise Gone(str(error)) from error

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None


class House:
    """One data folder and, while it is open, its server."""

    def __init__(self, folder):
        self.program, self.folder = program(), pathlib.Path(folder)
        self.log_file = self.folder.with_name(self.folder.name + ".log")
        self.process = self.port = None

    def command(self, *words):
        """Runs `sartika WORDS --data FOLDER`; gives its standard output."""
        done = subprocess.run(
            [self.program, *words, "--data", str(self.folder)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"sartika {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout

    def open(self):
        """Starts the server; gives the seconds until its first page was answered."""
        log = open(self.log_file, "ab")
        begin = time.monotonic()
        self.process = subprocess.Popen(
            [self.program, "serve", "--data", str(self.folder), "--port", "0"],
            stdout=subprocess.PIPE, stderr=log, text=True)
        log.close()
        while True:
            line = self.process.stdout.readline()
            if not line:
                sys.exit("The server did not open:\n" + self.log())
            if line.startswith("Sartika: "):
                self.port = int(line.rsplit(":", 1)[1])
                break
        answer = Line(self.port).ask("GET", "/")
        if answer.status != 200:
            sys.exit(f"the first page was answered with {answer.status}")
        return time.monotonic() - begin

    def log(self):
        return self.log_file.read_text(errors="replace")[-2000:]

    def kill(self):
        """As when the plug is pulled, as far as the program can tell."""
        self._end(signal.SIGKILL)

    def close(self):
        self._end(signal.SIGTERM)

    def _end(self, how):
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.process = None

    def memory(self, name="VmRSS"):
        """Megabytes of the server: `VmRSS` now, `VmHWM` the most so far."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1]) / 1024
        return 0.0

    def cpu(self):
        """Seconds of processor time that the server has used."""
        line = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text()
        fields = line.rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def findings(self):
        """What `sartika doctor` calls bad; it looks at every invariant of every room."""
        done = subprocess.run(
            [self.program, "doctor", "--data", str(self.folder), "--json"],
            capture_output=True, text=True)
        lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        bad = [line["says"]["en"] for line in lines if line["state"] == "bad"]
        looked = {line["check"] for line in lines}
        if not {"database", "audit"} <= looked:
            bad.append(f"doctor did not look at the database: {done.stdout}{done.stderr}")
        return bad


def table(head, rows):
    """Prints rows under a head; words to the left, numbers to the right."""
    cells = [[str(cell) for cell in row] for row in [head, *rows]]
    widths = [max(len(row[place]) for row in cells) for place in range(len(head))]

    def line(row):
        return "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths))).rstrip()

    print(line(cells[0]))
    print("  ".join("-" * width for width in widths))
    for row in cells[1:]:
        print(line(row))
    sys.stdout.flush()

"""A page of the desk that is open while scans come."""

import re
import socket
import urllib.parse

from house import Line, parse, request


def rest(line):
    """The answer to a request that was already sent."""
    buffer = bytearray()
    while not (found := parse(buffer)):
        buffer += line.socket.recv(65536)
    return found[0]


class Page:
    """A page of the desk that listens at its station, as a browser does."""

    def __init__(self, port, keys, station):
        self.cookies = {}
        line = Line(port)
        mira = next(key for key in keys if key["signIn"] == "mira")
        self._submit(line, "/office/sign-in", {"name": "mira", "passphrase": mira["secret"]})
        self._submit(line, "/stations/seat", {"station": station}, "/stations")
        self.line = Line(port)
        self.line.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.line.socket.sendall(
            request("GET", "/stations/live", headers=self._kept()))
        self.heard = b""
        self.wait_for("listening")

    def _submit(self, line, path, fields, page=None):
        form = line.ask("GET", page or path, headers=self._kept()).body.decode()
        key = re.search(r'name="formToken" value="([^"]*)"', form)
        if key:
            fields = fields | {"formToken": key.group(1)}
        data = urllib.parse.urlencode(fields).encode()
        head = request("POST", path, headers=self._kept() + [
            ("Content-Type", "application/x-www-form-urlencoded")])
        head = head.replace(b"Content-Length: 0", b"Content-Length: %d" % len(data))
        line.socket.sendall(head + data)
        answer = rest(line)
        if answer.status != 303:
            raise SystemExit(f"{path}: {answer.status}")
        self.cookies |= answer.cookies

    def _kept(self):
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return [("Cookie", kept)] if kept else []

    def wait_for(self, text):
        while text.encode() not in self.heard:
            part = self.line.socket.recv(65536)
            if not part:
                raise SystemExit(f"the line was cut: {self.heard[-300:]}")
            self.heard = self.heard[-4096:] + part

    def close(self):
        self.line.close()

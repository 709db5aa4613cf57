"""Somebody in a seat at the counter, and her page that is open while scans come."""

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


class Seat:
    """A colleague who has come in and works at a station."""

    def __init__(self, port, keys, station):
        self.port, self.cookies, self.token = port, {}, None
        line = Line(port)
        mira = next(key for key in keys if key["signIn"] == "mira")
        self._submit(line, "/office/sign-in", {"name": "mira", "passphrase": mira["secret"]})
        self._submit(line, "/stations/seat", {"station": station}, "/stations")
        line.close()

    def _submit(self, line, path, fields, page=None):
        form = line.ask("GET", page or path, headers=self._kept()).body.decode()
        key = re.search(r'name="formToken" value="([^"]*)"', form)
        if key:
            self.token = key.group(1)
        line.socket.sendall(self.form(path, fields))
        answer = rest(line)
        if answer.status != 303:
            raise SystemExit(f"{path}: {answer.status}")
        self.cookies |= answer.cookies

    def _kept(self):
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return [("Cookie", kept)] if kept else []

    def form(self, path, fields, is_part=False):
        """The bytes of a form of hers, or of one whose answer its script puts into the page."""
        if self.token:
            fields = fields | {"formToken": self.token}
        data = urllib.parse.urlencode(fields).encode()
        part = [("Sartika-Fragment", "1")] if is_part else []
        head = request("POST", path, headers=self._kept() + part + [
            ("Content-Type", "application/x-www-form-urlencoded")])
        return head.replace(b"Content-Length: 0", b"Content-Length: %d" % len(data)) + data

    def page(self, path, is_part=False):
        """The bytes of a request for a page, or for parts of one as its script asks for them."""
        part = [("Sartika-Fragment", "1")] if is_part else []
        return request("GET", path, headers=self._kept() + part)

    def see(self, path):
        """Opens a page: forms that she sends from now on are of this session."""
        line = Line(self.port)
        answer = line.ask("GET", path, headers=self._kept())
        line.close()
        key = re.search(r'name="formToken" value="([^"]*)"', answer.body.decode())
        if answer.status != 200 or not key:
            raise SystemExit(f"{path}: {answer.status}")
        self.token = key.group(1)


class Page(Seat):
    """A page of the desk that listens at its station, as a browser does."""

    def __init__(self, port, keys, station):
        super().__init__(port, keys, station)
        self.line = Line(port)
        self.line.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.line.socket.sendall(self.page("/stations/live"))
        self.heard = b""
        self.wait_for("listening")

    def wait_for(self, text):
        while text.encode() not in self.heard:
            part = self.line.socket.recv(65536)
            if not part:
                raise SystemExit(f"the line was cut: {self.heard[-300:]}")
            self.heard = self.heard[-4096:] + part

    def close(self):
        self.line.close()

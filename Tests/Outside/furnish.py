"""A demonstration library and what a trial needs beside it: tills, tokens, copies, members."""

import json
import uuid

from house import House, Line


class Furnished:
    """A data folder whose server is not open yet."""

    def __init__(self, folder, stations):
        self.house = House(folder)
        self.keys = json.loads(self.house.command("demo", "--json"))
        self.staff = self._token("mira")
        self.manager = self._token("endang")
        self.stations = [self._station(f"Loket {place + 1}") for place in range(stations)]

    def _token(self, name):
        return self.house.command("staff", "token", name, "--purpose", "trial").strip()

    def _station(self, name):
        number = int(self.house.command("station", "add", name, "--kind", "both").split()[0])
        work = self.house.command("station", "token", name, "--work").strip()
        return Station(number, name, work)

    def camera(self, station):
        """A token that only scans."""
        return self.house.command("station", "token", station.name).strip()

    def furnish(self, members=0, copies=0, goods=0):
        """Through the API of the open server; gives cards and numbers, barcodes, goods."""
        line = Line(self.house.port)
        people = [self._member(line, place) for place in range(members)]
        barcodes = self._copies(line, copies) if copies else []
        variants = [self._goods(line, place) for place in range(goods)]
        line.close()
        return people, barcodes, variants

    def write(self, line, method, path, body, headers=(), token=None):
        """Something that has to go well, in Mira's name or by another token."""
        answer = line.ask(method, path, body, token or self.staff, str(uuid.uuid4()), headers)
        if answer.status not in (200, 201):
            raise SystemExit(f"{method} {path}: {answer.status} {answer.body.decode()}")
        return answer.json

    def open_drawer(self, line, station):
        self.write(
            line, "POST", "/api/v1/drawers", {"float": 500_000},
            [("Sartika-Station", station.number)])

    def _member(self, line, place):
        new = {"name": f"Pembaca {place + 1}", "category": "umum"}
        member = self.write(line, "POST", "/api/v1/members", new)
        return member["card"], member["number"]

    def _copies(self, line, count):
        # A title of its own, for which nobody waits.
        entry = {"form": "book", "title": "Buku uji", "authors": ["Percobaan"], "year": 2020}
        record = self.write(line, "POST", "/api/v1/records", entry)["number"]
        path = f"/api/v1/records/{record}/items"
        return [self.write(line, "POST", path, {})["barcode"] for _ in range(count)]

    def _goods(self, line, place):
        new = {
            "name": f"Kartu pos {place + 1}", "kind": "goods",
            "variants": [{"price": 5_000 * (place + 1), "opening": 100_000}],
        }
        # Mira sells; prices are the manager's.
        product = self.write(line, "POST", "/api/v1/products", new, token=self.manager)
        return product["number"], product["variants"][0]


class Station:
    """A place where somebody works, and the token of its program."""

    def __init__(self, number, name, token):
        self.number, self.name, self.token = number, name, token

"""The pages of the counter in a large house, asked for by several clients at once."""

import itertools

from counter import together
from page import Seat

COUNT = 800
AIM = "p99 30 ms"
NAMES = ["sari", "wulandari", "ningsih pra", "siregar 4", "maria", "0812", "zzz", "%"]
GOODS = ["kaus", "kain ten", "buku catatan", "pin merah", "perempuan", "kopi 12", "zzz", "%"]


class Screens:
    """What one colleague's pages ask for, on as many lines as there are clients.

    `static` is the reference: milliseconds for a file that lies in memory, on as many lines.
    """

    def __init__(self, counter, report, keys, clients, static):
        self.house, self.report, self.clients, self.static = counter.house, report, clients, static
        self.beside = counter.beside(f"{clients} clients")
        self.seat = Seat(self.house.port, keys, counter.station.number)

    def measure(self):
        self.seat.see("/desk")
        self._pages("desk with its tape, its parts", ["/desk/regions"], is_part=True)
        self._pages("office, its first page", ["/office"])
        self._goods()
        self._members()

    def _pages(self, what, paths, is_part=False):
        asked = itertools.cycle([self.seat.page(path, is_part) for path in paths])
        self._ask(what, lambda _: (next(asked), what), self._expect(200))

    def _goods(self):
        """What is typed at the till comes in a form, as its script sends it."""
        what, words = "till, goods by name", itertools.cycle(GOODS)
        self._ask(
            what, lambda _: (self.seat.form("/till/offers", {"q": next(words)}, is_part=True), what),
            self._expect(200))

    def _members(self):
        """Her name comes in a form, and the answer to it leads to a page: the page is measured."""
        what, names, places = "members, by name", itertools.cycle(NAMES), {}

        def following(client):
            if client in places:
                return self.seat.page(places.pop(client)), what
            return self.seat.form("/desk/members/search", {"q": next(names)}), "asked"

        def check(client, label, answer):
            if label == what:
                return self._expect(200)(client, label, answer)
            self._expect(303)(client, label, answer)
            places[client] = answer.headers["location"]

        self._ask(what, following, check)

    def _ask(self, what, following, check):
        cpu = self.house.cpu()
        times, _ = together(self.house.port, self.clients, COUNT, following, check)
        cpu = (self.house.cpu() - cpu) / COUNT
        self.report.times(
            f"{what}, {self.clients} clients", times[what], self.beside, self.static[0], aim=AIM,
            cpu=cpu)

    @staticmethod
    def _expect(status):
        def check(_, label, answer):
            if answer.status != status:
                raise SystemExit(f"{label}: {answer.status} {answer.body.decode()[:400]}")
        return check

"""One program that lends, takes back and sells, and keeps a journal of what it was told."""

import collections
import random
import uuid

from house import Gone, Line

MOST_LOANS = 2  # for each member; the house allows three


class Worker:
    """Copies, members and till are its own; goods and the house it shares with the others."""

    def __init__(self, station, people, barcodes, variants, seed):
        self.station, self.people, self.barcodes, self.variants = (
            station, people, barcodes, variants)
        self.chance = random.Random(seed)
        self.loans = {}  # barcode: (card, number of the loan), as acknowledged
        self.sales = {}  # number: sale, as acknowledged
        self.sold = collections.Counter()
        self.acknowledged = collections.Counter()
        self.pending = None  # (what, path, body, key) that nobody has answered yet
        self.last = None
        self.surprises = []

    # Working

    def work(self, port, deeds):
        """A hundred deeds, or as many as there are before the house falls silent."""
        line = Line(port)
        try:
            for _ in range(deeds):
                if self.surprises:
                    break
                self.deed(line)
        except Gone:
            pass
        finally:
            line.close()

    def deed(self, line):
        free = [code for code in self.barcodes if code not in self.loans]
        cards = [card for card, _ in self.people
                 if sum(held[0] == card for held in self.loans.values()) < MOST_LOANS]
        draw = self.chance.random()
        if draw < 0.3:
            self.sell(line)
        elif self.loans and (draw < 0.6 or not free or not cards):
            barcode = self.chance.choice(sorted(self.loans))
            self.do(line, "return", "/api/v1/returns", {"barcode": barcode})
        else:
            body = {"card": self.chance.choice(cards), "barcode": self.chance.choice(free)}
            self.do(line, "loan", "/api/v1/check-outs", body)

    def sell(self, line):
        variant = self.chance.choice(self.variants)
        quantity = self.chance.randrange(1, 4)
        body = {"variant": variant["number"], "quantity": quantity}
        cart = self.do(line, "line", "/api/v1/carts/current/lines", body)
        if cart:
            self.pay(line, cart["total"])

    def pay(self, line, total):
        body = {"tender": {"kind": "cash", "given": -(-total // 50_000) * 50_000}, "seen": total}
        self.do(line, "sale", "/api/v1/sales", body)

    def send(self, line, path, body, key):
        return line.ask("POST", path, body, self.station.token, key)

    def do(self, line, what, path, body):
        key = str(uuid.UUID(int=self.chance.getrandbits(128), version=4))
        self.pending = (what, path, body, key)
        answer = self.send(line, path, body, key)
        return self.note(answer)

    def note(self, answer):
        """Writes down what was acknowledged."""
        what, path, body, key = self.pending
        if answer.status != 201:
            self.surprises.append(f"{path} {body}: {answer.status} {answer.body.decode()}")
            return None
        said = answer.json
        if what == "loan":
            self.loans[body["barcode"]] = (body["card"], said["loan"])
        elif what == "return":
            if not said["wasOnLoan"]:
                self.surprises.append(f"{body['barcode']} came back twice")
            self.loans.pop(body["barcode"], None)
        elif what == "sale":
            self.sales[said["number"]] = said
            for line in said["lines"]:
                self.sold[line["variant"]] += line["quantity"]
        elif said["pieces"] != body["quantity"]:
            self.surprises.append(f"the cart holds {said['pieces']}, not {body['quantity']}")
        if what != "line":
            self.acknowledged[what] += 1
        self.pending, self.last = None, (path, body, key, answer)
        return said

    # After the fall

    def settle(self, line):
        """Sends the request that was never answered twice: it has acted once."""
        what, path, body, key = self.pending
        first = self.send(line, path, body, key)
        outcome = "done before" if "idempotency-replayed" in first.headers else "done now"
        self.note(first)
        second = self.send(line, path, body, key)
        if second.body != first.body or "idempotency-replayed" not in second.headers:
            self.surprises.append(f"{path} acted twice: {first.body} / {second.body}")
        if what == "line" and first.status == 201:
            self.pay(line, first.json["total"])
        return outcome

    def may_have_paid(self):
        return self.pending is not None and self.pending[0] == "sale"

    def differences(self, get, everything_answered):
        """Where the house and the journal disagree; `get` asks the API."""
        unsure = None if everything_answered or not self.pending else self.pending[2].get("barcode")
        wrong = []
        for barcode in self.barcodes:
            on_loan = get(f"/items/{barcode}")["onLoan"]
            if barcode != unsure and on_loan != (barcode in self.loans):
                wrong.append(f"{barcode} on loan: {on_loan}, acknowledged: {barcode in self.loans}")
        for card, number in self.people:
            listed = get(f"/members/{number}/loans")["loans"]
            there = {line["barcode"]: line["loan"] for line in listed if line["barcode"] != unsure}
            due = {barcode: loan for barcode, (holder, loan) in self.loans.items()
                   if holder == card and barcode != unsure}
            if there != due:
                wrong.append(f"member {number} has {there}, acknowledged: {due}")
        if everything_answered:
            cart = get("/carts/current", self.station.token)
            if cart["pieces"]:
                wrong.append(f"something is left in the cart of {self.station.name}: {cart}")
        return wrong

"""Kills the server in the middle of lending and selling, and looks whether anything is lost.

    ROUNDS=10 SEED=1 Tests/CrashTests/run.sh

Each round opens the server, lets eight programs lend, take back and sell through the API (each
request with an Idempotency-Key), ends it with SIGKILL at a random moment, opens it again, and asks:

- Is every loan, return and sale there that was acknowledged, and nothing else?
- When a request that was never answered is sent again, did it act once and not twice?
- Does every invariant hold, and do the receipt numbers have no gap?

It ends with 1 when the answer to any of these is no. A process that is killed loses what it had in
memory, not what the system had still to write: this is not a power cut. That the writer waits for
the disk (`synchronous=FULL`) is looked at when the database opens.

To see it fail: SABOTAGE=log cuts the last transactions off the write-ahead log between the kill and
the restart, as if the server had answered before it wrote; SABOTAGE=keys makes the server forget
which requests it has answered.
"""

import collections
import os
import pathlib
import random
import shutil
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Outside"))

import furnish
from house import Line, table
from sabotage import SABOTAGE
from worker import Worker

CLIENTS, DEEDS = 8, 100
MEMBERS, COPIES, GOODS = 4, 8, 3  # members and copies: for each client


class Trial:
    """One library, its eight programs, and what was found wrong."""

    def __init__(self, folder, rounds, seed):
        self.chance = random.Random(seed)
        self.rounds, self.rows, self.wrong = rounds, [], []
        self.library = furnish.Furnished(folder / "data", CLIENTS)
        self.house = self.library.house
        self.house.open()
        people, barcodes, self.goods = self.library.furnish(
            CLIENTS * MEMBERS, CLIENTS * COPIES, GOODS)
        self.workers = []
        line = Line(self.house.port)
        for place, station in enumerate(self.library.stations):
            self.library.open_drawer(line, station)
            self.workers.append(Worker(
                station, people[place::CLIENTS], barcodes[place::CLIENTS],
                [variant for _, variant in self.goods], self.chance.randrange(1 << 30)))
        line.close()

    def run(self):
        for number in range(1, self.rounds + 1):
            if self.house.process is None:
                self.house.open()
            before = self.count()
            self.work_until_killed()
            sabotage = SABOTAGE.get(os.environ.get("SABOTAGE", ""))
            if sabotage:
                print("sabotage:", sabotage(self.house.folder))
            restart = self.house.open()
            wrong = len(self.wrong)
            self.look(everything_answered=False)
            outcomes = self.ask_again()
            self.look(everything_answered=True)
            self.wrong += [f"doctor: {finding}" for finding in self.house.findings()]
            done = self.count() - before
            self.rows.append([
                number, done["loan"], done["return"], done["sale"], outcomes["done before"],
                outcomes["done now"], f"{restart * 1000:.0f} ms", len(self.wrong) - wrong])
            self.house.kill()

    def count(self):
        total = collections.Counter()
        for worker in self.workers:
            total += worker.acknowledged
        return total

    def work_until_killed(self):
        """Pulls the plug after a random number of answers, in the middle of the next ones."""
        start = sum(self.count().values())
        moment = self.chance.randrange(5, CLIENTS * DEEDS * 3 // 4)
        threads = [
            threading.Thread(target=worker.work, args=(self.house.port, DEEDS))
            for worker in self.workers]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            if sum(self.count().values()) - start >= moment:
                break
            time.sleep(0.001)
        time.sleep(self.chance.random() * 0.02)
        self.house.kill()
        for thread in threads:
            thread.join()
        for worker in self.workers:
            self.wrong += worker.surprises
            worker.surprises = []

    def ask_again(self):
        """Sends what was never answered once more, twice, and the last that was answered, too."""
        outcomes = collections.Counter()
        line = Line(self.house.port)
        for worker in self.workers:
            if worker.last:
                path, body, key, before = worker.last
                again = worker.send(line, path, body, key)
                # A return that nobody heard of may be done: what was lent is forgotten with it.
                is_forgotten = (again.status == 422 and worker.pending
                                and worker.pending[0] == "return"
                                and worker.pending[2]["barcode"] == body.get("barcode"))
                if not is_forgotten and (
                        again.body != before.body or again.status != before.status):
                    self.wrong.append(f"{path} was answered otherwise the second time: "
                                      f"{before.body} / {again.status} {again.body}")
            if worker.pending:
                outcomes[worker.settle(line)] += 1
            self.wrong += worker.surprises
            worker.surprises = []
        line.close()
        return outcomes

    def look(self, everything_answered):
        """Holds the house against what it said; what was not answered may be so or so."""
        line = Line(self.house.port)

        def get(path, token=None):
            answer = line.ask("GET", "/api/v1" + path, token=token or self.library.staff)
            if answer.status != 200:
                raise SystemExit(f"GET {path}: {answer.status} {answer.body.decode()}")
            return answer.json

        for worker in self.workers:
            self.wrong += worker.differences(get, everything_answered)
        self.look_at_sales(get)
        if everything_answered:
            sold = collections.Counter()
            for worker in self.workers:
                sold += worker.sold
            for product, variant in self.goods:
                stock = get(f"/products/{product}")["variants"][0]["onHand"]
                if stock != variant["onHand"] - sold[variant["number"]]:
                    self.wrong.append(f"stock of {variant['number']} is {stock}, "
                                      f"{sold[variant['number']]} were sold")
        line.close()

    def look_at_sales(self, get):
        days = {sale["at"][:10] for worker in self.workers for sale in worker.sales.values()}
        lists = [get("/sales")] + [get(f"/sales?day={day}") for day in days]
        there = {sale["number"]: sale for sales in lists for sale in sales["sales"]}
        ours = {worker.station.number: worker for worker in self.workers}
        for worker in self.workers:
            for number, sale in worker.sales.items():
                found = there.get(number)
                if found is None or found != sale:
                    self.wrong.append(f"sale {sale['receiptNumber']} was acknowledged, is {found}")
        for number, sale in there.items():
            worker = ours.get(sale["station"])
            if worker and number not in worker.sales and not worker.may_have_paid():
                self.wrong.append(f"sale {sale['receiptNumber']} was never made")
        numbers = sorted(
            sale["receiptNumber"] for sale in there.values() if sale["station"] in ours)
        for one, next_one in zip(numbers, numbers[1:]):
            if one[:4] == next_one[:4] and int(next_one[5:]) != int(one[5:]) + 1:
                self.wrong.append(f"receipt {next_one} follows {one}")


def main():
    rounds, seed = int(os.environ.get("ROUNDS", 10)), int(os.environ.get("SEED", time.time_ns()))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sartika-crash-"))
    try:
        trial = Trial(folder, rounds, seed)
        print(f"{rounds} rounds, {CLIENTS} clients, seed {seed}", flush=True)
        trial.run()
    finally:
        if "trial" in locals() and trial.house.process:
            trial.house.kill()
        shutil.rmtree(folder)
    head = [
        "round", "loans", "returns", "sales", "unanswered: done", "not done", "restart", "wrong"]
    sums = [sum(row[place] for row in trial.rows) for place in range(1, 6)]
    table(head, trial.rows + [["all", *sums, "", len(trial.wrong)]])
    for finding in trial.wrong[:20]:
        print("WRONG:", finding)
    if trial.wrong:
        sys.exit(1)
    print(f"{sum(sums[:3])} acknowledged, none lost, none doubled, no invariant broken.")


if __name__ == "__main__":
    main()

"""Rows of the table: what, how much, beside what, how many times as much."""


def quantile(values, part):
    """The value below which this part of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


class Report:
    HEAD = ["what", "median", "p99", "a second", "MB/s", "wall", "CPU", "aim", "beside", "its own",
            "ratio"]

    def __init__(self):
        self.rows, self.words = [], []

    def say(self, sentence):
        print(sentence, flush=True)
        self.words.append(sentence)

    def row(self, what, **cells):
        self.rows.append([what] + [cells.get(name.replace(" ", "_"), "") for name in self.HEAD[1:]])

    def note(self, what, value, aim=""):
        self.row(what, median=value, aim=aim)

    def rate(self, what, measured, beside=None, reference=None, aim=""):
        """Records a second of wall time; the ratio is of processor time for a record."""
        cells = {}
        if reference:
            own, other = (each["cpu"] / each["records"] for each in (measured, reference))
            speed = reference["records"] / reference["wall"]
            cells = {"beside": beside, "its_own": f"{speed:,.0f}/s",
                     "ratio": f"{own / other:.1f}x CPU"}
        self.row(
            what, a_second=f"{measured['records'] / measured['wall']:,.0f}",
            **{"MB/s": f"{measured['bytes'] / measured['wall'] / 1e6:.1f}"},
            wall=f"{measured['wall']:.2f} s", CPU=f"{measured['cpu']:.2f} s", aim=aim, **cells)

    def times(self, what, values, beside=None, reference=None, aim="", cpu=None):
        """Single durations in milliseconds; the ratio is of the medians."""
        cells = {}
        middle = quantile(values, 0.5)
        if reference:
            other = quantile(reference, 0.5)
            cells = {"beside": beside, "its_own": f"{other:.2f} ms",
                     "ratio": f"{middle / other:.1f}x"}
        if cpu is not None:
            cells["CPU"] = f"{cpu * 1000:.2f} ms each"
        self.row(
            what, median=f"{middle:.2f} ms", p99=f"{quantile(values, 0.99):.2f} ms", aim=aim,
            **cells)

    def print(self, table):
        used = [place for place in range(len(self.HEAD))
                if any(row[place] for row in self.rows)]
        table([self.HEAD[place] for place in used],
              [[row[place] for place in used] for row in self.rows])

"""The first page as a phone sees it: how much is fetched, and when the largest of it is painted.

Chromium with a processor four times as slow, on a line like "Fast 4G" of its own tools: 165 ms there
and back, 8.1 Mbit/s down, 1.35 Mbit/s up.
"""

import json
import shutil
import subprocess
import time
import urllib.request

LINE = {"offline": False, "latency": 165, "downloadThroughput": 8_100_000 / 8,
        "uploadThroughput": 1_350_000 / 8}
LOOKS = 5

PAINTED = """
const done = arguments[arguments.length - 1];
new PerformanceObserver(list => {
  const last = list.getEntries().at(-1);
  const all = [...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource")];
  done({milliseconds: last.startTime, largest: last.element ? last.element.outerHTML : "",
    bytes: all.reduce((sum, one) => sum + one.encodedBodySize, 0), files: all.length});
}).observe({type: "largest-contentful-paint", buffered: true});
"""


class Driver:
    """Chromium, by way of its driver."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True)
        port = None
        while port is None:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("chromedriver ended")
            if "successfully on port " in line:
                port = int(line.rsplit(" ", 1)[1].strip(" .\n"))
        self.base = f"http://127.0.0.1:{port}"
        options = {"args": ["--headless=new", "--no-sandbox", "--window-size=360,740",
                            f"--user-data-dir={folder}"]}
        self.base += "/session/" + self.ask("/session", {
            "capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})["sessionId"]

    def ask(self, path, body=None, method="POST"):
        data = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(
            self.base + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(asked, timeout=120) as answer:
            return json.load(answer)["value"]

    def tell(self, command, **parameters):
        self.ask("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def look(self, address):
        """Opens a page as if for the first time; what was painted and fetched."""
        self.tell("Network.clearBrowserCache")
        self.ask("/url", {"url": address})
        # What is painted later than this is no longer the first sight.
        time.sleep(1.5)
        return self.ask("/execute/async", {"script": PAINTED, "args": []})

    def close(self):
        try:
            self.ask("", method="DELETE")
        finally:
            self.process.kill()
            self.process.wait()


def first_page(report, port, folder):
    """Adds the rows of the first page; says so where there is no Chromium."""
    if not shutil.which("chromedriver"):
        report.say("first page: not painted, chromium-driver is not here")
        return
    driver = Driver(folder / "chromium")
    try:
        driver.tell("Network.enable")
        driver.tell("Network.emulateNetworkConditions", **LINE)
        driver.tell("Emulation.setCPUThrottlingRate", rate=4)
        seen = [driver.look(f"http://localhost:{port}/") for _ in range(LOOKS)]
    finally:
        driver.close()
    report.note("first page, all that it fetches", f"{seen[0]['bytes'] / 1024:.1f} KiB",
                aim="60 KiB")
    report.times("first page, largest paint at 4x CPU and 4G",
                 [look["milliseconds"] for look in seen], aim="1,000 ms")
    report.say(f"largest on the first page ({seen[0]['files']} files): "
               + " ".join(seen[0]["largest"].split())[:100])

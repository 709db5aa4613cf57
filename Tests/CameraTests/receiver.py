#!/usr/bin/env python3
"""A small stand-in for the server: takes scans on 127.0.0.1:8080 and writes each down once."""
import http.server
import json
import os
import sys

FILE = sys.argv[1]


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers["Authorization"] != "Bearer rahasia-meja-depan":
            self.send_error(401)
            return
        outcomes = [{"id": scan["id"], "outcome": self.take(scan)} for scan in json.loads(body)["scans"]]
        answer = json.dumps({"outcomes": outcomes}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def take(self, scan):
        known = []
        if os.path.exists(FILE):
            with open(FILE) as file:
                known = [json.loads(line)["id"] for line in file]
        if scan["id"] in known:
            return "duplicate"
        with open(FILE, "a") as file:
            file.write(json.dumps(scan) + "\n")
        return "accepted"


http.server.HTTPServer.allow_reuse_address = True
http.server.HTTPServer(("127.0.0.1", 8080), Receiver).serve_forever()

import Testing

@testable import ScanFeed

private func reply(_ text: String, ended: Bool = false) -> HTTPReply.Progress {
  HTTPReply.read(Array(text.utf8), ended: ended)
}

private func whole(_ status: Int, _ body: String) -> HTTPReply.Progress {
  .whole(HTTPReply(status: status, body: Array(body.utf8)))
}

struct `Reading the server's answer` {
  @Test func `a body of a known length`() {
    #expect(reply("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nya") == whole(200, "ya"))
    #expect(reply("HTTP/1.1 200\r\ncontent-length:2\r\n\r\nyang") == whole(200, "ya"))
    #expect(reply("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n") == whole(401, ""))
  }

  @Test func `a body in chunks`() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(reply(head + "2\r\nya\r\n3;x=1\r\n ya\r\n0\r\n\r\n") == whole(200, "ya ya"))
    #expect(reply(head + "2\r\nya\r\n3\r\n y") == .needsMore)
  }

  @Test func `a body until the line is closed`() {
    #expect(reply("HTTP/1.1 200 OK\r\n\r\nya") == .needsMore)
    #expect(reply("HTTP/1.1 200 OK\r\n\r\nya", ended: true) == whole(200, "ya"))
  }

  @Test func `a note before the answer is passed over`() {
    #expect(
      reply("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n")
        == whole(202, ""))
  }

  @Test func `every beginning of an answer needs more, or is garbage at the end`() {
    let text = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nya"
    for length in 0..<text.count {
      #expect(reply(String(text.prefix(length))) == .needsMore)
      #expect(reply(String(text.prefix(length)), ended: true) == .garbage)
    }
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 yes\r\n\r\n", "HTTP/2 200 OK\r\n\r\n", "\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
  ])
  func `something else is garbage`(text: String) {
    #expect(reply(text) == .garbage)
  }

  @Test func `an endless answer is garbage`() {
    #expect(HTTPReply.read([UInt8](repeating: 65, count: 1_000_001), ended: false) == .garbage)
  }
}

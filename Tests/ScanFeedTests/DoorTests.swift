import Foundation
import ScanFeed
import Testing

struct `Where the server is` {
  @Test func `is on this machine`() throws {
    #expect(
      try ServerAddress(url: "http://127.0.0.1:8080") == .loopback(host: "127.0.0.1", port: 8080))
    #expect(try ServerAddress(url: "http://localhost/") == .loopback(host: "127.0.0.1", port: 80))
    #expect(try ServerAddress(url: "http://[::1]:81").description == "http://[::1]:81")
  }

  @Test(arguments: [
    "", "127.0.0.1:8080", "https://127.0.0.1", "http://", "http://127.0.0.1:99999",
    "http://127.0.0.1:0", "http://127.0.0.1:8080/api", "http://127.0.0.1:x",
  ])
  func `is written as an address`(text: String) {
    #expect(throws: AddressRefusal.notAnAddress(text)) { try ServerAddress(url: text) }
  }

  @Test func `is never another machine over plain HTTP`() {
    #expect(throws: AddressRefusal.anotherMachine("192.168.1.5")) {
      try ServerAddress(url: "http://192.168.1.5:8080")
    }
    #expect(throws: AddressRefusal.anotherMachine("127.0.0.1.example.org")) {
      try ServerAddress(url: "http://127.0.0.1.example.org")
    }
  }

  @Test func `may be a socket with a path that fits`() throws {
    #expect(try ServerAddress(socket: "/run/sartika.sock").description == "/run/sartika.sock")
    let long = "/" + String(repeating: "a", count: 107)
    #expect(throws: AddressRefusal.socketPath(long)) { try ServerAddress(socket: long) }
    #expect(throws: AddressRefusal.socketPath("")) { try ServerAddress(socket: "") }
  }
}

struct `The station's token` {
  private func token(_ text: String, mode: Int) throws -> StationToken {
    let folder = Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try folder.write(text, to: "token")
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.path + "/token")
    return try StationToken(file: folder.path + "/token")
  }

  @Test func `is read from a file and never printed`() throws {
    let secret = try token("rahasia-meja-depan\n", mode: 0o600)
    #expect("\(secret) \(String(reflecting: secret))" == "‹token› ‹token›")
  }

  @Test func `is refused when anybody can read the file`() {
    #expect {
      try token("rahasia-meja-depan", mode: 0o644)
    } throws: { error in
      if case TokenRefusal.openToOthers = error { true } else { false }
    }
  }

  @Test func `is refused when there is no file`() {
    #expect(throws: TokenRefusal.missing("/tidak/ada")) { try StationToken(file: "/tidak/ada") }
  }

  @Test(arguments: ["", "pendek", "dua kata panjang", "baris\nkedua-panjang", "rahasia-é-panjang"])
  func `is one word of visible letters`(text: String) {
    #expect(throws: TokenRefusal.notAToken) { try StationToken(text) }
  }
}

struct `Waiting for the server` {
  @Test func `is short at first and never longer than five seconds`() {
    var backoff = Backoff()
    let pauses = (0..<60).map { _ in backoff.next() }
    #expect(
      pauses.prefix(6) == [
        .milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(5),
      ])
    #expect(pauses.allSatisfy { $0 <= .seconds(5) })
  }
}

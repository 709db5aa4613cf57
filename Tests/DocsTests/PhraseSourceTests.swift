import Foundation
import FrontDoor
import Launching
import Testing

/// The compiler is asked: what it refuses can be tested in no other way.
struct `A value in a sentence` {
  private static let good = ["String", "Substring", "Int", "Day", "Rupiah", "Barcode", "Sentence"]
  private static let bad = [
    "String?", "Int?", "Sentence?", "[Sentence]", "[String]", "Phrase", "Phrase?", "any Error",
  ]

  @Test func `that would be said as code does not compile`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sartika-phrases-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let types = Self.good + Self.bad
    let lines = types.enumerated().map { number, type in
      "func say\(number)(_ value: \(type)) -> Phrase { \"\\(value)\" }"
    }
    let probe = folder.appending(path: "probe.swift")
    try Data(lines.joined(separator: "\n").utf8).write(to: probe)
    let said = try await Self.check(probe, writingTo: folder.appending(path: "said"))
    let refused = said.matches(of: /probe\.swift:([0-9]+):[0-9]+: error:/).compactMap { match in
      Int(match.output.1).map { types[$0 - 1] }
    }
    #expect(Set(refused) == Set(Self.bad), "\(said)")
  }

  /// What the compiler says of a file among those of Values.
  private static func check(_ probe: URL, writingTo place: URL) async throws -> String {
    let values = Repository.files([".swift"], under: "Sources/Values").map {
      Repository.root.appending(path: $0).path
    }
    try Data().write(to: place)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-typecheck", "-whole-module-optimization", "-module-name", "Values",
        "-swift-version", "6", "-warnings-as-errors",
        "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault",
      ] + values + [probe.path]
    process.standardError = try FileHandle(forWritingTo: place)
    process.standardOutput = FileHandle.nullDevice
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.launchAlone() } catch { done.resume(throwing: error) }
    }
    return try String(contentsOf: place, encoding: .utf8)
  }
}

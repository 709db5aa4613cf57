import Counter
import Foundation
import FrontDoor
import HTTPTypes
import Logging
import Serving
import Testing
import Values

@testable import Pages

struct `What a refusal is answered with` {
  /// Programs and forms rely on it, so it changes only when somebody writes it down here.
  @Test func `is the name, the status and the field that are written down`() throws {
    let known = try Sample.all().map(Self.line)
    let written = try Self.written()
    #expect(written.count > 300, "the list is read well")
    #expect(Set(known).subtracting(written).sorted() == [], "not written down")
    #expect(Set(written).subtracting(known).sorted() == [], "not true any more")
  }

  @Test func `several reasons on a page have the status of the first`() throws {
    let late = ScanDeskRefusal.tooManyLate
    let several = try #require(Refusals([late, FormRefusal.unreadable]))
    let answer = ErrorAnswer(several, log: Logger(label: "test"), at: Sample.moment)
    #expect(answer.status == .serviceUnavailable && answer.type == "several-reasons")
  }

  private static func line(_ refusal: any Refusal) -> String {
    let reason = refusal.reason
    let statuses = [
      reason.kind.statusOfPage, reason.kind.statusOfProblem(addressNamesAThing: false),
      reason.kind.statusOfProblem(addressNamesAThing: true),
    ]
    return "\(Sample.name(of: refusal)) \(reason.type) "
      + statuses.map { String($0.code) }.joined(separator: " ") + " \(field(of: reason))"
  }

  private static func field(of reason: Reason) -> String {
    switch reason.field {
    case .named(let names): names.sorted().joined(separator: ",")
    case .labelled: "labelled"
    case nil: "-"
    }
  }

  private static func written() throws -> [String] {
    let file = Programs.root.appending(path: "Tests/Fixtures/refusals.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(String.init)
  }
}

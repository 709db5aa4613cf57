import Foundation
import Testing

/// No page and no program can forget to ask who may do something, for the act itself asks.
struct `An act in the source` {
  private static let rooms =
    ["Catalog/Catalog"]
    + ["Trail", "Stations", "Access", "Members", "Circulation", "PointOfSale", "Window"].map {
      "Sources/\($0)"
    }

  /// What writes without being told who acts, and why.
  private static let nobodys = [
    "Catalogue.rebuildIndex": "says nothing new: the index follows from the records",
    "LoanDesk.expireHolds": "the house's own hourly work",
    "LoanDesk.eraseAgain": "the house's own work, when a backup was brought back",
    "Keyring.noteClock": "the house's own doubt of its clock",
    "Keyring.sealingKey": "the house's own key, made when it is first needed",
    "Keyring.firstSignInCode": "told at the command line, while nobody can sign in",
    "Keyring.demoSignInCode": "told at the command line of a demonstration",
    "Keyring.claimFirstCode": "whoever holds the code",
    "Keyring.setPassphrase": "whoever holds the code",
    "Keyring.changePassphrase": "whoever knows the old one, for herself",
    "Keyring.startMemberSession": "whoever has shown card and PIN",
    "Keyring.show": "whoever holds a badge before a session's place",
    "Keyring.unlock": "whoever shows the PIN beside a locked session",
    "Keyring.choosePIN": "whoever knows the passphrase, for herself",
    "Keyring.approver": "whoever shows badge and PIN",
    "Membership.signIn": "whoever shows card and PIN",
    "Keyring.look": "whoever holds the session's token",
    "Keyring.end": "whoever holds the session's token",
    "Keyring.lock": "whoever holds the session's token",
    "Keyring.forgetShown": "whoever holds the session's token",
    "Keyring.sit": "whoever holds the session's token",
    "Keyring.signOut": "whoever holds the session's token",
    "Workplaces.keepServing": "says only that somebody is still there",
    "Workplaces.closeQuietCard": "forgets a card when its time is over",
    "Workplaces.keep": "keeps a scan, which does nothing until somebody says yes",
    "Workplaces.forget": "forgets a scan that waited",
    "Workplaces.received": "says only that a scan arrived",
    "Shop.rebuildIndex": "says nothing new: the words follow from the goods",
    "Shop.doubtPapers": "the house's own line to its printers, after a start",
    "Shop.beginPaper": "the house's own line to its printers",
    "Shop.paperIsOut": "the house's own line to its printers, in the name of who asked",
    "Shop.leavePaper": "the house's own line to its printers",
  ]

  /// What is told who acts and does not ask whether she may, and why.
  private static let unasked = [
    "AuditTrail.note": "only says what was done",
    "AuditTrail.noteSeldom": "only says what was looked at",
    "Membership.keep": "asks first in what it is given to check",
  ]

  @Test func `is told who acts, and asks whether she may`() throws {
    let acts = try Self.rooms.flatMap { Repository.files([".swift"], under: $0) }
      .flatMap { Self.acts(in: try Repository.text($0)) }
    #expect(acts.count > 80, "the source is read well")
    for act in acts {
      if act.isToldWho {
        #expect(act.asks || Self.unasked[act.name] != nil, "\(act.name) does not ask")
      } else if act.isPublic {
        #expect(Self.nobodys[act.name] != nil, "\(act.name) is not told who acts")
      }
    }
  }

  @Test func `is read well enough to find one that does not ask`() throws {
    let source = """
      extension Shop {
        @discardableResult
        public func lend(
          _ copy: Copy, then: @escaping () -> Void = {}, by actor: Actor
        ) async throws -> Loan {
          try await database.recorded { db in
            try actor.needs(.loansMake, in: db)
          }
        }

        static func other() -> Int { 3 }

        func keep(by actor: Actor) async throws {
          try await database.transaction(isUrgent: true) { db in }
        }
      }
      """
    let acts = Self.acts(in: source)
    #expect(acts.map(\.name) == ["Shop.lend", "Shop.keep"])
    #expect(acts.map(\.isPublic) == [true, false])
    #expect(acts.map(\.isToldWho) == [true, true])
    #expect(acts.map(\.asks) == [true, false])
  }

  /// A function that opens a write transaction.
  private struct WritingAct {
    let name: String
    let text: String
    var isPublic: Bool { text.contains("public func") || text.contains("package func") }
    var isToldWho: Bool { text.contains("by actor: Actor") }
    var asks: Bool { text.contains("actor.needs(") || text.contains("actor.colleague(") }
    var writes: Bool { text.contains("database.transaction") || text.contains("database.recorded") }
  }

  private static func acts(in source: String) -> [WritingAct] {
    var (acts, type, name, lines) = ([WritingAct](), "", "", [Substring]())
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if let found = line.firstMatch(of: /^(?:public )?(?:extension|struct|enum) (\w+)/) {
        type = String(found.1)
      }
      if let found = line.firstMatch(of: /^  (?:\w+ )*func (\w+)/) {
        (name, lines) = ("\(type).\(found.1)", [])
      }
      guard !name.isEmpty else { continue }
      lines.append(line)
      let isWhole = line.hasSuffix("}") && (lines.count == 1 || line.hasPrefix("  )"))
      guard line == "  }" || isWhole else { continue }
      acts.append(WritingAct(name: name, text: lines.joined(separator: "\n")))
      name = ""
    }
    return acts.filter(\.writes)
  }
}

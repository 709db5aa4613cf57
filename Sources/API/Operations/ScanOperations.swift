import Access
import Counter
import HTTPTypes
import Pages
import ScanFeed
import Serving
import Stations
import Trail
import Values

extension API {
  /// The way in for cameras and phones.
  static let scanOperations = [
    Operation(
      method: .post, path: "/scans", name: "scan",
      summary: Sentence(
        id: "Mengirim satu pindaian atau {\"scans\": […]}; id yang sama hanya bekerja sekali",
        en: "Sends one scan or {\"scans\": […]}; the same id acts once"),
      access: .scan,
      ask: Operation.Ask(
        shape: ScanShape.message, limit: 256 * 1024, isReadByTheVerb: true),
      answer: .ok(ScanShape.answer)
    ) { request in
      let batch = try ScanBatch(json: request.body)
      let station = try await request.station()
      try request.requireSomeWork(at: station)
      let isCamera = request.caller?.isCamera ?? false
      if isCamera {
        await request.rooms.scanDesk.hear(isSpoolFull: batch.isSpoolFull, at: station)
      }
      var outcomes: [ScanOutcome] = []
      // One after another: the copy never overtakes the card.
      for scan in batch.scans {
        let outcome = try await request.rooms.scanDesk.receive(
          scan, at: station, by: request.actor, isCamera: isCamera)
        // What could not be kept is not mentioned, nor what came after it: whoever brought them
        // brings them again, in their order.
        guard let outcome else { break }
        outcomes.append(outcome)
      }
      return try .json(ScanAnswer(outcomes))
    }
  ]
}

extension APIRequest {
  /// Goes on for a station's own program, and for a colleague who may do some of the station's work.
  ///
  /// Each scan asks for itself: a printed code may turn the place to the other work.
  /// - Throws: `PermissionRefusal`.
  fileprivate func requireSomeWork(at station: Station) throws(PermissionRefusal) {
    guard let caller, caller.staff != nil else { return }
    try station.kind.requireWork(for: caller.permissions)
  }
}

/// The forms of scans, for the document; the feed reads them itself.
enum ScanShape {
  private static let id = Shape(.written(format: "scan-id", longest: 32) { Scan.ID($0) != nil })

  private static let scan = Shape.object(
    "Scan",
    [
      .init("id", id), .init("text", .text(512)), .init("at", .instant),
      .init("symbology", .choice(Symbology.allCases.map(\.rawValue)), required: false),
      .init("addOn", .text(5), required: false), .init("station", .text, required: false),
      .init("late", .truth, required: false),
    ])

  static let message = Shape(
    .either([
      scan,
      .object(
        "Scans",
        [
          .init("scans", .list(scan, most: Int(ScanBatch.limit))),
          .init("spool", .text(20), required: false),
        ]),
    ]))

  private static let reason = Shape.object(
    "ScanReason", [.init("type", .text(100)), .init("sentence", .sentence)])

  private static let outcome = Shape.object(
    "ScanOutcome",
    [
      .init("id", id), .init("outcome", .choice(["accepted", "duplicate", "refused"])),
      .init("reason", reason, required: false),
    ])

  static let answer = Shape.object(
    "ScanAnswer", [.init("outcomes", .list(outcome, most: ScanBatch.limit))])
}

package import Values

/// Something changed at a station, and a page there should draw regions anew.
///
/// It names no person and no title: the page fetches those itself, with its own rights.
package struct LiveEvent: Sendable, Hashable {
  /// What is drawn anew; their names stand in `data-region`.
  package let regions: [StationRegion]
  /// The sound that goes with it.
  package let sound: Tone?
  /// The id of the scan or the form that caused it; the page that sent it knows the answer already.
  package let scan: String?

  /// Takes what is drawn anew, and for a scan the sound and the id of it.
  package init(regions: [StationRegion], sound: Tone? = nil, scan: String? = nil) {
    self.regions = regions
    self.sound = sound
    self.scan = scan
  }

  /// The event as JSON; the names are ours, and a scan id that is not plain is left out.
  package var json: String {
    var parts = ["\"regions\":[\(regions.map { Self.quoted($0.rawValue) }.joined(separator: ","))]"]
    if let sound { parts.append("\"sound\":\(Self.quoted(sound.rawValue))") }
    if let scan, scan.utf8.count <= 64 { parts.append("\"scan\":\(Self.quoted(scan))") }
    return "{\(parts.joined(separator: ","))}"
  }

  private static func quoted(_ text: String) -> String {
    let plain = text.utf8.filter { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    return "\"\(String(decoding: plain, as: UTF8.self))\""
  }
}

import Access
import Catalog
import Members
import Persistence
import PointOfSale
package import ScanFeed
package import Stations
import Trail
package import Values

/// What waits at a station, as its page tells it: never a card's number.
package struct WaitingScans: Sendable {
  /// One scan that waits.
  package struct Line: Sendable {
    /// What it is: a card, a copy with its title, something that is not known.
    package let what: Sentence
    /// When it was made.
    package let at: Instant
  }

  /// How many wait.
  package let count: Int
  /// The first of them, in order.
  package let lines: [Line]
  /// How many of them whoever looks may take or drop; the others are for a colleague.
  package let hers: Int
  /// The last that is known of here: what comes after it is not dropped with the others.
  package let last: Scan.ID?
  /// The first of hers, when it has to be decided on before the others can be taken.
  package let stopped: Scan.ID?
  /// Whether the camera's computer cannot keep scans on its disk.
  package let isSpoolFull: Bool

  /// So many are told one by one.
  static let most = 12
}

extension WaitingScans {
  /// What waits at a station, told for the page where it is taken.
  ///
  /// - Parameters:
  ///   - permissions: those of whoever looks.
  ///   - mind: what the station knows of them.
  init(
    _ db: Snapshot, at station: Station, for mode: StationMode,
    with permissions: Set<Permission>, _ mind: StationMind
  ) throws {
    let shares = try LateScan.waiting(db, at: station.number)
      .map { WaitingShare($0, with: permissions) }
    let first = shares.first(where: \.isHers)?.scan.id
    self.init(
      count: shares.count,
      lines: try shares.prefix(Self.most).map { share in
        Line(what: try share.scan.name(db, for: mode), at: share.scan.at)
      },
      hers: shares.count(where: \.isHers), last: shares.last(where: \.isHers)?.scan.id,
      stopped: mind.stopped == first ? first : nil, isSpoolFull: mind.isSpoolFull)
  }
}

extension ScanDesk {
  /// Whoever brings scans says whether her disk takes them; the station's page tells it.
  package func hear(isSpoolFull: Bool, at station: Station) async {
    guard await memory.setSpoolFull(isSpoolFull, at: station.number) else { return }
    await live.publish(LiveEvent(regions: [.waiting]), to: station.number)
  }
}

extension Scan {
  /// What it is, as far as the page of this work may say so.
  fileprivate func name(_ db: Snapshot, for mode: StationMode) throws -> Sentence {
    do {
      switch try ScanMeaning.find(db, Barcode(text), for: mode) {
      case .command(let command):
        return Sentence(id: "Perintah: \(command.name)", en: "Command: \(command.name)")
      case .staffBadge: return Sentence(id: "Kartu petugas", en: "Staff badge")
      case .card: return Sentence(id: "Kartu anggota", en: "Member's card")
      // At the till nobody learns what was lent or brought back.
      case .item(let item) where mode == .desk: return try item.waitingName(db)
      case .item, .label: return Sentence(id: "Eksemplar", en: "Copy")
      case .goods(let offer):
        return Sentence(id: "Barang: \(offer.title)", en: "Product: \(offer.title)")
      case .title(let isbn, _) where mode == .desk: return Sentence(both: "ISBN \(isbn.digits)")
      case .title: return Sentence(id: "Judul", en: "A title")
      case .unknown: return Sentence(id: "Kode tidak dikenal", en: "Unknown code")
      }
    } catch is CardRefusal {
      return Sentence(id: "Kartu yang tidak dikenal", en: "Unknown card")
    } catch is BarcodeRefusal {
      return Sentence(id: "Kode tidak dikenal", en: "Unknown code")
    }
  }
}

extension Item {
  fileprivate func waitingName(_ db: Snapshot) throws -> Sentence {
    guard let title = try BibliographicRecord.title(db, of: record) else {
      return Sentence(id: "Eksemplar", en: "Copy")
    }
    return Sentence(id: "Eksemplar: \(title)", en: "Copy: \(title)")
  }
}

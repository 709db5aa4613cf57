import Access
import Catalog
import Foundation
import FrontDoor
import House
import MARC
import Pages
import Persistence
import Secrets
import Stations
import Testing
import Trail
import Values

/// A record with everything that is for staff alone, each under a word of its own.
enum Whispers {
  static let fields: [(field: MARCField, word: String)] = [
    (MARCField("541", "0", " ", ("a", "Donatrahasia")), "donatrahasia"),
    (MARCField("541", " ", " ", ("a", "Donatratanpatanda")), "donatratanpatanda"),
    (MARCField("542", "0", " ", ("d", "Hakciptarahasia")), "hakciptarahasia"),
    (MARCField("561", "0", " ", ("a", "Asalrahasia")), "asalrahasia"),
    (MARCField("583", "0", " ", ("a", "Tindakanrahasia")), "tindakanrahasia"),
    (MARCField("583", "1", " ", ("a", "pindai"), ("x", "Pelaksanarahasia")), "pelaksanarahasia"),
    (MARCField("852", " ", " ", ("a", "Bandung"), ("x", "Lemarirahasia")), "lemarirahasia"),
    (
      MARCField("856", "4", "0", ("u", "https://contoh.id/x"), ("x", "Tautanrahasia")),
      "tautanrahasia"
    ),
    (MARCField("866", " ", "0", ("a", "1998-"), ("x", "Nomorrahasia")), "nomorrahasia"),
    (MARCField("876", " ", " ", ("a", "x"), ("x", "Butirrahasia")), "butirrahasia"),
    (MARCField("952", " ", " ", ("b", "pusat"), ("x", "Catatanrahasia")), "catatanrahasia"),
    (MARCField("952", " ", " ", ("b", "pusat"), ("e", "Pemberirahasia")), "pemberirahasia"),
    (MARCField("852", " ", " ", ("a", "Bandung"), ("p", "Kepingrahasia")), "kepingrahasia"),
    (MARCField("876", " ", " ", ("j", "ada"), ("a", "Nomorbutir")), "nomorbutir"),
    (MARCField("876", " ", " ", ("j", "ada"), ("p", "Kodebutir")), "kodebutir"),
    (MARCField("877", " ", " ", ("j", "ada"), ("c", "Hargabutir")), "hargabutir"),
    (MARCField("952", " ", " ", ("b", "pusat"), ("p", "Kodekoha")), "kodekoha"),
    (MARCField("952", " ", " ", ("b", "pusat"), ("i", "Indukkoha")), "indukkoha"),
    (MARCField("952", " ", " ", ("b", "pusat"), ("9", "Butirkoha")), "butirkoha"),
    (MARCField("952", " ", " ", ("b", "pusat"), ("s", "Pinjamkoha")), "pinjamkoha"),
    (MARCField("880", "0", " ", ("6", " 561-02"), ("a", "Miringrahasia")), "miringrahasia"),
    (MARCField("880", "0", " ", ("a", "Tanpatautan")), "tanpatautan"),
    (MARCField("880", "0", " ", ("6", "541-01"), ("a", "Aksararahasia")), "aksararahasia"),
    (MARCField("880", "0", " ", ("6", "880-01"), ("a", "Lingkarrahasia")), "lingkarrahasia"),
    (
      MARCField("880", "0", " ", ("6", "245-01"), ("a", "Gandarahasia"), ("6", "541-01")),
      "gandarahasia"
    ),
    (
      MARCField("880", "0", " ", ("6", "541-01"), ("6", "245-01"), ("a", "Balikrahasia")),
      "balikrahasia"
    ),
  ]

  /// Beside them what may be read by all.
  static let open: [MARCField] = [
    MARCField("245", "0", "0", ("a", "Arsip Kartikaraya")),
    MARCField("561", "1", " ", ("a", "Terbukauntuksemua")),
  ]

  static var marc: MARCRecord { MARCRecord(open + fields.map(\.field)) }
}

struct `What is for staff alone in a record` {
  @Test func `stands behind no public door`() async throws {
    try await Furnished.visit { day in
      let number = try await day.house.house.catalogue.addRecord(
        Whispers.marc, form: .document, at: day.house.house.clock.now, by: .house)
      let sari = Guest(day.house)
      try await sari.comeIn(card: day.sari.card, pin: day.sari.pin)
      let dewi = try await day.colleague("Dewi", .cashier)
      var seen = 0
      for path in try await PublicDoors.paths(day, of: number) {
        for guest in [Guest(day.house), sari, dewi] {
          let answer = try await guest.see(path)
          seen += answer.text.contains("Arsip Kartikaraya") ? 1 : 0
          Self.isSilent(answer.text, path)
        }
      }
      #expect(seen >= 12)
      for (_, word) in Whispers.fields {
        let found = try await day.house.house.catalogue.search(SearchQuery(text: word))
        #expect(found.total == 0, "\(word)")
        let page = try await sari.words("/search?q=\(word)")
        #expect(page.contains("0 judul ditemukan"), "\(word)")
      }
    }
  }

  @Test func `leaves in no public export`() async throws {
    try await Furnished.visit { day in
      _ = try await day.house.house.catalogue.addRecord(
        Whispers.marc, form: .document, at: day.house.house.clock.now, by: .house)
      for format in ExportFormat.allCases {
        let name = "\(format)"
        let shown = try await Programs.run(
          "sartika",
          ["export", "--data", day.house.folder.path, "--format", name, "--public"])
        #expect(shown.code == 0, "\(shown.err)")
        #expect(shown.out.contains("Terbukauntuksemua"))
        Self.isSilent(shown.out, "export \(name)")
        let whole = try await Programs.run(
          "sartika", ["export", "--data", day.house.folder.path, "--format", name])
        #expect(whole.out.contains("Donatrahasia"), "the house itself keeps it")
      }
    }
  }

  @Test func `is not told to a program at a station, nor to a cashier's`() async throws {
    try await Furnished.visit { day in
      let house = day.house.house
      let number = try await house.catalogue.addRecord(
        Whispers.marc, form: .document, at: house.clock.now, by: .house)
      let station = try await house.workplaces.newStationToken(
        day.station.number, scope: .work, at: house.clock.now, by: .house)
      for type in ["application/json", "application/marcxml+xml"] {
        for path in try await PublicDoors.api(day, of: number) {
          let answer = try await day.house.visitor().get(
            path, headers: ["Authorization": "Bearer \(station.text)", "Accept": type])
          #expect(answer.status == 200 || answer.status == 422, "\(path)")
          Self.isSilent(answer.text, path)
        }
      }
    }
  }

  private static func isSilent(_ text: String, _ door: String) {
    for (_, word) in Whispers.fields where !door.contains(word) {
      #expect(!text.localizedCaseInsensitiveContains(word), "\(word) at \(door)")
    }
  }
}

/// The doors through which everybody may come, for one record.
enum PublicDoors {
  static func paths(_ day: Furnished, of record: RecordNumber) async throws -> [String] {
    let name = try await name(day, of: record)
    let routes = RouteTable.all(of: day.house.house).filter { route in
      route.method == "GET" && !route.path.hasPrefix("/api/")
        && !["/office", "/desk", "/till", "/stations", "/account"].contains {
          route.path.hasPrefix($0)
        }
    }
    let pages = routes.map { $0.path.replacingOccurrences(of: "{record}", with: name) }
    return pages
      + ["kartikaraya", "arsip", ""].flatMap { word in
        SearchQuery.Order.allCases.map { "/search?q=\(word)&order=\($0.rawValue)" }
      }
  }

  static func api(_ day: Furnished, of record: RecordNumber) async throws -> [String] {
    let name = try await name(day, of: record)
    return [
      "/api/v1/records/\(name)", "/api/v1/records/\(name)/items", "/api/v1/search?q=kartikaraya",
      "/api/v1/search", "/api/v1/openapi.json",
    ]
  }

  /// How a public address names a record.
  static func name(_ day: Furnished, of record: RecordNumber) async throws -> String {
    try #require(try await day.house.house.catalogue.address(of: record)).description
  }
}

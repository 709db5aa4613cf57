import GRDB
public import Persistence
import Trail
import Values

extension Room {
  /// Stations, their tokens, whom they serve, and the scans that wait there.
  public static let stations = Room(
    name: "Stations",
    migrations: [
      Station.table, ReceivedScan.table, LateScan.table, StationState.namesWhoServes,
      LateScan.knowsItsWork, StationState.knowsPrograms, StationPrinter.table,
    ],
    tables: [
      ReadableTable("station", query: "SELECT \(Station.columns) FROM station") {
        _ = try Station(row: $0)
      },
      ReadableTable("lateScan", query: "SELECT \(LateScan.columns) FROM lateScan") {
        _ = try LateScan.kept(in: $0)
      },
      ReadableTable(
        "stationPrinter", query: "SELECT \(StationPrinter.columnNames) FROM stationPrinter"
      ) { _ = try StationPrinter(row: $0) },
      ReadableTable("stationState", query: "SELECT \(StationState.columns) FROM stationState") {
        try StationState.look(at: $0)
      },
    ],
    readers: Readers(
      named: [
        "stationState": Sentence(
          id: "sedang dilayani di sebuah stasiun", en: "served at a station now"),
        "lateScan": Sentence(
          id: "pindaian kartu yang menunggu", en: "waiting scan of the card"),
      ],
      others: ["station"],
      tieless: ["receivedScan", "stationState.since", "stationPrinter"]),
    momentary: ["stationState"],
    scrub: { db, now in
      // A card is closed when it has been quiet; one that a page brings after an outage is older.
      try db.execute(
        sql: "DELETE FROM stationState WHERE since NOT BETWEEN ? AND ?",
        arguments: [now + -Lifetime.waitingScan.seconds, now])
      try ReceivedScan.forget(db, now: now)
      try LateScan.forget(db, now: now)
    })
}

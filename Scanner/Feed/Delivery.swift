public import Values

/// What came of one attempt to deliver scans.
public enum Delivery: Sendable, Hashable {
  /// The server said what became of each.
  case answered([ScanOutcome])
  /// The server will never take this message as it is.
  case refused(status: Int)
  /// The scans must be kept and sent again.
  case postponed(DeliveryTrouble)
}

/// Why scans wait; none is lost, each is tried again.
public enum DeliveryTrouble: Refusal, Hashable {
  /// Nobody listens at the address.
  case unreachable(ServerAddress)
  /// Whoever listens at the address did not answer in time.
  case tooSlow(ServerAddress)
  /// The server does not know this station's token (any more).
  case tokenRefused
  /// What answers at the address does not speak our language; the HTTP status, 0 when it is no HTTP.
  case notSartika(ServerAddress, status: Int)
  /// The server said with this HTTP status that it cannot work just now.
  case serverTrouble(status: Int)
  /// The server answered and said nothing of some scans: it cannot keep them yet.
  case notKeptYet

  public var reason: Reason {
    switch self {
    case .unreachable(let address):
      Reason(
        "server-unreachable",
        id: "Server di \(address) tidak bisa dihubungi. Pindaian disimpan dan dikirim nanti.",
        en: "The server at \(address) cannot be reached. Scans are kept and sent later.")
    case .tooSlow(let address):
      Reason(
        "server-too-slow",
        id: "Server di \(address) tidak menjawab. Pindaian disimpan dan dikirim nanti.",
        en: "The server at \(address) does not answer. Scans are kept and sent later.")
    case .tokenRefused:
      Reason(
        "token-refused",
        id: "Server menolak token stasiun ini. Pindaian disimpan. Buat token baru dengan `sartika "
          + "station token`, simpan di berkas token, lalu jalankan ulang sartika-scannerd.",
        en: "The server refuses this station's token. Scans are kept. Make a new one with `sartika "
          + "station token`, put it in the token file and restart sartika-scannerd.")
    case .notSartika(let address, let status):
      Reason(
        "server-not-understood",
        id: "Yang menjawab di \(address) tampaknya bukan server Sartika (status \(status)). "
          + "Pindaian disimpan; periksa alamatnya.",
        en: "What answers at \(address) does not seem to be a Sartika server (status \(status)). "
          + "Scans are kept; check the address.")
    case .serverTrouble(let status):
      Reason(
        "server-trouble",
        id: "Server sedang terganggu (status \(status)). Pindaian disimpan dan dikirim nanti.",
        en: "The server has trouble (status \(status)). Scans are kept and sent later.")
    case .notKeptYet:
      Reason(
        "server-not-kept-yet",
        id: "Server belum bisa menyimpan pindaian. Pindaian tetap di sini dan dikirim lagi.",
        en: "The server cannot keep the scans yet. They stay here and are sent again.")
    }
  }
}

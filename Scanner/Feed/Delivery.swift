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

  /// A stable name for programs.
  public var type: String {
    switch self {
    case .unreachable: "server-unreachable"
    case .tooSlow: "server-too-slow"
    case .tokenRefused: "token-refused"
    case .notSartika: "server-not-understood"
    case .serverTrouble: "server-trouble"
    case .notKeptYet: "server-not-kept-yet"
    }
  }

  /// What happened and what to do, in both languages.
  public var sentence: Sentence {
    switch self {
    case .unreachable(let address):
      Sentence(
        id: "Server di \(address) tidak bisa dihubungi. Pindaian disimpan dan dikirim nanti.",
        en: "The server at \(address) cannot be reached. Scans are kept and sent later.")
    case .tooSlow(let address):
      Sentence(
        id: "Server di \(address) tidak menjawab. Pindaian disimpan dan dikirim nanti.",
        en: "The server at \(address) does not answer. Scans are kept and sent later.")
    case .tokenRefused:
      Sentence(
        id: "Server menolak token stasiun ini. Pindaian disimpan. Buat token baru dengan `sartika "
          + "station token`, simpan di berkas token, lalu jalankan ulang sartika-scannerd.",
        en: "The server refuses this station's token. Scans are kept. Make a new one with `sartika "
          + "station token`, put it in the token file and restart sartika-scannerd.")
    case .notSartika(let address, let status):
      Sentence(
        id: "Yang menjawab di \(address) tampaknya bukan server Sartika (status \(status)). "
          + "Pindaian disimpan; periksa alamatnya.",
        en: "What answers at \(address) does not seem to be a Sartika server (status \(status)). "
          + "Scans are kept; check the address.")
    case .serverTrouble(let status):
      Sentence(
        id: "Server sedang terganggu (status \(status)). Pindaian disimpan dan dikirim nanti.",
        en: "The server has trouble (status \(status)). Scans are kept and sent later.")
    case .notKeptYet:
      Sentence(
        id: "Server belum bisa menyimpan pindaian. Pindaian tetap di sini dan dikirim lagi.",
        en: "The server cannot keep the scans yet. They stay here and are sent again.")
    }
  }
}

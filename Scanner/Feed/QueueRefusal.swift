import Glibc
public import Values

/// Why scans cannot be kept on this machine; each carries the folder.
public enum QueueRefusal: Refusal, Hashable {
  /// Another process keeps scans in it.
  case inUse(String)
  /// It may not or cannot be written.
  case notWritable(String)
  /// The disk has no room.
  case diskFull(String)
  /// `ScanQueue.limit` scans wait already.
  case queueFull(String, scans: Int)
  /// Writing failed for another reason: the system's `errno`.
  case diskTrouble(String, code: Int32)

  /// Takes what the system said.
  init(_ code: Int32, _ folder: String) {
    switch code {
    case EACCES, EPERM, EROFS, ENOTDIR: self = .notWritable(folder)
    case ENOSPC, EDQUOT: self = .diskFull(folder)
    default: self = .diskTrouble(folder, code: code)
    }
  }

  public var reason: Reason {
    switch self {
    case .inUse(let folder):
      Reason(
        "queue-in-use",
        id: "Folder “\(folder)” sedang dipakai sartika-scannerd lain. Hentikan yang lain dulu.",
        en: "Another sartika-scannerd is using “\(folder)”. Stop that one first.")
    case .notWritable(let folder):
      Reason(
        "queue-not-writable",
        id:
          "Folder “\(folder)” tidak bisa ditulisi. Beri izin atau pilih folder lain dengan --state.",
        en: "The folder “\(folder)” cannot be written. Allow it or choose another with --state.")
    case .diskFull(let folder):
      Reason(
        "queue-disk-full",
        id:
          "Disk penuh: pindaian di “\(folder)” hanya diingat sampai terkirim. Kosongkan ruang di disk.",
        en: "The disk is full: scans in “\(folder)” are in memory until they are sent. Make room.")
    case .queueFull(let folder, let scans):
      Reason(
        "queue-full",
        id:
          "Sudah \(scans) pindaian menunggu di “\(folder)”. Nyalakan server dulu, lalu pindai lagi.",
        en: "\(scans) scans are already waiting in “\(folder)”. Start the server, then scan "
          + "again.")
    case .diskTrouble(let folder, let code):
      Reason(
        "queue-disk-trouble",
        id:
          "Disk bermasalah di “\(folder)” (kode \(code)). Pindaian hanya diingat; periksa disk.",
        en:
          "The disk has trouble at “\(folder)” (code \(code)). Scans are in memory only; check it.")
    }
  }
}

public import Values

/// Why there is no station token to speak with.
public enum TokenRefusal: Refusal, Hashable {
  /// Neither a file nor the variable was given.
  case noToken
  /// There is no file at this path.
  case missing(String)
  /// The file at this path cannot be read.
  case unreadable(String)
  /// Anybody on this machine may read the file at this path.
  case openToOthers(String)
  /// What was given is not 8 to 200 visible ASCII characters.
  case notAToken

  public var reason: Reason {
    switch self {
    case .noToken:
      Reason(
        "token-none",
        id:
          "Tidak ada token stasiun. Buat dengan `sartika station token --out`, lalu beri --token-file "
          + "atau \(StationToken.variable).",
        en: "There is no station token. Make one with `sartika station token --out`, then give "
          + "--token-file or \(StationToken.variable).")
    case .missing(let path):
      Reason(
        "token-file-missing",
        id: "Berkas token “\(path)” tidak ada. Buat dengan `sartika station token`.",
        en: "There is no token file “\(path)”. Make one with `sartika station token`.")
    case .unreadable(let path):
      Reason(
        "token-file-unreadable",
        id: "Berkas token “\(path)” tidak bisa dibaca. Periksa pemilik dan izinnya.",
        en: "The token file “\(path)” cannot be read. Check its owner and permissions.")
    case .openToOthers(let path):
      Reason(
        "token-file-open",
        id: "Berkas token “\(path)” bisa dibaca siapa saja. Tutup dulu: chmod 600 \(path)",
        en: "Anybody can read the token file “\(path)”. Close it first: chmod 600 \(path)")
    case .notAToken:
      Reason(
        "token-wrong",
        id: "Token stasiun harus 8 sampai 200 karakter tanpa spasi. Salin sekali lagi seutuhnya.",
        en: "A station token is 8 to 200 characters without spaces. Copy all of it again.")
    }
  }
}

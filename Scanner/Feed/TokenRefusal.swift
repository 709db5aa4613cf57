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

  /// A stable name for programs.
  public var type: String {
    switch self {
    case .noToken: "token-none"
    case .missing: "token-file-missing"
    case .unreadable: "token-file-unreadable"
    case .openToOthers: "token-file-open"
    case .notAToken: "token-wrong"
    }
  }

  /// What happened and what to do, in both languages.
  public var sentence: Sentence {
    switch self {
    case .noToken:
      Sentence(
        id:
          "Tidak ada token stasiun. Buat dengan `sartika station token --out`, lalu beri --token-file "
          + "atau \(StationToken.variable).",
        en: "There is no station token. Make one with `sartika station token --out`, then give "
          + "--token-file or \(StationToken.variable).")
    case .missing(let path):
      Sentence(
        id: "Berkas token “\(path)” tidak ada. Buat dengan `sartika station token`.",
        en: "There is no token file “\(path)”. Make one with `sartika station token`.")
    case .unreadable(let path):
      Sentence(
        id: "Berkas token “\(path)” tidak bisa dibaca. Periksa pemilik dan izinnya.",
        en: "The token file “\(path)” cannot be read. Check its owner and permissions.")
    case .openToOthers(let path):
      Sentence(
        id: "Berkas token “\(path)” bisa dibaca siapa saja. Tutup dulu: chmod 600 \(path)",
        en: "Anybody can read the token file “\(path)”. Close it first: chmod 600 \(path)")
    case .notAToken:
      Sentence(
        id: "Token stasiun harus 8 sampai 200 tanda tanpa spasi. Salin sekali lagi seutuhnya.",
        en: "A station token is 8 to 200 characters without blanks. Copy all of it once more.")
    }
  }
}

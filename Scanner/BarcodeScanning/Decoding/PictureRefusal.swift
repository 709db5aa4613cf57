public import Values

/// Why a file cannot be looked at; each carries the file's name.
public enum PictureRefusal: Refusal, Hashable {
  /// There is no such file.
  case missing(String)
  /// The file may not or cannot be read.
  case unreadable(String)
  /// The file is no JPEG, PNG or PGM.
  case notAPicture(String)
  /// The picture ends early or contradicts itself.
  case damaged(String)
  /// More than 40 million pixels or 64 MB.
  case tooLarge(String)

  public var reason: Reason {
    switch self {
    case .missing(let name):
      Reason(
        "picture-missing",
        id: "Gambar “\(name)” tidak ada. Periksa nama berkasnya.",
        en: "There is no picture “\(name)”. Check the file's name.")
    case .unreadable(let name):
      Reason(
        "picture-unreadable",
        id: "Gambar “\(name)” tidak boleh atau tidak bisa dibaca. Periksa izin berkasnya.",
        en: "The picture “\(name)” cannot be read. Check the file's permissions.")
    case .notAPicture(let name):
      Reason(
        "picture-unknown-kind",
        id: "“\(name)” bukan gambar JPEG, PNG, atau PGM.",
        en: "“\(name)” is not a JPEG, PNG or PGM picture.")
    case .damaged(let name):
      Reason(
        "picture-damaged",
        id: "Gambar “\(name)” rusak atau terpotong. Ambil gambarnya sekali lagi.",
        en: "The picture “\(name)” is damaged or cut off. Take it again.")
    case .tooLarge(let name):
      Reason(
        "picture-too-large",
        id: "Gambar “\(name)” terlalu besar: paling banyak 40 juta piksel dan 64 MB.",
        en: "The picture “\(name)” is too large: at most 40 million pixels and 64 MB.")
    }
  }
}

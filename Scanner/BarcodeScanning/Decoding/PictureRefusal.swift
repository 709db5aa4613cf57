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

  /// A stable name for programs.
  public var type: String {
    switch self {
    case .missing: "picture-missing"
    case .unreadable: "picture-unreadable"
    case .notAPicture: "picture-unknown-kind"
    case .damaged: "picture-damaged"
    case .tooLarge: "picture-too-large"
    }
  }

  /// What happened and what to do, in both languages.
  public var sentence: Sentence {
    switch self {
    case .missing(let name):
      Sentence(
        id: "Gambar “\(name)” tidak ada. Periksa nama berkasnya.",
        en: "There is no picture “\(name)”. Check the file's name.")
    case .unreadable(let name):
      Sentence(
        id: "Gambar “\(name)” tidak boleh atau tidak bisa dibaca. Periksa izin berkasnya.",
        en: "The picture “\(name)” cannot be read. Check the file's permissions.")
    case .notAPicture(let name):
      Sentence(
        id: "“\(name)” bukan gambar JPEG, PNG, atau PGM.",
        en: "“\(name)” is not a JPEG, PNG or PGM picture.")
    case .damaged(let name):
      Sentence(
        id: "Gambar “\(name)” rusak atau terpotong. Ambil gambarnya sekali lagi.",
        en: "The picture “\(name)” is damaged or cut off. Take it once more.")
    case .tooLarge(let name):
      Sentence(
        id: "Gambar “\(name)” terlalu besar: paling banyak 40 juta piksel dan 64 MB.",
        en: "The picture “\(name)” is too large: at most 40 million pixels and 64 MB.")
    }
  }
}

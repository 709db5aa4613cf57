public import Values

/// Why a message is not a scan.
public enum ScanRefusal: Refusal, Hashable {
  case notJSON
  case notAScan
  case noScans
  case tooManyScans(Int)
  case missing(String)
  case wrongKind(String)
  case wrongID
  case wrongText
  case wrongAddOn
  case wrongSymbology
  case wrongMoment

  /// A stable name for programs.
  public var type: String {
    switch self {
    case .notJSON: "scan-not-json"
    case .notAScan: "scan-not-an-object"
    case .noScans: "scan-none"
    case .tooManyScans: "scan-too-many"
    case .missing: "scan-field-missing"
    case .wrongKind: "scan-field-wrong"
    case .wrongID: "scan-id-wrong"
    case .wrongText: "scan-text-wrong"
    case .wrongAddOn: "scan-add-on-wrong"
    case .wrongSymbology: "scan-symbology-unknown"
    case .wrongMoment: "scan-moment-wrong"
    }
  }

  /// What happened and what to do, in both languages.
  public var sentence: Sentence {
    switch self {
    case .notJSON, .notAScan, .noScans, .tooManyScans: messageSentence
    default: fieldSentence
    }
  }

  private var messageSentence: Sentence {
    switch self {
    case .noScans:
      Sentence(
        id: "Pesan ini tidak berisi pindaian. Kirim paling sedikit satu.",
        en: "This message has no scan. Send at least one.")
    case .tooManyScans(let count):
      Sentence(
        id: "Pesan ini berisi \(count) pindaian. Kirim paling banyak \(ScanBatch.limit) sekaligus.",
        en: "This message has \(count) scans. Send at most \(ScanBatch.limit) at once.")
    case .notAScan:
      Sentence(
        id: "Pindaian harus berupa objek JSON dengan id, text, dan at.",
        en: "A scan must be a JSON object with id, text and at.")
    default:
      Sentence(
        id: "Pesan ini bukan JSON yang utuh. Kirim satu pindaian atau {\"scans\": […]}.",
        en: "This message is not whole JSON. Send one scan or {\"scans\": […]}.")
    }
  }

  private var fieldSentence: Sentence {
    switch self {
    case .missing(let field):
      Sentence(
        id: "Pindaian ini tidak punya “\(field)”. Isi lalu kirim lagi.",
        en: "This scan has no “\(field)”. Fill it in and send it again.")
    case .wrongID:
      Sentence(
        id: "“id” harus 32 angka heksadesimal kecil.",
        en: "“id” must be 32 lower-case hexadecimal digits.")
    case .wrongText:
      Sentence(
        id: "“text” harus 1 sampai 512 tanda, tanpa tanda kendali. Pindai sekali lagi.",
        en: "“text” must be 1 to 512 characters without control characters. Scan it once more.")
    case .wrongAddOn:
      Sentence(
        id: "“addOn” harus dua atau lima angka.", en: "“addOn” must be two or five digits.")
    case .wrongSymbology:
      Sentence(
        id: "“symbology” tidak dikenal. Pilih salah satu: \(Self.kinds).",
        en: "“symbology” is not known. Choose one of: \(Self.kinds).")
    case .wrongMoment:
      Sentence(
        id: "“at” harus berupa saat seperti 2026-11-21T13:05:09+07:00.",
        en: "“at” must be a moment like 2026-11-21T13:05:09+07:00.")
    case .wrongKind(let field):
      Sentence(
        id: "Isi “\(field)” bukan jenis yang benar.", en: "“\(field)” is of the wrong kind.")
    default: messageSentence
    }
  }

  private static let kinds = Symbology.allCases.map(\.rawValue).joined(separator: ", ")
}

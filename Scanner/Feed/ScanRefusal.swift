public import Values

/// Why a message is not a scan.
public enum ScanRefusal: Refusal, Hashable {
  /// The body is not whole JSON.
  case notJSON
  /// The JSON is no object.
  case notAScan
  /// An empty list.
  case noScans
  /// More than `ScanBatch.limit` scans; how many.
  case tooManyScans(Int)
  /// A field that must be there is not; its name.
  case missing(String)
  /// A field holds something else than it should; its name.
  case wrongKind(String)
  /// `id` is not 32 lower-case hexadecimal digits.
  case wrongID
  /// `text` is not 1 to 512 characters without control characters.
  case wrongText
  /// `addOn` is not two or five digits.
  case wrongAddOn
  /// `symbology` is none of `Symbology`.
  case wrongSymbology
  /// `at` is no moment of ISO 8601 with its offset.
  case wrongMoment

  public var reason: Reason {
    switch self {
    case .notJSON:
      Reason(
        "scan-not-json",
        id: "Pesan ini bukan JSON yang utuh. Kirim satu pindaian atau {\"scans\": […]}.",
        en: "This message is not complete JSON. Send one scan or {\"scans\": […]}.")
    case .notAScan:
      Reason(
        "scan-not-an-object",
        id: "Pindaian harus berupa objek JSON dengan id, text, dan at.",
        en: "A scan must be a JSON object with id, text and at.")
    case .noScans:
      Reason(
        "scan-none",
        id: "Pesan ini tidak berisi pindaian. Kirim paling sedikit satu.",
        en: "This message has no scan. Send at least one.")
    case .tooManyScans(let count):
      Reason(
        "scan-too-many",
        id: "Pesan ini berisi \(count) pindaian. Kirim paling banyak \(ScanBatch.limit) sekaligus.",
        en: "This message has \(count) scans. Send at most \(ScanBatch.limit) at once.")
    case .missing(let field):
      Reason(
        "scan-field-missing",
        id: "Pindaian ini tidak punya “\(field)”. Isi lalu kirim lagi.",
        en: "This scan has no “\(field)”. Fill it in and send it again.")
    case .wrongKind(let field):
      Reason(
        "scan-field-wrong",
        id: "Isi “\(field)” bukan jenis yang benar.", en: "“\(field)” is of the wrong kind.")
    case .wrongID:
      Reason(
        "scan-id-wrong",
        id: "“id” harus 32 angka heksadesimal kecil.",
        en: "“id” must be 32 lower-case hexadecimal digits.")
    case .wrongText:
      Reason(
        "scan-text-wrong",
        id: "“text” harus 1 sampai 512 karakter, tanpa karakter kendali. Pindai sekali lagi.",
        en: "“text” must be 1 to 512 characters without control characters. Scan it again.")
    case .wrongAddOn:
      Reason(
        "scan-add-on-wrong",
        id: "“addOn” harus dua atau lima angka.", en: "“addOn” must be two or five digits.")
    case .wrongSymbology:
      Reason(
        "scan-symbology-unknown",
        id: "“symbology” tidak dikenal. Pilih salah satu: \(Self.kinds).",
        en: "“symbology” is not known. Choose one of: \(Self.kinds).")
    case .wrongMoment:
      Reason(
        "scan-moment-wrong",
        id: "“at” harus berupa saat seperti 2026-11-21T13:05:09+07:00.",
        en: "“at” must be a moment like 2026-11-21T13:05:09+07:00.")
    }
  }

  private static let kinds = Symbology.allCases.map(\.rawValue).joined(separator: ", ")
}

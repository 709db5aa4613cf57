public import Values

/// Why a file is not kept as a photograph.
public enum PhotographRefusal: Refusal, Hashable {
  /// In turn: it is none of the kinds that are read; it is damaged, or breaks off.
  case notAPhotograph, damaged
  /// It moves: there are several pictures in it.
  case moving
  /// The file has more bytes than are read.
  case tooManyBytes
  /// It has so many megapixels.
  case tooManyPixels(Int)
  /// It is stored in a way that needs too much memory.
  case tooHeavy
  /// It was taken away, and is not kept any more.
  case gone
  /// Somebody else has put another in its place.
  case replaced

  public var reason: Reason {
    switch self {
    case .notAPhotograph:
      Reason(
        "photograph-unknown-kind", at: Self.inputs,
        id: "Berkas itu bukan foto JPEG, PNG atau WebP. Foto yang lama tetap ada. Pilih foto "
          + "lain; di ponsel, foto HEIC bisa disimpan dulu sebagai JPEG.",
        en: "That file is no photograph in JPEG, PNG or WebP. What was there stays. Choose "
          + "another; a phone can save HEIC as JPEG first.")
    case .damaged:
      Reason(
        "photograph-damaged", at: Self.inputs,
        id:
          "Foto itu rusak atau terpotong. Foto yang lama tetap ada. Ambil atau kirim sekali lagi.",
        en: "That photograph is damaged or breaks off. What was there stays. Take it or send it "
          + "again.")
    case .moving:
      Reason(
        "photograph-moves", at: Self.inputs,
        id: "Gambar itu bergerak. Pilih foto yang diam.",
        en: "That picture moves. Choose a photograph that stands still.")
    case .tooManyBytes:
      Reason(
        "photograph-too-long", at: Self.inputs,
        id:
          "Berkas foto itu lebih dari \(Photograph.largestFile >> 20) MB. Pilih yang lebih kecil.",
        en: "That file has more than \(Photograph.largestFile >> 20) MB. Choose a smaller one.")
    case .tooManyPixels(let megapixels):
      Reason(
        "photograph-too-large", at: Self.inputs,
        id: "Foto itu \(megapixels) megapiksel; paling banyak "
          + "\(Photograph.mostPixels / 1_000_000). Perkecil dulu, atau ambil foto baru.",
        en: "That photograph has \(megapixels) megapixels; at most "
          + "\(Photograph.mostPixels / 1_000_000) are read. Make it smaller, or take another.")
    case .tooHeavy:
      Reason(
        "photograph-too-heavy", at: Self.inputs,
        id: "Foto itu disimpan dengan cara yang memakan terlalu banyak memori. Perkecil dulu, "
          + "atau ambil foto baru dengan ponsel.",
        en: "That photograph is stored in a way that takes too much memory. Make it smaller, or "
          + "take another with a phone.")
    case .gone:
      Reason(
        "photograph-gone",
        id: "Foto itu sudah tidak disimpan. Kirim lagi fotonya.",
        en: "That photograph is not kept any more. Send it again.")
    case .replaced:
      Reason(
        "photograph-replaced",
        id: "Foto itu sudah diganti dengan yang lain. Yang terpasang sekarang tetap ada.",
        en: "Another photograph was put in its place. The one that is shown now stays.")
    }
  }

  /// Where it came in: taken with the camera, or chosen.
  private static let inputs: Reason.Field = ["photograph", "camera"]
}

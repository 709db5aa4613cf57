import Pictures
import Values

/// What the office says about photographs of goods.
enum PhotographWords {
  static let photograph = Sentence(id: "Foto", en: "Photograph")
  static let camera = Sentence(id: "Ambil foto", en: "Take a photograph")
  static let file = Sentence(id: "Pilih foto", en: "Choose a photograph")
  static let hint = Sentence(
    id: "JPEG, PNG atau WebP, paling besar \(Photograph.largestFile >> 20) MB. Yang disimpan hanya "
      + "gambar kecil; tempat, waktu dan jenis kamera tidak ikut.",
    en: "JPEG, PNG or WebP, at most \(Photograph.largestFile >> 20) MB. Only a small picture is "
      + "kept, without place, time or camera.")
  static let save = Sentence(id: "Simpan foto", en: "Save the photograph")
  static let remove = Sentence(id: "Lepas foto", en: "Remove the photograph")
  static let kept = Sentence(
    id: "Foto disimpan. Mulai sekarang terlihat di kasir dan di beranda.",
    en: "Photograph saved. It is seen at the till and in the window from now on.")
  static let removed = Sentence(
    id: "Foto dilepas. Gambarnya kembali.", en: "Photograph removed. The drawing is back.")
  static let restored = Sentence(
    id: "Foto yang tadi kembali.", en: "The earlier photograph is back.")
}

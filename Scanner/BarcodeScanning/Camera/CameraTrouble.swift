public import Values

/// Why there are no pictures from a camera; each carries the camera's path where there is one.
public enum CameraTrouble: Refusal, Hashable {
  /// No device of this machine is a camera.
  case noCamera
  /// There is no device at this path.
  case missing(String)
  /// The device gives no pictures.
  case notACamera(String)
  /// This user may not open the device.
  case notAllowed(String)
  /// Another program uses it.
  case busy(String)
  /// It went away while it was watched.
  case unplugged(String)
  /// It is there and sends no pictures.
  case frozen(String)
  /// It gives neither YUYV nor MJPG.
  case noKnownFormat(String)
  /// Many pictures in a row could not be decoded.
  case onlyGarbage(String)
  /// Opening it failed for another reason: the system's `errno`.
  case notUsable(String, code: Int32)

  public var reason: Reason {
    switch self {
    case .noCamera:
      Reason(
        "camera-none",
        id: "Belum ada kamera. Colokkan kamera USB; ia akan dipakai begitu terlihat.",
        en: "There is no camera yet. Plug in a USB camera; it is used as soon as it is seen.")
    case .missing(let path):
      Reason(
        "camera-missing",
        id: "Tidak ada kamera di \(path). Colokkan, atau pilih yang lain: sartika-scannerd --list",
        en: "There is no camera at \(path). Plug it in, or choose one: sartika-scannerd --list")
    case .notACamera(let path):
      Reason(
        "camera-not-a-camera",
        id: "\(path) tidak memberi gambar (bukan kamera, atau hanya saluran data kamera). "
          + "Pilih yang lain: sartika-scannerd --list",
        en: "\(path) gives no pictures (no camera, or only a camera's data channel). "
          + "Choose another: sartika-scannerd --list")
    case .notAllowed(let path):
      Reason(
        "camera-not-allowed",
        id: "Kamera \(path) tidak boleh dibuka. Masukkan pengguna ke grup video lalu masuk lagi.",
        en: "The camera \(path) may not be opened. Add the user to the group video, sign in again.")
    case .busy(let path):
      Reason(
        "camera-busy",
        id: "Kamera \(path) sedang dipakai program lain. Tutup program itu; akan dicoba lagi.",
        en: "Another program is using the camera \(path). Close it; this one will try again.")
    case .unplugged(let path):
      Reason(
        "camera-unplugged",
        id: "Kamera \(path) tercabut. Colokkan lagi; pemindaian berlanjut otomatis.",
        en: "The camera \(path) was unplugged. Plug it in again; scanning goes on by itself.")
    case .frozen(let path):
      Reason(
        "camera-frozen",
        id: "Kamera \(path) tidak mengirim gambar lagi. Dicoba dibuka ulang; jika tetap, cabut dan "
          + "colokkan lagi.",
        en: "The camera \(path) sends no more pictures. It is being reopened; if that does not "
          + "help, unplug it and plug it in again.")
    case .noKnownFormat(let path):
      Reason(
        "camera-format",
        id: "Kamera \(path) tidak memberi gambar YUYV atau MJPG. Pakai kamera lain.",
        en: "The camera \(path) gives neither YUYV nor MJPG pictures. Use another camera.")
    case .onlyGarbage(let path):
      Reason(
        "camera-garbage",
        id: "Kamera \(path) hanya mengirim gambar rusak. Dibuka ulang; periksa kabelnya.",
        en: "The camera \(path) sends only broken pictures. It is being reopened; check its cable.")
    case .notUsable(let path, let code):
      Reason(
        "camera-not-usable",
        id: "Kamera \(path) tidak bisa dibuka (kode \(code)). Cabut, colokkan lagi.",
        en: "The camera \(path) cannot be opened (code \(code)). Unplug it and plug it in again.")
    }
  }
}

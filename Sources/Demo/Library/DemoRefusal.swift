public import Values

/// Why a demo cannot be put somewhere.
public enum DemoRefusal: Refusal, Hashable {
  /// Somebody or something was entered there already.
  case notNew

  public var reason: Reason {
    switch self {
    case .notNew:
      Reason(
        "demo-not-new",
        id:
          "Demo hanya bisa dibuat di perpustakaan yang masih kosong. Pilih folder data yang baru.",
        en: "A demo can only be made in a library that is still empty. Choose a new data folder.")
    }
  }
}

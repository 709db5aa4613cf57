public import Values

/// Why labels do not go where they were asked for.
public enum LabelRoomRefusal: Refusal, Hashable {
  /// The sheet has no such place; it has so many.
  case noSuchPlace(of: Int)
  /// On labels of this size the code of these goods would be no bars that a scanner reads.
  case noBars(String)

  public var reason: Reason {
    switch self {
    case .noSuchPlace(let count):
      Reason(
        "label-place-unknown", at: "start",
        id: "Lembar ini punya \(Sentence(count: count)) label. Pilih label pertama dari 1 sampai "
          + "\(Sentence(count: count)).",
        en: "This sheet has \(Sentence(count: count)) labels. Choose the first one from 1 to "
          + "\(Sentence(count: count)).")
    case .noBars(let name):
      Reason(
        "label-too-small-for-bars", at: "preset",
        id: "Label ini terlalu kecil untuk barcode “\(name)”: tidak akan dapat dipindai. Pilih "
          + "lembar dengan label yang lebih besar.",
        en: "These labels are too small for the barcode of “\(name)”: it could not be scanned. "
          + "Choose a sheet with larger labels.")
    }
  }
}

public import Values

/// Why a colleague sets a rule aside.
///
/// One of a few, not a text of her own: it stands in the trail for good, and a text would one day name
/// a woman or her book.
public enum ExceptionReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// For a course, a thesis, a case.
  case study
  /// She travels, or lives far away.
  case travel
  /// What stands in the way is being put right just now.
  case settling
  /// It was agreed with who answers for the house.
  case agreed
  /// None of the others; there is no text beside it.
  case other

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .study:
      Sentence(id: "Tugas, penelitian, atau pendampingan", en: "Coursework, research or casework")
    case .travel: Sentence(id: "Bepergian atau rumahnya jauh", en: "Travels or lives far away")
    case .settling:
      Sentence(id: "Halangannya sedang dibereskan", en: "The obstacle is being settled")
    case .agreed: Sentence(id: "Sudah disepakati dengan pengelola", en: "Agreed with the manager")
    case .other: Sentence(id: "Alasan lain", en: "Another reason")
    }
  }
}

/// Why an exception cannot be made.
public enum ExceptionRefusal: Refusal, Hashable {
  /// A rule was to be set aside, and nobody said why.
  case withoutReason

  public var reason: Reason {
    switch self {
    case .withoutReason:
      Reason(
        "exception-without-reason",
        id: "Pengecualian perlu alasan. Pilih satu dari daftar.",
        en: "An exception needs a reason. Choose one from the list.")
    }
  }
}

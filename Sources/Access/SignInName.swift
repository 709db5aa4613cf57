import Foundation
public import Values

/// The name with which somebody signs in: `ratna`, `dewi.kasir`.
///
/// 2 to 40 letters, digits, points, hyphens or underscores, kept in Unicode form NFC and lower
/// case, so that what looks the same is the same to the byte.
public struct SignInName: Hashable, Sendable, CustomStringConvertible {
  /// As it stands in the table.
  public let text: String

  /// Takes what was typed; blanks around it are dropped.
  ///
  /// - Throws: `SignInNameRefusal` when it is too short, too long or has other characters.
  public init(_ typed: String) throws(SignInNameRefusal) {
    let text = Self.normalised(typed)
    guard (2...40).contains(text.unicodeScalars.count) else { throw .length }
    guard text.unicodeScalars.allSatisfy(Self.isAllowed) else { throw .characters }
    self.text = text
  }

  /// The form in which names are compared.
  static func normalised(_ typed: String) -> String {
    typed.trimmingCharacters(in: .whitespacesAndNewlines)
      .precomposedStringWithCanonicalMapping.lowercased().precomposedStringWithCanonicalMapping
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "-", "_": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
  }

  public var description: String { text }
}

/// Why a text cannot be a sign-in name.
public enum SignInNameRefusal: Refusal, Hashable {
  /// Fewer than 2 or more than 40 characters.
  case length
  /// Something other than letters, digits, points, hyphens and underscores is in it.
  case characters
  /// A colleague, perhaps one who is disabled, has it already.
  case taken

  public var reason: Reason {
    switch self {
    case .length:
      Reason(
        "sign-in-name-length", at: "signIn",
        id: "Nama masuk terdiri dari 2 sampai 40 huruf atau angka.",
        en: "A sign-in name has 2 to 40 letters or digits.")
    case .characters:
      Reason(
        "sign-in-name-characters", at: "signIn",
        id: "Nama masuk hanya boleh berisi huruf, angka, titik, tanda hubung, dan garis bawah.",
        en: "A sign-in name has only letters, digits, dots, hyphens and underscores.")
    case .taken:
      Reason(
        "sign-in-name-taken", at: "signIn",
        id: "Nama masuk itu sudah dipakai. Pilih nama lain.",
        en: "That sign-in name is taken. Choose another.")
    }
  }
}

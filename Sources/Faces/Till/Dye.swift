import Markup
import Pages
import PointOfSale

/// A colour that the words of a variant name: *ungu*, *XL, hitam*, *natural*.
enum Dye: String, CaseIterable, Sendable {
  case black, white, purple, red, blue, green, yellow, indigo, sogan, natural

  /// Finds the first colour among the words of a variant, in either language.
  init?(named words: String) {
    let found = words.lowercased().split { !$0.isLetter }.lazy
      .compactMap { word in Dye.allCases.first { $0.words.contains(String(word)) } }.first
    guard let found else { return nil }
    self = found
  }

  private var words: Set<String> {
    switch self {
    case .black: ["hitam", "black"]
    case .white: ["putih", "white"]
    case .purple: ["ungu", "purple", "violet"]
    case .red: ["merah", "red"]
    case .blue: ["biru", "blue"]
    case .green: ["hijau", "green"]
    case .yellow: ["kuning", "yellow"]
    case .indigo: ["nila", "indigo"]
    case .sogan: ["sogan", "cokelat", "coklat", "brown"]
    case .natural: ["natural", "krem", "cream"]
    }
  }
}

extension Page {
  /// A shirt or a bag in its colour; `nil` for what is drawn in one way only.
  func dyedGoods(_ kind: GoodsPicture, _ dye: Dye) -> HTML? {
    let shape: HTML
    switch kind {
    case .shirt:
      shape = #"<path d="M32 8c5 8 31 8 36 0l18 8 10 23-15 6-5-7v61H24V38l-5 7-15-6 10-23z"/>"#
    case .bag:
      shape = #"<path class="loop" d="M30 42c0-48 40-48 40 0"/><path d="M12 36h76l5 63H7z"/>"#
    case .pin, .cloth, .mug, .notebook, .sticker, .poster, .pouch, .parcel: return nil
    }
    return #"<svg class="dyed \#(dye.rawValue)" viewBox="0 0 100 100">\#(shape)</svg>"#
  }
}

public import GRDB
public import Values

/// What is drawn of goods: each is the name of a drawing that the pages have.
///
/// It is kept under this name, so a drawing that went would leave its goods with the parcel.
public enum GoodsPicture: String, Hashable, Sendable, Codable, CaseIterable,
  DatabaseValueConvertible
{
  case shirt, pin, bag, cloth, mug, notebook, sticker, poster
  /// Coffee, tea, or something else that is filled into bags.
  case pouch
  /// Whatever else is for sale.
  case parcel

  /// As it stands on the screen.
  public var name: Sentence {
    switch self {
    case .shirt: Sentence(id: "Kaus", en: "Shirt")
    case .pin: Sentence(id: "Pin", en: "Badge")
    case .bag: Sentence(id: "Tas", en: "Bag")
    case .cloth: Sentence(id: "Kain", en: "Cloth")
    case .mug: Sentence(id: "Cangkir", en: "Mug")
    case .notebook: Sentence(id: "Buku tulis", en: "Notebook")
    case .sticker: Sentence(id: "Stiker", en: "Sticker")
    case .poster: Sentence(both: "Poster")
    case .pouch: Sentence(id: "Kopi atau teh", en: "Coffee or tea")
    case .parcel: Sentence(id: "Bingkisan", en: "Parcel")
    }
  }
}

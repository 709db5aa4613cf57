package import Catalog
package import Markup
package import PointOfSale
import Serving
import Values

/// What is drawn of things that are for sale, in the window and at the till.
extension Page {
  /// What is seen of a thing that is for sale: its photograph; else what the house chose; else a book has
  /// its cover, and goods have the drawing that their name says.
  ///
  /// - Parameters:
  ///   - photograph: its photograph, when it has one.
  ///   - chosen: what the house chose for it or its category.
  ///   - address: by which the cover of a book is drawn.
  package func picture(
    of name: String, _ kind: ProductKind, _ photograph: ProductPhotograph?,
    chosen: GoodsPicture?, at address: RecordAddress?
  ) -> HTML {
    if let photograph { return self.photograph(photograph) }
    if kind == .book, chosen == nil { return bookForSale(name, at: address) }
    return goodsDrawing(chosen ?? GoodsPicture(named: name))
  }

  /// The cover of a book that is for sale; one that is not in the catalogue has its look by its name.
  package func bookForSale(_ name: String, at address: RecordAddress?) -> HTML {
    let place = address ?? RecordAddress(name.utf8.reduce(0) { $0 + Int64($1) })
    return cover(at: place, title: name)
  }

  /// A photograph of goods; the name that stands beside it says the same.
  ///
  /// It is fetched when it is near to what is seen, and takes its place before that.
  package func photograph(_ photograph: ProductPhotograph) -> HTML {
    // Cut to the width of a niche, a bottle or a dress would be its middle.
    let isTall = photograph.height > photograph.width
    return """
      <img src="\(CataloguePlace.photograph(photograph.digest))"\(#" class="tall""#, if: isTall) \
      width="\(photograph.width)" height="\(photograph.height)" \
      loading="lazy" decoding="async" alt="">
      """
  }

  /// The drawing of one kind of goods; the name that stands beside it says the same.
  package func goodsDrawing(_ drawing: GoodsPicture) -> HTML {
    """
    <img src="\(AssetShelf.house.address(of: "goods.svg"))#\(drawing.rawValue)" alt="">
    """
  }
}

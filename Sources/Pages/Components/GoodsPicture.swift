package import Catalog
package import Markup
package import PointOfSale
import Serving
import Values

/// What is drawn of things that are for sale, in the window and at the till.
extension Page {
  /// The cover of a book that is for sale; one that is not in the catalogue has its look by its name.
  package func bookForSale(_ name: String, at address: RecordAddress?) -> HTML {
    let place = address ?? RecordAddress(name.utf8.reduce(0) { $0 + Int64($1) })
    return cover(at: place, title: name)
  }

  /// A photograph of goods; the name that stands beside it says the same.
  ///
  /// It is fetched when it is near to what is seen, and takes its place before that.
  package func photograph(_ photograph: ProductPhotograph) -> HTML {
    """
    <img src="\(CataloguePlace.photograph(photograph.digest))" \
    width="\(photograph.width)" height="\(photograph.height)" \
    loading="lazy" decoding="async" alt="">
    """
  }

  /// A thing for sale as it stands at the till: its photograph, else the drawing that was chosen,
  /// else the cover of a book, or the drawing by its name.
  package func picture(
    ofGoods name: String, _ kind: ProductKind, chosen: GoodsPicture?, cover: RecordAddress?,
    _ shown: ProductPhotograph?
  ) -> HTML {
    if let shown { return photograph(shown) }
    return kind == .book && chosen == nil
      ? bookForSale(name, at: cover) : goodsDrawing(chosen ?? GoodsPicture(named: name))
  }

  /// The drawing of one kind of goods; the name that stands beside it says the same.
  package func goodsDrawing(_ drawing: GoodsPicture) -> HTML {
    """
    <img src="\(AssetShelf.house.address(of: "goods.svg"))#\(drawing.rawValue)" alt="">
    """
  }
}

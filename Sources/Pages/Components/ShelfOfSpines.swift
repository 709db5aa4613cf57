package import Catalog
package import Markup
package import Values

/// The shelf: what stands on it with its back to whoever looks, each a link to its page.
extension Page {
  /// Draws what stands there, in its order, on one plank.
  ///
  /// - Parameters:
  ///   - name: what the shelf is, for screen readers.
  ///   - drawnOut: whose page this is; it stands out of the line.
  package func shelfOfSpines(
    _ spines: [Spine], named name: Sentence, drawnOut: RecordAddress? = nil
  ) -> HTML {
    guard !spines.isEmpty else { return .empty }
    let links = spines.map { spine -> HTML in
      "<li><a href=\"\(CataloguePlace.record(spine.address))\">\(spine.title)</a></li>"
    }
    return #"<ul class="spines" aria-label="\#(say(name))">\#(links)</ul>"#
  }
}

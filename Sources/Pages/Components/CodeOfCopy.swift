package import Markup
package import Values

extension Page {
  /// The code of a copy among other words: it stays in one piece at the end of a line, unless it is
  /// longer than a narrow screen has room for.
  package func codeOfCopy(_ barcode: Barcode) -> HTML {
    let isShort = barcode.text.utf8.count <= 16
    return #"<span class="code-input\#(" nowrap", if: isShort)">\#(barcode)</span>"#
  }
}

package import Markup

extension Page {
  /// The button that opens the browser's own printing; its page asks for the script `.printPage`.
  package var pagePrinting: HTML {
    """
    <button type="button" class="button no-print" data-print-page hidden>\(Icon.printer)\
    \(say(Words.print))</button>
    """
  }
}

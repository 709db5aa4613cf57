import CCairo
import Printing

/// Draws pages into a PDF in memory.
///
/// The only file that calls cairo. A surface lives and ends inside one call; only the text on it is
/// drawn elsewhere, by the one file that calls pango. cairo counts in points (1/72 inch).
enum Cairo {
  /// Points in a millimetre.
  static let points = 72 / 25.4

  /// The bytes that cairo hands over.
  private final class Bytes {
    var all: [UInt8] = []
  }

  /// - Throws: `PaperFault` with cairo's status.
  static func pdf(_ document: PaperDocument) throws(PaperFault) -> [UInt8] {
    // Before pango looks for families the first time; without them it takes others.
    _ = PaperLetters.areHere
    let bytes = Bytes()
    let first = document.pages.first ?? .a4
    let status = withExtendedLifetime(bytes) { () -> cairo_status_t in
      let surface = cairo_pdf_surface_create_for_stream(
        { (target, data, count) in
          guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
          let bytes = Unmanaged<Bytes>.fromOpaque(target).takeUnretainedValue()
          bytes.all.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(bytes).toOpaque(), first.width * points, first.height * points)
      defer { cairo_surface_destroy(surface) }
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title)
      let context = cairo_create(surface)
      defer { cairo_destroy(context) }
      for page in document.pages {
        cairo_pdf_surface_set_size(surface, page.width * points, page.height * points)
        if let context { for mark in page.marks { draw(mark, on: context) } }
        cairo_show_page(context)
      }
      let drawn = cairo_status(context)
      cairo_surface_finish(surface)
      return drawn == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : drawn
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw .notDrawn(code: Int(status.rawValue)) }
    return bytes.all
  }

  private static func draw(_ mark: PaperMark, on context: OpaquePointer) {
    cairo_save(context)
    defer { cairo_restore(context) }
    switch mark {
    case .area(let box, let ink):
      use(ink, on: context)
      rectangle(box, on: context)
      cairo_fill(context)
    case .shape(let corners, let ink):
      use(ink, on: context)
      path(corners, on: context)
      cairo_close_path(context)
      cairo_fill(context)
    case .line(let start, let end, let thick, let ink):
      use(ink, on: context)
      path([start, end], on: context)
      stroke(thick, on: context)
    case .stroke(let corners, let thick, let ink, let box):
      use(ink, on: context)
      rectangle(box, on: context)
      cairo_clip(context)
      path(corners, on: context)
      stroke(thick, on: context)
    case .frame(let box, let thick, let ink, let degrees):
      use(ink, on: context)
      turn(degrees, around: box, on: context)
      rectangle(box, on: context)
      stroke(thick, on: context)
    case .text(let text): write(text, on: context)
    case .giant(let word, let box, let ink, let across):
      fill(box, with: word, ink, across, on: context)
    case .bars(let drawing, let corner, let module, let height):
      bars(drawing, at: corner, module: module, height: height, on: context)
    }
  }

  private static func use(_ ink: PaperInk, on context: OpaquePointer) {
    let (red, green, blue) = ink.rgb
    cairo_set_source_rgb(
      context, Double(red) / 255, Double(green) / 255, Double(blue) / 255)
  }

  private static func rectangle(_ box: PaperBox, on context: OpaquePointer) {
    cairo_rectangle(
      context, box.x * points, box.y * points, box.width * points, box.height * points)
  }

  private static func path(_ corners: [PaperPoint], on context: OpaquePointer) {
    cairo_new_path(context)
    for corner in corners { cairo_line_to(context, corner.x * points, corner.y * points) }
  }

  private static func stroke(_ thick: Double, on context: OpaquePointer) {
    cairo_set_line_width(context, thick * points)
    cairo_stroke(context)
  }

  private static func turn(_ degrees: Double, around box: PaperBox, on context: OpaquePointer) {
    guard degrees != 0 else { return }
    let middle = ((box.x + box.width / 2) * points, (box.y + box.height / 2) * points)
    cairo_translate(context, middle.0, middle.1)
    cairo_rotate(context, -degrees * .pi / 180)
    cairo_translate(context, -middle.0, -middle.1)
  }

  /// Puts text into its box, at most to its edges.
  private static func write(_ text: PaperText, on context: OpaquePointer) {
    turn(text.turned, around: text.box, on: context)
    rectangle(text.box, on: context)
    cairo_clip(context)
    use(text.ink, on: context)
    guard let layout = PangoText(text, on: context) else { return }
    let free = text.box.height * points - layout.height
    let above: Double =
      switch text.down {
      case .top: 0
      case .middle: free / 2
      case .bottom: free
      }
    cairo_move_to(context, text.box.x * points, text.box.y * points + above)
    layout.show(on: context)
  }

  /// Stretches a word to the height of a box, each letter and figure for itself.
  ///
  /// Where the house's font is missing, another one serves whose figures hang below the line. A word
  /// that would be too wide is made narrower.
  private static func fill(
    _ box: PaperBox, with word: String, _ ink: PaperInk, _ across: PaperText.Across,
    on context: OpaquePointer
  ) {
    let size = box.height
    let room = PaperBox(x: 0, y: 0, width: size * 4, height: size * 4)
    let parts = word.map { part in
      (
        layout: PangoText(PaperText(String(part), in: room, .poster, size: size), on: context),
        isTall: part.isLetter || part.isNumber
      )
    }
    let advance = parts.reduce(0) { $0 + ($1.layout?.advance ?? 0) }
    let capital = parts.filter(\.isTall).compactMap { $0.layout?.inked.height }.min() ?? 0
    guard advance > 0, capital > 0 else { return }
    let usual = box.height * points / capital
    let wide = min(usual, box.width * points / advance)
    use(ink, on: context)
    let before = across.before(box.width * points - advance * wide)
    cairo_translate(context, box.x * points + before, box.y * points)
    for (layout, isTall) in parts {
      guard let layout else { continue }
      let inked = layout.inked
      let tall = isTall && inked.height > 0 ? box.height * points / inked.height : usual
      // What is neither, such as a point or a hyphen, stands on the line as it would.
      let above = isTall ? -inked.y : capital - layout.baseline
      cairo_save(context)
      cairo_scale(context, wide, tall)
      cairo_move_to(context, 0, above)
      layout.show(on: context)
      cairo_restore(context)
      cairo_translate(context, layout.advance * wide, 0)
    }
  }

  /// White under a code, then its bars, all in one filling: no seam between two of them.
  private static func bars(
    _ drawing: BarcodeDrawing, at corner: PaperPoint, module: Double, height: Double?,
    on context: OpaquePointer
  ) {
    let wide = module * points
    let high = height.map { $0 / Double(drawing.height) * points } ?? wide
    cairo_translate(context, corner.x * points, corner.y * points)
    use(.white, on: context)
    cairo_rectangle(
      context, 0, 0, Double(drawing.width) * wide, Double(drawing.height) * high)
    cairo_fill(context)
    use(.black, on: context)
    for bar in drawing.bars {
      cairo_rectangle(
        context, Double(bar.x) * wide, Double(bar.y) * high, Double(bar.width) * wide,
        Double(bar.height) * high)
    }
    cairo_fill(context)
  }
}

extension PaperText.Across {
  /// How much of the room that a word leaves lies before it.
  fileprivate func before(_ room: Double) -> Double {
    switch self {
    case .start: 0
    case .middle: room / 2
    case .end: room
    }
  }
}

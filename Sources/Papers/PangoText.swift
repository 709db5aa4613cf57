import CPango
import Values

/// Text laid out in a box: broken into lines, made smaller, ended by an ellipsis.
///
/// The only file that calls pango. The layout ends with the value that keeps it; letters that no
/// installed family has are drawn as boxes with their numbers. pango counts in parts of a point.
final class PangoText {
  private let layout: OpaquePointer
  /// The height of its lines, in points.
  private(set) var height = 0.0

  deinit { sartika_pango_free(layout) }

  /// Lays out a text for a page of cairo's.
  ///
  /// - Returns: `nil` when there is no memory for it.
  init?(_ text: PaperText, on context: OpaquePointer) {
    guard let layout = pango_cairo_create_layout(context) else { return nil }
    self.layout = layout
    // Widths as the letters have them, not as a screen's grid would.
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout), 0)
    let words = Array(Self.plain(text.words).utf8)
    words.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        pango_layout_set_text(layout, characters.baseAddress, Int32(characters.count))
      }
    }
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    switch text.across {
    case .start: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
    case .middle: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
    case .end: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
    }
    pango_layout_set_width(layout, Self.units(text.box.width * Cairo.points))
    fit(text)
  }

  /// Draws it from the current point of cairo's on.
  func show(on context: OpaquePointer) { pango_cairo_show_layout(context, layout) }

  /// Where its ink is, in points from the upper left corner of the layout.
  var inked: PaperBox {
    var (ink, logical) = (PangoRectangle(), PangoRectangle())
    pango_layout_get_extents(layout, &ink, &logical)
    let unit = Double(sartika_pango_unit)
    return PaperBox(
      x: Double(ink.x) / unit, y: Double(ink.y) / unit, width: Double(ink.width) / unit,
      height: Double(ink.height) / unit)
  }

  /// How far its line reaches, in points.
  var advance: Double {
    var (ink, logical) = (PangoRectangle(), PangoRectangle())
    pango_layout_get_extents(layout, &ink, &logical)
    return Double(logical.width) / Double(sartika_pango_unit)
  }

  /// The line on which its letters stand, in points from the top.
  var baseline: Double { Double(pango_layout_get_baseline(layout)) / Double(sartika_pango_unit) }

  /// Tries smaller letters until all of it is there, then takes what there is room for.
  private func fit(_ text: PaperText) {
    var size = text.size
    while true {
      set(text.face, size: size)
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_NONE)
      if isWhole(text) || size <= text.least { break }
      size = max(text.least, size * 0.94)
    }
    guard !isWhole(text) else { return measure() }
    // Letters of another family may be higher: then fewer lines, and in the end smaller ones.
    var lines = text.lines
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    repeat {
      pango_layout_set_height(layout, Int32(-lines))
      measure()
      if height <= text.box.height * Cairo.points { return }
      if lines > 1 { lines -= 1 } else { size *= 0.9 }
      set(text.face, size: size)
    } while size > 0.5
  }

  private func set(_ face: PaperText.Face, size: Double) {
    guard let font = pango_font_description_from_string(face.families) else { return }
    defer { pango_font_description_free(font) }
    pango_font_description_set_weight(font, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(
      font, size * Cairo.points * Double(sartika_pango_unit))
    pango_layout_set_font_description(layout, font)
    if face == .poster { pango_layout_set_line_spacing(layout, 0.92) }
  }

  /// Whether all of it stands in the box, with no word broken to make it so.
  private func isWhole(_ text: PaperText) -> Bool {
    measure()
    guard pango_layout_get_line_count(layout) <= Int32(text.lines),
      height <= text.box.height * Cairo.points + 0.01
    else { return false }
    return !breaksWord
  }

  /// Whether a line ends inside a word.
  private var breaksWord: Bool {
    guard let bytes = pango_layout_get_text(layout) else { return false }
    for number in 1..<max(1, pango_layout_get_line_count(layout)) {
      guard let line = pango_layout_get_line_readonly(layout, number) else { continue }
      let start = Int(line.pointee.start_index)
      guard start > 0 else { continue }
      // Scripts without blanks break anywhere; those with them do so behind one or a hyphen.
      let before = UInt8(bitPattern: bytes[start - 1])
      if before < 0x80, before != 0x20, before != 0x2D, before != 0x2F { return true }
    }
    return false
  }

  private func measure() {
    var (width, tall): (Int32, Int32) = (0, 0)
    pango_layout_get_size(layout, &width, &tall)
    height = Double(tall) / Double(sartika_pango_unit)
  }

  private static func units(_ points: Double) -> Int32 {
    Int32((points * Double(sartika_pango_unit)).rounded())
  }

  /// One paragraph without characters that steer something.
  private static func plain(_ words: String) -> String { words.plainLine }
}

extension PangoText {
  /// Whether a family of this machine has every letter of a text; others are drawn as boxes.
  static func hasLetters(of text: String) -> Bool {
    let letters = Array(plain(text).utf8)
    let unknown = letters.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        sartika_pango_unknown(
          characters.baseAddress, Int32(characters.count), PaperText.Face.text.families)
      }
    }
    return unknown <= 0
  }
}

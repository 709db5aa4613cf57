package import Values

/// Whatever draws the parts of a page for one reader.
///
/// The parts need values alone, and of her only what stands here.
package protocol ComponentDrawing {
  /// The language she reads.
  var language: Language { get }
  /// The zone by which the house says times.
  var zone: Zone { get }
  /// The hidden fields that every form which changes something carries, made anew for each form.
  var formKey: HTML { get }
}

extension ComponentDrawing {
  /// A sentence in her language.
  package func say(_ sentence: Sentence) -> String { sentence.text(in: language) }
}

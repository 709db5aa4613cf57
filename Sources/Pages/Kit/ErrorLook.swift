import HTTPTypes
import Values

/// What a page says around the sentences of an error, by the status of its answer.
struct ErrorLook {
  /// What happened, as on a poster.
  let title: Sentence
  /// What to do, for whoever finds nothing in the sentences.
  let advice: Sentence
  /// Nothing was refused: there is no such page.
  var isLost = false
  /// Whether it is certain that nothing has changed.
  var isNothingDone = false
  /// Whether the same may be possible in a moment.
  var passes = false

  init(_ answer: ErrorAnswer) {
    switch answer.status.code {
    case 404:
      self.init(Words.notFoundTitle, ErrorWords.maybeMoved, isLost: true)
    case 403:
      self.init(Words.forbiddenTitle, ErrorWords.askTheStaff, isNothingDone: true)
    case 408: self.init(ErrorWords.tooSlowTitle, ErrorWords.askTheStaff, passes: true)
    case 429:
      self.init(ErrorWords.waitTitle, ErrorWords.waitAMoment, isNothingDone: true, passes: true)
    case 503: self.init(ErrorWords.laterTitle, ErrorWords.readingGoesOn, passes: true)
    case 507: self.init(ErrorWords.fullTitle, ErrorWords.readingGoesOn, passes: true)
    case 500...: self.init(Words.faultTitle, ErrorWords.askTheStaff, passes: true)
    default: self.init(Words.refusedTitle, ErrorWords.askTheStaff, isNothingDone: true)
    }
  }

  private init(
    _ title: Sentence, _ advice: Sentence, isLost: Bool = false, isNothingDone: Bool = false,
    passes: Bool = false
  ) {
    self.title = title
    self.advice = advice
    self.isLost = isLost
    self.isNothingDone = isNothingDone
    self.passes = passes
  }
}

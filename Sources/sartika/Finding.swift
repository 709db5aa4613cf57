import Values

/// One thing that was looked at.
struct Finding: Encodable {
  enum State: String, Encodable {
    case good
    case warning
    case bad
  }

  let check: String
  let state: State
  let says: Sentence
  let cure: Sentence?

  init(_ check: String, _ state: State, _ says: Sentence, cure: Sentence? = nil) {
    self.check = check
    self.state = state
    self.says = says
    self.cure = cure
  }
}

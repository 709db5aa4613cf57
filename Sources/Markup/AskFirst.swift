package import Values

/// A question before something that cannot be undone.
///
/// A script asks in a dialog; without scripts the house asks on a page of its own, and the form comes
/// again with everything in it and `sure`.
package struct AskFirst: Sendable {
  /// What will happen, with the thing and the count.
  package let question: Sentence
  /// What the button that does it says.
  package let yes: Sentence
  /// What `sure` says when that button was pressed.
  package var answer = "yes"
  /// What was seen of a thing that can change before she answers; the form's field and its value.
  ///
  /// The answer carries it: a yes is one to what was asked about, and to nothing that came since.
  package var about: (name: String, value: String)?

  /// Takes the question and its yes.
  package init(_ question: Sentence, yes: Sentence) {
    self.question = question
    self.yes = yes
  }
}

extension ComponentDrawing {
  /// What the script reads from the form.
  package func questionForScript(_ ask: AskFirst) -> HTML {
    """
     data-confirm="\(say(ask.question))" data-yes="\(say(ask.yes))"\
     data-no="\(say(ComponentWords.leaveIt))"
    """
  }

  /// What the house reads when no script has asked.
  package func questionForHouse(_ ask: AskFirst) -> HTML {
    """
    <input type="hidden" name="sure" value="ask">\
    <input type="hidden" name="question" value="\(say(ask.question))">\
    <input type="hidden" name="yes" value="\(say(ask.yes))">
    """
  }
}

import Markup
import Pages
import PointOfSale
import Serving
import Values

extension Page {
  /// Goods without a card, beside the field whatever the shelves show: a word and a price.
  ///
  /// - Parameter refused: what was typed of them, when it was refused.
  func otherGoodsForm(_ refused: RefusedForm?) -> HTML {
    let form = refused.state(at: TillPlace.otherGoods)
    return """
      <details class="other-goods" id="other-goods"\(" open", if: form.isRefused)>\
      <summary>\(Icon.tag)\(say(TillWords.otherGoods))</summary>
      <form class="row along" method="post" action="\(TillPlace.otherGoods)">\(formKey)\
      \(problem(form.sentences))
      \(field(
        Field("word", TillWords.otherWord).required.with {
          $0.longest = Shop.longestWord
          $0.hint = TillWords.otherWordHint
        }.filled(from: form)))
      \(field(
        Field("price", TillWords.otherPrice, kind: .money).required.filled(from: form)))
      \(button(TillWords.addOther, .plus, look: .plain))</form></details>
      """
  }
}

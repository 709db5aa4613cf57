import Markup
import Pages
import PointOfSale
import Serving
import Values

extension Page {
  /// The photograph of a product, and how it gets another.
  func photographOfGoods(_ view: ProductView) -> HTML {
    let number = view.product.number
    let form = view.photographForm
    let shown = view.photograph.map { shown -> HTML in
      """
      <p class="photo-of">\(photograph(shown))</p>\
      \(action(
        PhotographWords.remove, at: OfficePlace.removePhotograph(number),
        fields: ["photograph": shown.digest], .trash, look: .small))
      """
    }
    return """
      <details class="card" id="photograph"\(" open", if: form.isRefused)>\
      <summary>\(say(PhotographWords.photograph))</summary>
      \(shown)
      <form class="form reading" method="post" action="\(OfficePlace.photograph(number))"
      enctype="multipart/form-data">\(formKey)\(problem(form.sentences))
      <div class="field by-camera"><label for="photo-camera">\(say(PhotographWords.camera))</label>
      <input id="photo-camera" type="file" name="camera" capture="environment"
      accept="image/jpeg,image/png,image/webp"></div>
      <div class="field"><label for="photo-file">\(say(PhotographWords.file))</label>
      <span class="hint" id="photo-file-hint">\(say(PhotographWords.hint))</span>
      <input id="photo-file" type="file" name="photograph" aria-describedby="photo-file-hint"\
      \(#" aria-invalid="true""#, if: form.isRefused)
      accept="image/jpeg,image/png,image/webp"></div>
      <div>\(button(PhotographWords.save, .upload))</div></form></details>
      """
  }
}

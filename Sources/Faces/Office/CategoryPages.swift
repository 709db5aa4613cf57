import Markup
import Pages
import PointOfSale
import Serving
import Values

extension Page {
  /// The categories of goods in their order, and what stands in front of all.
  func categories(_ state: CategoriesState) -> Sheet {
    let form = state.refused.state(at: OfficePlace.categories)
    let rows = state.categories.map { categoryRow($0, state) }
    let list: HTML =
      rows.isEmpty
      ? emptyState(.tag, OfficeWords.noCategories, OfficeWords.categoriesHint)
      : #"<ul class="list stack">\#(rows)</ul>"#
    return Sheet(
      say(OfficeWords.categories), section: .office,
      body: """
        \(breadcrumbs([(say(Terms.products), OfficePlace.products)], here: say(OfficeWords.categories)))
        <h1>\(say(OfficeWords.categories))</h1>
        <p class="reading">\(say(OfficeWords.categoriesHint))</p>
        \(list)
        <form class="card lined form reading" method="post" action="\(OfficePlace.categories)">\
        \(formKey)<h2>\(say(OfficeWords.newCategory))</h2>\(problem(form.sentences))
        \(categoryFields(form, scope: "new-"))
        <div>\(button(Words.add, .plus))</div></form>
        \(pinnedList(state.pinned))
        """)
  }

  private func categoryFields(_ form: FormState, scope: String) -> HTML {
    """
    <div class="pair">\(field(
      Field("name", Terms.name).required.with {
        $0.scope = scope
        $0.longest = ProductCategory.longestName
      }.filled(from: form)))
    \(choice(
      "picture", OfficeWords.goodsPicture, of: pictureChoices(OfficeWords.noPicture),
      scope: scope, from: form))</div>
    """
  }

  /// Every drawing of goods, behind none.
  private func pictureChoices(_ none: Sentence) -> [(value: String, words: String)] {
    [(value: "", words: say(none))]
      + GoodsPicture.allCases.map { (value: $0.rawValue, words: say($0.name)) }
  }

  private func categoryRow(_ category: ProductCategory, _ state: CategoriesState) -> HTML {
    let place = OfficePlace.category(category.number)
    let removing = OfficePlace.removeCategory(category.number)
    let scope = "category-\(category.number)-"
    let form = state.refused.state(at: place, or: category.fields)
    let away = state.refused.state(at: removing)
    return """
      <li class="card"><div class="title-row"><h2>\(category.name)</h2><div class="row acts">
      <span class="chip">\(say(OfficeWords.productsInIt(category.products)))</span>
      \(action(
        OfficeWords.forward, at: OfficePlace.moveCategory(category.number),
        fields: ["way": "forward"], look: .small))
      \(action(
        OfficeWords.backward, at: OfficePlace.moveCategory(category.number),
        fields: ["way": "back"], look: .small))</div></div>
      <details\(" open", if: form.isRefused)><summary>\(say(OfficeWords.changeCategory))</summary>
      <form class="form reading" method="post" action="\(place)">\(formKey)\(shown(form))
      \(problem(form.sentences))\(categoryFields(form, scope: scope))
      <div>\(button(OfficeWords.saveCategory, .check))</div></form></details>
      <details\(" open", if: away.isRefused)><summary>\(say(OfficeWords.removeCategory))</summary>
      <form class="form reading" method="post" action="\(removing)">\(formKey)\
      \(shown(FormState(category.removed)))
      \(problem(away.sentences))\(heirChoice(category, state, away, scope))
      <div>\(button(OfficeWords.removeCategory, .trash, look: .danger))</div></form></details></li>
      """
  }

  /// Where its products go; nothing is asked of an empty one.
  private func heirChoice(
    _ category: ProductCategory, _ state: CategoriesState, _ form: FormState, _ scope: String
  ) -> HTML {
    guard category.products > 0 else { return .empty }
    let others = state.categories.filter { $0.number != category.number }
      .map { (value: $0.number.description, words: $0.name) }
    return choice(
      "heir", OfficeWords.heir,
      of: [
        (value: "", words: say(OfficeWords.chooseHeir)),
        (value: "none", words: say(OfficeWords.noCategory)),
      ] + others, scope: scope, from: form)
  }

  private func pinnedList(_ pinned: [Product]) -> HTML {
    let rows = pinned.map { product -> HTML in
      """
      <li class="row ends"><a href="\(OfficePlace.product(product.number))">\(product.name)</a>
      <span class="row">\(action(
        OfficeWords.forward, at: OfficePlace.movePinned(product.number),
        fields: ["way": "forward"], look: .small))
      \(action(
        OfficeWords.backward, at: OfficePlace.movePinned(product.number),
        fields: ["way": "back"], look: .small))</span></li>
      """
    }
    let list: HTML? = rows.isEmpty ? nil : #"<ul class="list stack tight">\#(rows)</ul>"#
    return """
      <section class="card stack"><h2>\(say(OfficeWords.inFront))</h2>
      <p class="reading">\(say(OfficeWords.inFrontHint))</p>\(list)</section>
      """
  }

  /// How a product stands at the till: its category, its drawing, and whether in front.
  func arrangement(_ view: ProductView) -> HTML {
    let product = view.product
    let place = OfficePlace.arrangeProduct(product.number)
    let form = view.refused.state(at: place, or: view.arranged)
    let categories =
      [(value: "", words: say(OfficeWords.noCategory))]
      + view.categories.map { (value: $0.number.description, words: $0.name) }
    return """
      <details class="card"\(" open", if: form.isRefused)>\
      <summary>\(say(OfficeWords.atTheTill))</summary>
      <form class="form reading" method="post" action="\(place)">\(formKey)\(shown(form))
      \(problem(form.sentences))
      <div class="pair">\(choice("category", OfficeWords.category, of: categories, from: form))
      \(choice(
        "picture", OfficeWords.goodsPicture, of: pictureChoices(OfficeWords.pictureOfCategory),
        from: form))</div>
      \(box("front", OfficeWords.pinned, isTicked: form.values.has("front")))
      <p><a href="\(OfficePlace.categories)">\(say(OfficeWords.categories))</a></p>
      <div>\(button(OfficeWords.saveAtTheTill, .check))</div></form></details>
      """
  }
}

extension ProductCategory {
  /// As it stands in its form.
  var fields: [(String, String)] { [("name", name), ("picture", picture?.rawValue ?? "")] }

  /// What she sees who would remove it: its name, and how many products go elsewhere.
  var removed: [(String, String)] { [("name", name), ("products", String(products))] }

  /// What stands on the screen for what is chosen from a list.
  var words: [String: Sentence] { ["picture": picture?.name ?? OfficeWords.noPicture] }
}

extension ProductView {
  /// As it stands in the form that says how it stands at the till.
  var arranged: [(String, String)] {
    let kept = [
      ("category", product.category?.description ?? ""),
      ("picture", product.picture?.rawValue ?? ""),
    ]
    return isPinned ? kept + [("front", "yes")] : kept
  }

  /// What stands on the screen for what is chosen there from a list.
  var arrangedWords: [String: Sentence] {
    let category = categories.first { $0.number == product.category }
    return [
      "category": category.map { Sentence(both: $0.name) } ?? OfficeWords.noCategory,
      "picture": product.picture?.name ?? OfficeWords.pictureOfCategory,
    ]
  }
}

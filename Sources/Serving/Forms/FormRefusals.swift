package import Values

/// A form was sent from a page that is not ours, or is too old.
package struct ForeignFormRefusal: Refusal, Hashable {
  /// Says no more than that.
  package init() {}

  package var reason: Reason {
    Reason(
      "foreign-form", .forbidden,
      id: "Formulir ini tidak dikirim dari halaman kami atau sudah kedaluwarsa. "
        + "Belum ada yang diubah. Muat ulang halaman, lalu coba lagi.",
      en: "This form was not sent from one of our pages, or it is too old. Nothing was "
        + "changed. Reload the page, then try again.")
  }
}

/// What is wrong with a form.
package enum FormRefusal: Refusal, Hashable {
  /// A field that must be filled is empty; its name as it stands on the screen.
  case missing(Sentence)
  /// A field holds something else than it should.
  case unfit(Sentence)
  /// A field for a number holds something else: what was typed, and the field's name.
  case noNumber(String, Sentence)
  /// A field holds a number that is too small or too large.
  case outOfBounds(Sentence, ClosedRange<Int>)
  /// The form is too large or cannot be read.
  case unreadable

  package var reason: Reason {
    switch self {
    case .missing(let name):
      Reason(
        "field-missing", at: .labelled(name),
        id: "“\(name)” masih kosong. Isilah, lalu kirim lagi.",
        en: "“\(name)” is empty. Fill it in and send again.")
    case .unfit(let name):
      Reason(
        "field-unfit", at: .labelled(name),
        id: "Isi “\(name)” tidak dapat dibaca. Periksa lagi, lalu kirim.",
        en: "“\(name)” cannot be read. Check it again, then send.")
    case .noNumber(let text, let name):
      Reason(
        "field-no-number", at: .labelled(name),
        id: "“\(text)” di “\(name)” bukan angka. Tulis angkanya saja, misalnya 3.",
        en: "“\(text)” in “\(name)” is not a number. Write only the number, such as 3.")
    case .outOfBounds(let name, let bounds):
      Reason(
        "field-out-of-bounds", at: .labelled(name),
        id: """
          “\(name)” harus antara \(Sentence(count: bounds.lowerBound)) dan \
          \(Sentence(count: bounds.upperBound)). Ubahlah, lalu kirim lagi.
          """,
        en: """
          “\(name)” must be between \(Sentence(count: bounds.lowerBound)) and \
          \(Sentence(count: bounds.upperBound)). Change it and send again.
          """)
    case .unreadable:
      Reason(
        "form-unreadable",
        id: "Kiriman ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.",
        en: "What was sent cannot be read. Reload the page, then try again.")
    }
  }
}

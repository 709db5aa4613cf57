internal import Values

/// A form was sent from a page that is not ours, or is too old.
struct ForeignFormRefusal: Refusal, Hashable {
  let type = "foreign-form"
  let sentence = Sentence(
    id: "Formulir ini tidak dikirim dari halaman kami atau sudah kedaluwarsa. "
      + "Belum ada yang diubah. Muat ulang halaman, lalu coba lagi.",
    en: "This form was not sent from a page of ours, or it is too old. "
      + "Nothing was changed. Load the page again, then try again.")
}

/// What is wrong with a form.
enum FormRefusal: Refusal, Hashable {
  /// A field that must be filled is empty; its name as it stands on the screen.
  case missing(Sentence)
  /// A field holds something else than it should.
  case unfit(Sentence)
  /// The form is too large or cannot be read.
  case unreadable

  var type: String {
    switch self {
    case .missing: "field-missing"
    case .unfit: "field-unfit"
    case .unreadable: "form-unreadable"
    }
  }

  var sentence: Sentence {
    switch self {
    case .missing(let name):
      Sentence(
        id: "“\(name.id)” masih kosong. Isilah, lalu kirim lagi.",
        en: "“\(name.en)” is empty. Fill it in and send again.")
    case .unfit(let name):
      Sentence(
        id: "Isi “\(name.id)” tidak dapat dibaca. Periksa lagi, lalu kirim.",
        en: "“\(name.en)” cannot be read. Look at it again, then send.")
    case .unreadable:
      Sentence(
        id: "Kiriman ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.",
        en: "What was sent cannot be read. Load the page again, then try again.")
    }
  }
}

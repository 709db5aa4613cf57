package import Values

/// What other pages say as the back room does, and what stands at its door.
package enum OfficeWords {
  static let staffSignIn = Sentence(id: "Masuk sebagai petugas", en: "Staff sign-in")
  static let noManagerYet = Sentence(
    id: "Belum ada pengelola. Kode masuk pertama "
      + "tampil di terminal tempat Sartika dijalankan.",
    en: "There is no manager yet. The first sign-in "
      + "code is in the terminal where Sartika was started.")
  static let haveFirstCode = Sentence(id: "Saya punya kode pertama", en: "I have the first code")
  static let haveCode = Sentence(id: "Saya punya kode sekali pakai", en: "I have a one-time code")
  static let lostPassphrase = Sentence(id: "Lupa kata sandi?", en: "Forgot your passphrase?")
  static let lostPassphraseHint = Sentence(
    id: "Mintalah kode sekali pakai kepada pengelola.", en: "Ask a manager for a one-time code.")
  static let memberDoor = Sentence(id: "Masuk sebagai anggota", en: "Sign in as a member")
  /// What a colleague types to come in; not her own name.
  package static let signInName = Sentence(id: "Nama masuk", en: "Sign-in name")
  /// What a colleague types to come in; members have a PIN.
  package static let passphrase = Sentence(id: "Kata sandi", en: "Passphrase")
  /// How long a passphrase must be, and how to find one.
  package static let passphraseHint = Sentence(
    id: "Paling sedikit 12 karakter. Beberapa kata yang mudah Anda ingat paling baik.",
    en: "At least 12 characters. A few words that you remember are best.")
  /// The form of a record that is not yet in the catalogue.
  package static let newRecord = Sentence(id: "Tambah koleksi", en: "Add to the collection")
  /// Brings in files of records that were made elsewhere.
  package static let importTitle = Sentence(id: "Impor cantuman", en: "Import records")
  /// The label of a copy, to print.
  package static let label = Sentence(id: "Label", en: "Label")
  /// A variant that cannot be sold yet.
  package static let noPrice = Sentence(id: "Belum ada harga", en: "No price")
  /// Above a column that says who did it.
  package static let actor = Sentence(id: "Oleh", en: "By")
}

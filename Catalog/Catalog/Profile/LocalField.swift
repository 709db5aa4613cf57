import MARC

/// Field 998: what we say of a record and MARC 21 has no place for.
///
/// | subfield | says |
/// | --- | --- |
/// | `$k` | kind: `buku`, `jurnal`, `kliping`, `dokumen` |
/// | `$f` | folder of a clipping (map kliping) |
/// | `$d` | day of a clipping, ISO 8601 |
/// | `$h` | page of a clipping (halaman) |
/// | `$s` | `tertutup`: only librarians and managers may see that it exists |
enum LocalField {
  static let tag = "998"
  static let kind: Character = "k"
  static let folder: Character = "f"
  static let day: Character = "d"
  static let page: Character = "h"
  static let secrecy: Character = "s"
  static let closed = "tertutup"
}

extension MARCRecord {
  /// The folder in which a clipping lies.
  var folder: String? { first(LocalField.tag, LocalField.folder)?.nonEmpty }
}

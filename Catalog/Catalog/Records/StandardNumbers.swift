import MARC
import Values

/// ISBN and ISSN in a record.
enum StandardNumbers {
  static func isbns(of marc: MARCRecord) -> [ISBN] {
    var seen: Set<ISBN> = []
    return marc.all(Profile.isbn.tag, "a").compactMap { text in
      guard let isbn = try? ISBN(field: text), seen.insert(isbn).inserted else { return nil }
      return isbn
    }
  }

  static func issns(of marc: MARCRecord) -> [ISSN] {
    var seen: Set<ISSN> = []
    return marc.all(Profile.issn.tag, "a").compactMap { text in
      guard let issn = try? ISSN(text), seen.insert(issn).inserted else { return nil }
      return issn
    }
  }
}

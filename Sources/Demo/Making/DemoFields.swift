import Catalog
import MARC
import Values

/// The fields that records of every kind have, with the punctuation of ISBD.
extension MARCRecord.Builder {
  /// 001, 003, 005, 008.
  mutating func heads(_ stamp: DemoStamp, _ fixed: DemoFixedField) {
    control("001", stamp.controlNumber)
    control("003", DemoStamp.agency)
    append(.latestChange(at: stamp.at))
    control("008", fixed.text)
  }

  /// 040, 041 and 082, 090: who described it, its language, its class, its place on the shelf.
  mutating func shelf(language: String, classification: String?, callNumber: String) {
    field("040", " ", " ", ("a", DemoStamp.agency), ("b", "ind"), ("e", "rda"))
    field("041", "0", " ", ("a", language))
    if let classification {
      field("082", "0", "4", ("a", classification), ("2", "23"))
    }
    field("090", " ", " ", ("a", callNumber))
  }

  /// 245: the title, its rest, and who is named on the title page.
  mutating func title(
    _ title: String, _ rest: String?, statement: String?, underName: Bool
  ) {
    var subfields = [MARCSubfield("a", title + (rest != nil ? " :" : statement != nil ? " /" : ""))]
    if let rest { subfields.append(MARCSubfield("b", rest + (statement != nil ? " /" : ""))) }
    if let statement { subfields.append(MARCSubfield("c", statement + ".")) }
    append(MARCField("245", underName ? "1" : "0", Articles.nonfiling(title), subfields: subfields))
  }

  /// 264 of publication; `year` is written as it is given: `2005`, `1996-`.
  mutating func imprint(_ imprint: DemoImprint, year: String) {
    field(
      "264", " ", "1", ("a", imprint.place + " :"), ("b", imprint.publisher + ","), ("c", year))
  }

  /// 650 of our own list.
  mutating func subjects(_ subjects: [DemoSubject]) {
    for subject in subjects {
      let parts = subject.heading.id.components(separatedBy: " -- ")
      var subfields = [MARCSubfield("a", parts[0])]
      subfields += parts.dropFirst().map { MARCSubfield("x", $0) }
      append(MARCField("650", " ", "7", subfields: subfields + [MARCSubfield("2", "demo")]))
    }
  }

  /// 655: what kind of clipping or document it is.
  mutating func genre(_ genre: String) {
    field("655", " ", "7", ("a", genre.prefix(1).uppercased() + genre.dropFirst()), ("2", "demo"))
  }
}

extension String {
  /// The parts between a separator; none of them is dropped.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

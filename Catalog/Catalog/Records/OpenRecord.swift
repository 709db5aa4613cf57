import GRDB
import MARC
import Persistence
public import Trail
public import Values

extension Catalogue {
  /// Opens a closed record to everybody: an act of its own, which is written down.
  ///
  /// - Parameter version: the version that was read.
  /// - Returns: the version that it has now.
  /// - Throws: `RecordRefusal`; then nothing was written.
  @discardableResult
  public func openRecord(
    _ number: RecordNumber, ifVersion version: Int, at now: Instant, by actor: Actor
  ) async throws -> Int {
    try await database.recorded { db in
      try actor.needs(.catalogueOpen, in: db)
      let old = try BibliographicRecord.changeable(db, number, ifVersion: version)
      guard old.audience == .staff else { throw RecordRefusal.openAlready(number) }
      let marc = old.marc.opened.replacing(Profile.latestChange.tag, with: [.latestChange(at: now)])
      try PreparedRecord(marc, form: old.form).update(db, number, at: now)
      try Catalogue.note(db, .recordOpened, "record \(number)", at: now, by: actor)
      return version + 1
    }
  }
}

extension MARCRecord {
  /// What 998 `$s` says of the level; nothing when it is not mentioned.
  var mentionsLevel: Bool { first(LocalField.tag, LocalField.secrecy) != nil }

  /// The record for everybody: without 998 `$s`.
  var opened: MARCRecord {
    MARCRecord(
      leader: leader,
      fields.compactMap { field in
        guard field.tag == LocalField.tag, field.controlValue == nil else { return field }
        let kept = field.subfields.filter { $0.code != LocalField.secrecy }
        guard !kept.isEmpty else { return nil }
        return MARCField(field.tag, field.ind1, field.ind2, subfields: kept)
      })
  }

  /// The record for those alone who may read what is closed: with 998 `$s`.
  var closed: MARCRecord {
    guard Audience(of: self) == .everyone else { return self }
    let level = MARCSubfield(LocalField.secrecy, LocalField.closed)
    let place = fields.firstIndex { $0.tag == LocalField.tag && $0.controlValue == nil }
    guard let place else { return inserting(MARCField(LocalField.tag, subfields: [level])) }
    let field = fields[place]
    return replacing(
      fieldAt: place,
      with: MARCField(field.tag, field.ind1, field.ind2, subfields: field.subfields + [level]))
  }

  /// What an ordinary change may make of a record: the level stays when it is not mentioned.
  ///
  /// - Throws: `RecordRefusal.openingIsAnAct` when the change would open it.
  func keepingLevel(of old: BibliographicRecord) throws -> MARCRecord {
    guard old.audience == .staff, Audience(of: self) == .everyone else { return self }
    guard !mentionsLevel else { throw RecordRefusal.openingIsAnAct(old.number) }
    return closed
  }
}

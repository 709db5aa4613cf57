public import Values

/// What can be read of something that stands on the shelf with its back to whoever looks.
public struct Spine: Hashable, Sendable {
  /// By which the rooms of the house know it; it leaves by no door.
  public let record: RecordNumber
  /// Where it stands for everybody.
  public let address: RecordAddress
  /// Its kind.
  public let form: Form
  /// The title proper.
  public let title: String
  /// The MARC code of its language.
  public let language: String?
  /// What its sticker says; `nil` when it has no call number.
  public let mark: SpineMark?
  /// How many copies there are, those left out that are lost or withdrawn; of a journal its issues.
  public let copies: Int

  /// Takes what stands there.
  public init(
    record: RecordNumber, address: RecordAddress, form: Form, title: String,
    language: String? = nil, mark: SpineMark? = nil, copies: Int = 1
  ) {
    self.record = record
    self.address = address
    self.form = form
    self.title = title
    self.language = language
    self.mark = mark
    self.copies = copies
  }
}

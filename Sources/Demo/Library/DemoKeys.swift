public import Values

/// What opens the demo: shown once by whoever filled it, and kept nowhere.
public struct DemoKeys: Sendable {
  /// With what one colleague signs in.
  public struct StaffKey: Sendable {
    /// The name that colleagues see.
    public let name: String
    /// The name with which she signs in.
    public let signInName: String
    /// Her passphrase, made by chance.
    public let passphrase: Confidential<String>
  }

  /// With what one member signs in.
  public struct MemberKey: Sendable {
    /// Her name, which is invented.
    public let name: String
    /// The code on her card.
    public let card: Barcode
    /// Her PIN, made by chance.
    public let pin: Confidential<String>
  }

  /// The four who work here.
  public let staff: [StaffKey]
  /// Every member, Sari first.
  public let members: [MemberKey]
}

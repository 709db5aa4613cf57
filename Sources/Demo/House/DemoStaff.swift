public import Trail

/// Somebody who works in the demo.
public struct DemoStaff: Hashable, Sendable {
  /// The name that colleagues see.
  public let name: String
  /// The name with which she signs in.
  public let signInName: String
  /// What she does here.
  public let roles: Set<Role>

  /// The four who work here, always in the same order.
  public static let all = [
    DemoStaff(name: "Ratna", signInName: "ratna", roles: [.librarian]),
    DemoStaff(name: "Dewi", signInName: "dewi", roles: [.cashier]),
    DemoStaff(name: "Bu Endang", signInName: "endang", roles: [.manager]),
    DemoStaff(name: "Mira (relawan)", signInName: "mira", roles: [.librarian, .cashier]),
  ]
}

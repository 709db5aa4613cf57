package import ServiceLifecycle

/// What runs as long as the house is open.
///
/// The group of services calls each by its description, which by itself would be all that it holds.
package protocol HouseService: Service, CustomStringConvertible {}

extension HouseService {
  /// The name of its kind, and nothing of what it holds.
  package var description: String { "\(Self.self)" }
}

/// What a parser tells while it reads: no text is made unless somebody asks for it.
///
/// Elements, attributes and namespaces are named by their place in the parser's `XMLNames`.
public protocol XMLEvents: AnyObject {
  /// An element begins. Its attributes follow, then what is in it.
  ///
  /// - Parameters:
  ///   - name: Its place among the names, or `XMLNames.other`.
  ///   - space: The place of its namespace, `XMLNames.none` without one, or `XMLNames.other`.
  func opened(_ name: Int, in space: Int, by parser: XMLPushParser)
  /// An attribute of the element that just began, in no namespace.
  ///
  /// - Parameter value: UTF-8; gone when the call returns.
  func attribute(_ name: Int, _ value: Span<UInt8>)
  /// A piece of text. What looks like one text in the file may come in several pieces.
  ///
  /// - Parameter bytes: UTF-8; gone when the call returns.
  func text(_ bytes: Span<UInt8>)
  /// An element ends.
  func closed(_ name: Int)
}

/// The names that a reader knows, so that they are compared as numbers.
public struct XMLNames: Sendable {
  /// Stands for a name or a namespace that is not among them.
  public static let other = -1
  /// Stands for no namespace.
  public static let none = -2

  /// Local names of elements and attributes.
  public let names: [String]
  /// Namespaces.
  public let spaces: [String]

  /// Names in the order by which they will be told.
  public init(names: [String], spaces: [String]) {
    self.names = names
    self.spaces = spaces
  }
}

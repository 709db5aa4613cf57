public import Values

/// A copy that is not yet in the register: what a librarian says of it.
public struct NewItem: Hashable, Sendable, Codable {
  /// What its label says; made when it is `nil`.
  public var barcode: Barcode?
  /// Its accession number; made when it is `nil`.
  public var accessionNumber: String?
  /// Where it stands; the record's when it is `nil`.
  public var callNumber: String?
  /// The rules it follows; by the kind of the record when it is `nil`.
  public var type: ItemType?
  /// A room or shelf.
  public var location: String?
  /// What has become of it.
  public var status: ItemStatus
  /// Which issue it is.
  public var enumeration: String?
  /// How it came to us.
  public var source: ItemSource?
  /// What it cost.
  public var price: Rupiah?

  /// A copy of which nothing need be known: what is missing is made.
  public init(
    barcode: Barcode? = nil, accessionNumber: String? = nil, callNumber: String? = nil,
    type: ItemType? = nil, location: String? = nil, status: ItemStatus = .available,
    enumeration: String? = nil, source: ItemSource? = nil, price: Rupiah? = nil
  ) {
    self.barcode = barcode
    self.accessionNumber = accessionNumber
    self.callNumber = callNumber
    self.type = type
    self.location = location
    self.status = status
    self.enumeration = enumeration
    self.source = source
    self.price = price
  }

  /// With each text as it may be written (`plainLine`).
  var plain: NewItem {
    var item = self
    item.accessionNumber = accessionNumber?.plainLine
    item.callNumber = callNumber?.plainLine
    item.location = location?.plainLine
    item.enumeration = enumeration?.plainLine
    return item
  }

  /// What is there now, to be changed.
  ///
  /// - Parameter status: what becomes of it; `nil` when that stays.
  public init(changing item: Item, to status: ItemStatus? = nil) {
    self.init(
      barcode: item.barcode, accessionNumber: item.accessionNumber, callNumber: item.callNumber,
      type: item.type, location: item.location, status: status ?? item.status,
      enumeration: item.enumeration, source: item.source, price: item.price)
  }
}

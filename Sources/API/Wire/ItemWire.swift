import Catalog
import Circulation
import Pages
import Serving
import Values

/// A copy as programs read it.
struct ItemWire: Encodable {
  /// Its number, for those who may read closed records: numbers and codes count what the house has.
  let number: ItemNumber?
  let record: RecordNumber?
  let address: RecordAddress?
  /// Also told to whoever named the copy by it.
  let barcode: Barcode?
  let accessionNumber: String?
  let callNumber: String
  let type: ItemType
  let location: String?
  let status: ItemStatus
  let enumeration: String?
  let acquired: Day?
  let source: ItemSource?
  let price: Rupiah?
  let onLoan: Bool
  let waiting: Bool
  let available: Bool

  /// - Parameters:
  ///   - availability: how the copies of its title stand: lists, pages and programs are told the same.
  ///   - isNamed: whether she named it by its code.
  init(
    _ item: Item, _ availability: Availability, of address: RecordAddress?,
    for audience: Audience, isNamed: Bool = false
  ) {
    let isStaff = audience == .staff
    number = isStaff ? item.number : nil
    record = isStaff ? item.record : nil
    self.address = address
    barcode = isStaff || isNamed ? item.barcode : nil
    accessionNumber = isStaff ? item.accessionNumber : nil
    callNumber = item.callNumber
    type = item.type
    location = item.location
    status = item.status
    enumeration = item.enumeration
    acquired = isStaff ? item.acquired : nil
    source = isStaff ? item.source : nil
    price = isStaff ? item.price : nil
    onLoan = item.onLoan
    waiting = item.waiting
    available = availability.state(of: item.number) == .available
  }

  static let shape = Shape.object(
    "Item",
    [
      .init("number", .number, required: false), .init("record", .number, required: false),
      .init("address", .number, required: false), .init("barcode", .barcode, required: false),
      .init("accessionNumber", .text, required: false), .init("callNumber", .text),
      .init("type", .text(100)),
      .init("location", .text, required: false),
      .init("status", .choice(ItemStatus.allCases.map(\.rawValue))),
      .init("enumeration", .text, required: false), .init("acquired", .day, required: false),
      .init("source", .choice(ItemSource.allCases.map(\.rawValue)), required: false),
      .init("price", .rupiah, required: false), .init("onLoan", .truth), .init("waiting", .truth),
      .init("available", .truth),
    ])

  static let listShape = Shape.object(
    "Items", [.init("items", .list(shape, most: 100_000))])
}

/// A copy as a program enters it.
struct NewItemWire: Decodable {
  let barcode: Barcode?
  let accessionNumber: String?
  let callNumber: String?
  let type: ItemType?
  let location: String?
  let status: ItemStatus?
  let enumeration: String?
  let source: ItemSource?
  let price: Rupiah?

  var item: NewItem {
    NewItem(
      barcode: barcode, accessionNumber: accessionNumber, callNumber: callNumber, type: type,
      location: location, status: status ?? .available, enumeration: enumeration, source: source,
      price: price)
  }

  /// What a copy is after a change: what is not named stays, what is `null` is emptied.
  static func change(_ item: Item, by json: JSON) throws -> NewItem {
    var new = NewItem(changing: item)
    guard case .object(let members) = json else { return new }
    for (name, value) in members {
      switch name {
      case "barcode": new.barcode = try value.text.map { try Barcode($0) }
      case "accessionNumber": new.accessionNumber = value.text
      case "callNumber": new.callNumber = value.text ?? ""
      case "type": new.type = value.text.map(ItemType.init(rawValue:))
      case "location": new.location = value.text
      case "status": new.status = value.text.flatMap(ItemStatus.init(rawValue:)) ?? new.status
      case "enumeration": new.enumeration = value.text
      case "source": new.source = value.text.flatMap(ItemSource.init(rawValue:))
      case "price":
        if case .integer(let amount) = value { new.price = Rupiah(amount) } else { new.price = nil }
      default: break
      }
    }
    return new
  }

  private static let fields: [Shape.Field] = [
    .init("barcode", .barcode, required: false),
    .init("accessionNumber", .text(40), required: false),
    .init("callNumber", .text(200), required: false), .init("type", .text(40), required: false),
    .init("location", .text(200).orNull, required: false),
    .init("status", .choice(ItemStatus.allCases.map(\.rawValue)), required: false),
    .init("enumeration", .text(200).orNull, required: false),
    .init("source", .choice(ItemSource.allCases.map(\.rawValue)).orNull, required: false),
    .init("price", .rupiah.orNull, required: false),
  ]

  static let shape = Shape.object("NewItem", fields)
  static let changeShape = Shape.object("ItemChange", fields)
}

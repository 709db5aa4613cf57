import Pages
import PointOfSale
import Values

/// One line of a cart or a sale; `variant` only for goods and for what comes back.
struct LineWire: Encodable {
  let kind: LineKind
  let variant: VariantNumber?
  let title: String
  let unit: Rupiah
  let quantity: Int
  let total: Rupiah

  init(_ line: SaleLine) {
    kind = line.kind
    variant = line.variant
    title = line.title
    unit = line.unit
    quantity = line.quantity
    total = line.total
  }

  static let fields: [Shape.Field] = [
    .init("kind", .choice(LineKind.allCases.map(\.rawValue))),
    .init("variant", .number, required: false), .init("title", .text),
    .init("unit", .difference), .init("quantity", .integer(-9_999...9_999)),
    .init("total", .difference),
  ]
}

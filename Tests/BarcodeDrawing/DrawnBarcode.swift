/// Bars drawn in code: one `true` a black module.
public struct DrawnBarcode: Sendable {
  /// The modules from left to right, quiet zones not included.
  public let modules: [Bool]

  init(_ pattern: String) { modules = pattern.map { $0 == "1" } }

  private static let left = [
    "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011",
    "0110111", "0001011",
  ]
  private static let right = left.map { String($0.map { $0 == "1" ? "0" : "1" }) }
  private static let mirrored = right.map { String($0.reversed()) }
  private static let parity = [
    "LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL",
    "LGGLGL",
  ]

  /// An EAN-13 of thirteen digits, with the two or five digits of an add-on beside it.
  public static func ean13(_ digits: String, addOn: String? = nil) -> DrawnBarcode {
    let values = digits.compactMap(\.wholeNumberValue)
    var pattern = "101"
    for (value, side) in zip(values[1...6], parity[values[0]]) {
      pattern += side == "L" ? left[value] : mirrored[value]
    }
    pattern += "01010" + values[7...12].map { right[$0] }.joined() + "101"
    if let addOn { pattern += "000000000" + side(addOn) }
    return DrawnBarcode(pattern)
  }

  private static func side(_ addOn: String) -> String {
    let values = addOn.compactMap(\.wholeNumberValue)
    let sides: String
    if values.count == 2 {
      sides = ["LL", "LG", "GL", "GG"][(values[0] * 10 + values[1]) % 4]
    } else {
      let odd = values[0] + values[2] + values[4]
      let check = (odd * 3 + (values[1] + values[3]) * 9) % 10
      sides =
        [
          "GGLLL", "GLGLL", "GLLGL", "GLLLG", "LGGLL", "LLGGL", "LLLGG", "LGLGL", "LGLLG", "LLGLG",
        ][check]
    }
    let digits = zip(values, sides).map { $1 == "L" ? left[$0] : mirrored[$0] }
    return "1011" + digits.joined(separator: "01")
  }
}

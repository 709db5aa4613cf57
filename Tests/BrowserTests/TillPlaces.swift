import FrontDoor

extension TillPlace {
  /// Where it is; `nil` on the till's own page.
  fileprivate var path: String? {
    switch self {
    case .firstSale, .voidReason: "/till/sales/1"
    case .sales: "/till/sales"
    case .missing: "/till/sales/9999"
    case .drawer, .counting, .cashMove: "/till/drawer"
    default: nil
    }
  }

  /// The field in which something is half typed, and what stands there afterwards.
  var halfTyped: (field: String, value: String)? {
    switch self {
    case .cashField: ("[name=given]", "7.500")
    case .parkName: ("form[action='/till/park'] [name=name]", "ibu")
    case .voidReason: ("form[action$='/void'] [name=reason]", "salah")
    case .counting: ("[name=count-50000]", "3")
    case .cashMove: ("[name=amount]", "50.000")
    default: nil
    }
  }
}

extension TillWalk {
  /// Brings the focus to where the scanner's keys are to fall.
  func reach(_ place: TillPlace) async throws {
    if let path = place == .receipt ? receipt : place.path {
      try await open(path)
    } else {
      try await atTheTill()
    }
    if let (field, value) = place.halfTyped {
      try await browser.typeUnfolded(value, into: field)
    }
    switch place {
    case .nowhere: try await browser.run("document.activeElement.blur()")
    case .scanField: try await focus("#scan-code")
    case .tile: try await focus("button.tile")
    case .question:
      try await browser.unfold("form[action='/till/clear'] button")
      try await browser.click("form[action='/till/clear'] button")
      try await browser.waitFor("dialog[open]")
    case .found:
      try await browser.type("kaus", into: "#scan-code")
      try await browser.waitFor(text: "cocok dengan", in: "[data-region=found]")
    case .refused:
      try await offer("100")
      try await browser.waitFor(text: "Uangnya kurang")
    case .asked:
      try await offer("9000000")
      try await browser.waitFor("form[action='/till/pay/cash'] [name=sure][value=yes]")
    case .cashField, .parkName, .receipt, .firstSale, .voidReason, .sales, .missing, .drawer,
      .counting, .cashMove:
      break
    }
  }

  func focus(_ selector: String) async throws {
    try await browser.run("document.querySelector(arguments[0]).focus()", [selector])
  }

  /// Types a sum that will not be taken as it is.
  private func offer(_ sum: String) async throws {
    try await browser.typeUnfolded(sum, into: "[name=given]")
    try await browser.click(".pay")
  }
}

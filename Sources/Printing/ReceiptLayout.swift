public import Values

/// Sets a receipt on paper of a given width.
///
/// Printer, screen and tests read the same lines.
public struct ReceiptLayout: Sendable {
  /// Characters on a line.
  public let width: PaperWidth
  /// The language of the words around names and numbers.
  public let language: Language

  /// Sets receipts in Indonesian, unless it is said.
  public init(_ width: PaperWidth, language: Language = .indonesian) {
    self.width = width
    self.language = language
  }

  /// The receipt's lines, from top to bottom.
  public func lines(_ receipt: Receipt) -> [PrintedLine] {
    heading(receipt) + [rule] + receipt.lines.flatMap(printed) + [rule] + sums(receipt) + [rule]
      + receipt.footer.flatMap { centred(say($0)) }
  }

  private var rule: PrintedLine { PrintedLine(String(repeating: "-", count: width.columns)) }

  private func heading(_ receipt: Receipt) -> [PrintedLine] {
    let name = TextColumns.wrap(CodePage1252.printable(receipt.shop), to: width.columns / 2)
    return name.map { PrintedLine($0, alignment: .centre, isBold: true, isLarge: true) }
      + receipt.address.flatMap { centred($0) } + copy(receipt) + kind(receipt)
      + pair(say(Self.receiptWord), receipt.number)
      + pair(say(receipt.at.day.short), time(receipt.at))
      + (receipt.till.map { pair(say(Self.tillWord), $0) } ?? [])
  }

  /// The time with its zone: printed again after the house has chosen another, it is another hour.
  private func time(_ at: Instant) -> String {
    let zone = Zone.allCases.first { $0.offset == at.offset }
    return [say(at.time), zone?.rawValue].compactMap(\.self).joined(separator: " ")
  }

  private func copy(_ receipt: Receipt) -> [PrintedLine] {
    receipt.isCopy ? centred(say(Sentence(id: "SALINAN", en: "COPY")), isBold: true) : []
  }

  private func kind(_ receipt: Receipt) -> [PrintedLine] {
    switch receipt.kind {
    case .sale: []
    case .void(let sale, let reason):
      centred(say(Sentence(id: "PEMBATALAN", en: "VOID")), isBold: true)
        + pair(say(Sentence(id: "Struk yang dibatalkan", en: "Voided receipt")), sale)
        + plain(say(Sentence(id: "Alasan", en: "Reason")) + ": " + reason)
    case .voided(let void):
      centred(say(Sentence(id: "DIBATALKAN", en: "VOID")), isBold: true)
        + pair(say(Sentence(id: "Dengan struk", en: "By receipt")), void)
    }
  }

  private func printed(_ line: ReceiptLine) -> [PrintedLine] {
    switch line.kind {
    case .goods, .charge: plain(line.title) + counted(line)
    case .return: plain(say(Self.returnedWord) + ": " + line.title) + counted(line)
    case .donation, .voucher, .rounding: pair(line.title, Self.signed(line.total))
    }
  }

  private func counted(_ line: ReceiptLine) -> [PrintedLine] {
    pair("  \(line.quantity) x \(line.unit.digits)", Self.signed(line.total), indent: "  ")
  }

  private func sums(_ receipt: Receipt) -> [PrintedLine] {
    let pieces = receipt.lines.reduce(0) { $0 + ($1.kind == .goods ? $1.quantity : 0) }
    return pair(say(Sentence(id: "Jumlah barang", en: "Pieces")), String(pieces))
      + pair("TOTAL", receipt.total.description, isBold: true)
      + payment(receipt.payment, total: receipt.total)
  }

  private func payment(_ payment: ReceiptPayment, total: Rupiah) -> [PrintedLine] {
    switch payment {
    case .cash(let given, let change):
      total < .zero
        ? pair(
          say(Sentence(id: "Dikembalikan tunai", en: "Given back in cash")), change.description)
        : pair(say(Sentence(id: "Tunai", en: "Cash")), given.description)
          + pair(say(Sentence(id: "Kembali", en: "Change")), change.description)
    case .qris(let reference):
      pair("QRIS", total.description) + pair(say(Self.referenceWord), reference)
    case .transfer(let bank, let reference):
      pair("Transfer \(bank)", total.description) + pair(say(Self.referenceWord), reference)
    }
  }

  private static let receiptWord = Sentence(id: "Struk", en: "Receipt")
  private static let returnedWord = Sentence(id: "Dikembalikan", en: "Returned")
  private static let tillWord = Sentence(id: "Kasir", en: "Till")
  private static let referenceWord = Sentence(id: "Referensi", en: "Reference")

  private static func signed(_ amount: Rupiah) -> String {
    (amount < .zero ? "-" : "") + amount.digits
  }

  private func say(_ sentence: Sentence) -> String { sentence.text(in: language) }

  private func plain(_ text: String) -> [PrintedLine] {
    TextColumns.wrap(CodePage1252.printable(text), to: width.columns).map { PrintedLine($0) }
  }

  private func centred(_ text: String, isBold: Bool = false) -> [PrintedLine] {
    TextColumns.wrap(CodePage1252.printable(text), to: width.columns)
      .map { PrintedLine($0, alignment: .centre, isBold: isBold) }
  }

  private func pair(
    _ left: String, _ right: String, isBold: Bool = false, indent: String = ""
  ) -> [PrintedLine] {
    let room = width.columns - indent.count
    let lines = TextColumns.pair(
      CodePage1252.printable(left), CodePage1252.printable(right), width: room)
    return lines.map { PrintedLine(indent + $0, isBold: isBold) }
  }
}

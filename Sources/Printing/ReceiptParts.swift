public import Values

extension Receipt {
  /// All that the receipt says, from top to bottom.
  ///
  /// - Parameter language: of the words around names and numbers.
  public func parts(in language: Language = .indonesian) -> [ReceiptPart] {
    ReceiptWording(language: language).parts(self)
  }
}

/// The words of a receipt.
private struct ReceiptWording {
  let language: Language

  func parts(_ receipt: Receipt) -> [ReceiptPart] {
    let parts: [[ReceiptPart]] = [
      heading(receipt), [.rule], receipt.lines.flatMap { sold($0) }, [.rule], sums(receipt),
      stamp(receipt), [.rule], receipt.footer.map { ReceiptPart.closing(say($0)) },
    ]
    return parts.flatMap { $0 }
  }

  private func heading(_ receipt: Receipt) -> [ReceiptPart] {
    let places = receipt.address + telephone(receipt)
    let papers: [ReceiptPart] = [
      .fact(say(Self.receiptWord), receipt.number),
      .fact(say(receipt.at.day.short), time(receipt.at)),
    ]
    let parts: [[ReceiptPart]] = [
      [.name(receipt.shop)], places.map { ReceiptPart.place($0) }, copy(receipt), kind(receipt),
      papers, counter(receipt),
    ]
    return parts.flatMap { $0 }
  }

  private func telephone(_ receipt: Receipt) -> [String] {
    receipt.telephone.map { [say(Self.telephoneWord) + " " + $0] } ?? []
  }

  /// Where it was sold, and by whom.
  private func counter(_ receipt: Receipt) -> [ReceiptPart] {
    let till = receipt.till.map { ReceiptPart.fact(say(Self.tillWord), $0) }
    let seller = receipt.seller.map { ReceiptPart.fact(say(Self.sellerWord), $0) }
    return [till, seller].compactMap(\.self)
  }

  /// The time with its zone: printed again after the house has chosen another, it is another hour.
  private func time(_ at: Instant) -> String {
    let zone = Zone.allCases.first { $0.offset == at.offset }
    return [say(at.time), zone?.rawValue].compactMap(\.self).joined(separator: " ")
  }

  private func copy(_ receipt: Receipt) -> [ReceiptPart] {
    receipt.isCopy ? [.mark(say(Sentence(id: "SALINAN", en: "COPY")))] : []
  }

  private func kind(_ receipt: Receipt) -> [ReceiptPart] {
    switch receipt.kind {
    case .sale: []
    case .void(let sale, let reason):
      [
        .mark(say(Sentence(id: "PEMBATALAN", en: "VOID"))),
        .fact(say(Sentence(id: "Struk yang dibatalkan", en: "Voided receipt")), sale),
        .remark(say(Sentence(id: "Alasan", en: "Reason")) + ": " + reason),
      ]
    case .voided(let void):
      [
        .mark(say(Sentence(id: "DIBATALKAN", en: "VOID"))),
        .fact(say(Sentence(id: "Dengan struk", en: "By receipt")), void),
      ]
    }
  }

  private func sold(_ line: ReceiptLine) -> [ReceiptPart] {
    switch line.kind {
    case .goods, .other, .charge: [.goods(line.title), price(line)]
    case .return: [.goods(say(Self.returnedWord) + ": " + line.title), price(line)]
    case .donation, .voucher, .rounding: [.amount(line.title, Self.signed(line.total))]
    }
  }

  private func price(_ line: ReceiptLine) -> ReceiptPart {
    .price("\(line.quantity) x \(line.unit.digits)", Self.signed(line.total))
  }

  private func sums(_ receipt: Receipt) -> [ReceiptPart] {
    let pieces = receipt.lines.reduce(0) { $0 + ($1.kind.isOfPieces ? $1.quantity : 0) }
    let sums: [ReceiptPart] = [
      .fact(say(Sentence(id: "Jumlah barang", en: "Pieces")), String(pieces)),
      .total("TOTAL", receipt.total.description),
    ]
    return sums + payment(receipt)
  }

  private func payment(_ receipt: Receipt) -> [ReceiptPart] {
    let total = receipt.total
    switch receipt.payment {
    case .cash(let given, let change):
      guard !givesBack(receipt) else {
        let word = say(Sentence(id: "Dikembalikan tunai", en: "Given back in cash"))
        return [.amount(word, change.description)]
      }
      return [
        .amount(say(Sentence(id: "Tunai", en: "Cash")), given.description),
        .amount(say(Sentence(id: "Kembali", en: "Change")), change.description),
      ]
    case .qris(let reference):
      return [ReceiptPart.amount("QRIS", total.description)] + found(by: reference)
    case .transfer(let bank, let reference):
      let way = ["Transfer", bank].compactMap(\.self).joined(separator: " ")
      return [ReceiptPart.amount(way, total.description)] + found(by: reference)
    }
  }

  /// Where the money can be found, when that is known.
  private func found(by reference: String?) -> [ReceiptPart] {
    reference.map { [ReceiptPart.fact(say(Self.referenceWord), $0)] } ?? []
  }

  /// Whether money goes out of the drawer; of a void of nothing it is not said that it was paid.
  private func givesBack(_ receipt: Receipt) -> Bool {
    guard receipt.total == .zero else { return receipt.total < .zero }
    return switch receipt.kind {
    case .void: true
    case .sale, .voided: false
    }
  }

  private func stamp(_ receipt: Receipt) -> [ReceiptPart] {
    // Money that was given back was not paid.
    guard receipt.kind == .sale, receipt.total >= .zero else { return [] }
    return [.stamp(say(Sentence(id: "LUNAS", en: "PAID")))]
  }

  private static let receiptWord = Sentence(id: "Struk", en: "Receipt")
  private static let returnedWord = Sentence(id: "Dikembalikan", en: "Returned")
  private static let telephoneWord = Sentence(id: "Telp.", en: "Tel.")
  private static let sellerWord = Sentence(id: "Petugas", en: "Served by")
  private static let tillWord = Sentence(id: "Kasir", en: "Till")
  private static let referenceWord = Sentence(id: "Referensi", en: "Reference")

  private static func signed(_ amount: Rupiah) -> String {
    (amount < .zero ? "-" : "") + amount.digits
  }

  private func say(_ sentence: Sentence) -> String { sentence.text(in: language) }
}

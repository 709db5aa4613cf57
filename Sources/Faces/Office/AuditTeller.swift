import Catalog
import Markup
import Pages
import PointOfSale
import Trail
import Values

/// What was done, in a sentence.
struct AuditSentence: Hashable, Sendable {
  let sentence: Sentence
  /// Where the thing that is marked in the sentence can be looked at.
  var place: Address?
}

/// Tells what stands in one line of the trail.
struct AuditTeller: Sendable {
  let subject: AuditSubject
  let names: AuditNames

  /// What an act is in words; `nil` when what stands there is not what this version would write.
  func deed(_ act: AuditAct) -> AuditSentence? {
    switch act {
    case .drawerOpened:
      drawer { name in money("float").map { AuditWords.drawerOpened(name, float: $0) } }
    case .drawerClosed: drawer(AuditWords.drawerClosed)
    case .drawerNoted: drawer(AuditWords.drawerNoted)
    case .drawerOpenedWithoutSale: drawer(AuditWords.drawerOpenedWithoutSale)
    case .cashMoved: drawer(cashMoved)
    case .saleVoided: saleVoided
    case .referenceWritten: referenceWritten
    case .priceChanged: variant(priceChanged)

    case .productAdded: product(AuditWords.productAdded)
    case .productChanged: product(AuditWords.productChanged)
    case .categoryAdded: said(AuditWords.categoryAdded)
    case .categoryChanged: said(AuditWords.categoryChanged)
    case .categoryRemoved: said(AuditWords.categoryRemoved)
    case .photographSet: product(AuditWords.photographSet)
    case .photographRemoved: product(AuditWords.photographRemoved)
    case .variantAdded: variant(variantAdded)
    case .variantChanged: variant(variantChanged)
    case .stockMoved: variant(stockMoved)
    case .stockCounted: variant(stockCounted)

    case .recordAdded: record(AuditWords.recordAdded)
    case .recordChanged: record(AuditWords.recordChanged)
    case .recordClosed: record(AuditWords.recordClosed)
    case .recordOpened: record(AuditWords.recordOpened)
    case .recordRemoved: record(AuditWords.recordRemoved)
    case .recordsImported: recordsImported
    case .itemAdded: item(AuditWords.itemAdded)
    case .itemChanged: item(itemChanged)
    case .itemWithdrawn: item(AuditWords.itemWithdrawn)
    case .itemTakenBack: item(AuditWords.itemTakenBack)
    case .itemFound: item(AuditWords.itemFound)

    case .memberEnrolled: said(AuditWords.memberEnrolled)
    case .memberChanged: said(AuditWords.memberChanged)
    case .memberRenewed: said(AuditWords.memberRenewed)
    case .memberBlocked: said(AuditWords.memberBlocked)
    case .memberUnblocked: said(AuditWords.memberUnblocked)
    case .memberCardReplaced: said(AuditWords.memberCardReplaced)
    case .memberPINChanged: said(AuditWords.memberPINChanged)
    case .memberPINReset: said(AuditWords.memberPINReset)
    case .memberRemoved: said(AuditWords.memberRemoved)
    case .memberLoansSeen: said(AuditWords.memberLoansSeen)
    case .memberHoldsSeen: said(AuditWords.memberHoldsSeen)
    case .overdueSeen: said(AuditWords.overdueSeen)
    case .overdueTaken: said(AuditWords.overdueTaken)
    case .membersTaken: said(AuditWords.membersTaken)
    case .memberCardsTaken: memberCardsTaken
    case .loanOverridden: loanOverridden
    case .holdPlaced: said(AuditWords.holdPlaced)
    case .holdCancelled: said(AuditWords.holdCancelled)
    case .loanUndone: said(AuditWords.loanUndone)
    case .returnUndone: said(AuditWords.returnUndone)
    case .renewalUndone: said(AuditWords.renewalUndone)
    case .holdRestored: said(AuditWords.holdRestored)

    case .staffAdded: colleague { name in roles.map { AuditWords.staffAdded(name, $0) } }
    case .staffRolesChanged:
      colleague { name in roles.map { AuditWords.staffRolesChanged(name, $0) } }
    case .staffDisabled: colleague(AuditWords.staffDisabled)
    case .staffEnabled: colleague(AuditWords.staffEnabled)
    case .staffPassphraseSet: colleague(AuditWords.staffPassphraseSet)
    case .staffPINSet: colleague(AuditWords.staffPINSet)
    case .badgeMade: colleague(AuditWords.badgeMade)
    case .badgeRevoked: colleague(AuditWords.badgeRevoked)
    case .codeMade: colleague(AuditWords.codeMade) ?? said(AuditWords.firstCodeMade)
    case .sessionStarted: colleague(AuditWords.sessionStarted)
    case .shiftStarted: colleague(AuditWords.shiftStarted)
    case .shiftEnded:
      colleague { name in
        subject.number("approver", of: Colleague.self).map {
          AuditWords.shiftEnded(name, approvedBy: names.name(of: $0).name)
        }
      }
    case .sessionRefused:
      colleague(AuditWords.sessionRefused) ?? said(AuditWords.sessionRefusedToAnUnknown)
    case .sessionEnded: colleague(AuditWords.sessionEnded)
    case .approvalRefused:
      colleague(AuditWords.approvalRefused) ?? said(AuditWords.approvalRefusedToAnUnknown)
    case .apiTokenMade: colleague(AuditWords.apiTokenMade)
    case .apiTokenRevoked: said(AuditWords.apiTokenRevoked)
    case .settingChanged: said(settingChanged)
    case .announcementAdded: said(AuditWords.announcementAdded)
    case .announcementChanged: said(AuditWords.announcementChanged)
    case .announcementRemoved: said(AuditWords.announcementRemoved)
    case .helpServiceAdded: said(AuditWords.helpServiceAdded)
    case .helpServiceChanged: said(AuditWords.helpServiceChanged)
    case .helpServiceRemoved: said(AuditWords.helpServiceRemoved)
    case .loanRuleSet: said(AuditWords.loanRuleSet(rule))
    case .loanRuleRemoved: said(AuditWords.loanRuleRemoved(rule))
    case .clockDoubted: day.map { AuditSentence(sentence: AuditWords.clockDoubted($0)) }
    case .clockRight: day.map { AuditSentence(sentence: AuditWords.clockRight($0)) }
    case .clockConfirmed: day.map { AuditSentence(sentence: AuditWords.clockConfirmed($0)) }
    case .dutyWritten: said(AuditWords.dutyWritten)
    case .dutyDone: said(AuditWords.dutyDone)
    case .dutyRemoved: said(AuditWords.dutyRemoved)

    case .stationAdded: station(stationAdded)
    case .stationRemoved: station(AuditWords.stationRemoved)
    case .stationTokenMade: station(stationTokenMade)
    case .stationTokenRevoked: station(AuditWords.stationTokenRevoked)
    case .stationPrinterSet: station(AuditWords.stationPrinterSet)
    case .stationPrinterRemoved: station(AuditWords.stationPrinterRemoved)
    }
  }
}

/// The thing of which a line tells.
extension AuditTeller {
  private func said(_ sentence: Sentence) -> AuditSentence { AuditSentence(sentence: sentence) }

  private func drawer(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    subject.number("drawer", of: DrawerSession.self).flatMap { names.name(of: $0).deed(say) }
  }

  private func variant(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    subject.number("variant", of: Variant.self).flatMap { names.name(of: $0).deed(say) }
  }

  private func product(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    subject.number("product", of: Product.self).flatMap { names.name(of: $0).deed(say) }
  }

  private func record(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    subject.number("record", of: BibliographicRecord.self).flatMap {
      names.name(of: $0).deed(say)
    }
  }

  private func item(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    subject.number("item", of: Item.self).flatMap { names.name(of: $0).deed(say) }
  }

  private func colleague(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    subject.number("staff", of: Colleague.self).flatMap { names.name(of: $0).deed(say) }
  }

  private func station(_ say: (Sentence) -> Sentence?) -> AuditSentence? {
    subject.number("station", of: Workplace.self).flatMap { names.name(of: $0).deed(say) }
  }
}

import Markup
import Persistence
import Values

/// What is the matter with the house as a whole: said on every page until it is mended.
struct HouseAlert: Hashable, Sendable {
  let sentence: Sentence
  /// Whether visitors need not know it.
  let isForStaff: Bool
}

extension PageTools {
  /// What is the matter now.
  var alerts: [HouseAlert] {
    var alerts: [HouseAlert] = []
    if let trouble = database.trouble {
      alerts.append(HouseAlert(sentence: trouble.sentence, isForStaff: trouble == .full))
    }
    if let doubt = clockWatch.doubt(clock) {
      alerts.append(HouseAlert(sentence: doubt.sentence, isForStaff: true))
    }
    if !database.damage.isClean {
      alerts.append(HouseAlert(sentence: ConditionWords.someRowsDamaged, isForStaff: true))
    }
    return alerts
  }
}

extension Page {
  /// The strips under the top of the page that say so.
  var alertStrips: HTML {
    let isStaff = if case .staff = visitor { true } else { false }
    let strips = alerts.filter { isStaff || !$0.isForStaff }.map { alert -> HTML in
      #"<p class="alert-strip" role="status">\#(say(alert.sentence))</p>"#
    }
    return "\(strips)"
  }
}

import Access
import Markup
import Pages
import Persistence
import Stations
import Trail
import Values
import Window

/// What a new house does first; whether it is done, its data tell.
enum FirstStep: CaseIterable, Sendable {
  case name, hours, title, member, station, printer, help, backup

  var words: Sentence {
    switch self {
    case .name: TodayWords.nameStep
    case .hours: TodayWords.hoursStep
    case .title: TodayWords.titleStep
    case .member: TodayWords.memberStep
    case .station: TodayWords.stationStep
    case .printer: TodayWords.printerStep
    case .help: TodayWords.helpStep
    case .backup: TodayWords.backupStep
    }
  }

  /// Where it is done.
  var place: Address {
    switch self {
    case .name: OfficePlace.settings
    case .hours: OfficePlace.window
    case .title: OfficePlace.quickEntry
    case .member: OfficePlace.newMember
    case .station, .printer: OfficePlace.stations
    case .help: OfficePlace.help
    case .backup: OfficePlace.backups
    }
  }
}

/// The first steps of a house, while they are neither done nor put away.
struct FirstSteps: Sendable {
  let done: Set<FirstStep>
  /// The printer of the first place that sells; the places where there is none yet.
  let printer: Address

  /// - Returns: `nil` when there is nothing to show, or it is not hers to do.
  init?(
    _ visit: OfficeRequest<StaffOnDuty>, records: Int, members: Int
  ) async throws {
    guard visit.page.visitor.may(.settingsEdit) else { return nil }
    let kept = try await visit.face.window.settings()
    guard kept[.firstSteps] == nil else { return nil }
    let stations = try await visit.face.workplaces.stations()
    var hasPrinter = false
    for station in stations where !hasPrinter {
      hasPrinter = try await visit.face.workplaces.hasPrinter(station.number)
    }
    var done: Set<FirstStep> = []
    if kept[.libraryName] != nil { done.insert(.name) }
    if kept[.houseHours] != nil { done.insert(.hours) }
    if records > 0 { done.insert(.title) }
    if members > 0 { done.insert(.member) }
    if !stations.isEmpty { done.insert(.station) }
    if hasPrinter { done.insert(.printer) }
    if kept[.helpChecked] != nil { done.insert(.help) }
    if kept[.backupFolder] != nil { done.insert(.backup) }
    guard done.count < FirstStep.allCases.count else { return nil }
    self.done = done
    let till = stations.first { $0.kind.sells }
    printer = till.map { OfficePlace.stationPrinter($0.number) } ?? OfficePlace.stations
  }

  /// Where a step is done.
  func place(of step: FirstStep) -> Address { step == .printer ? printer : step.place }
}

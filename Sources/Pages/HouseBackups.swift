package import Persistence
import Serving
package import Values

/// The backups that the house makes by itself: where they go, and how the last try ended.
package actor HouseBackups {
  /// How long one may take while the house is open.
  package static let patience: Duration = .seconds(1800)

  /// How things stand.
  package struct State: Sendable {
    /// Where backups go, when somebody has said so.
    package var folder: BackupFolder?
    /// When the last good one was made.
    package var lastGood: Instant?
    /// Why the last try failed, until one succeeds; or what the list beside the backups is lacking.
    package var problem: Sentence?
    /// What lies in the folder now, newest first.
    package var backups: [BackupFolder.Dated] = []
    /// Whether the folder is there.
    var isThere = false
    /// Whether one is being made just now.
    package var isRunning = false
    /// Whether the last one that this run of the house tried to make is good.
    package var isMade = false
  }

  private let database: LibraryDatabase
  private let sign: HouseSign
  private let clock: Clock
  private let watch: ClockWatch
  /// What the last visit could not do.
  private var problem: Sentence?
  /// When a copy came to lie in the folder last, good or not.
  private var copied: Instant?
  /// What was not as it must be in the last copy.
  private var broken: Sentence?
  /// The type of what the last visit could not do, or found broken, for the log.
  package private(set) var failure: String?
  /// What is the matter with the list of erased people beside the backups, which are made all the
  /// same.
  package private(set) var listTrouble: BackupRefusal?
  /// Whether the last try to make one left none, so that the next visit tries again.
  private var hasFailed = false
  private var running: Task<Void, Never>?
  /// How many that somebody asked for are not over yet.
  private var asked = 0
  private var isMaking = false
  private var isMade = false

  /// Takes the database, the sign that tells what is the matter, and the clock with its watch.
  package init(_ database: LibraryDatabase, sign: HouseSign, clock: Clock, watch: ClockWatch) {
    self.database = database
    self.sign = sign
    self.clock = clock
    self.watch = watch
  }

  /// How things stand, with a look into the folder.
  package func state() async throws -> State {
    var state = try await settings()
    if let folder = state.folder {
      (state.isThere, state.backups) = try await Disk.aside { (folder.isThere, folder.backups) }
    }
    state.problem = problem ?? broken ?? listTrouble?.sentence
    (state.isRunning, state.isMade) = (isRunning, isMade)
    return state
  }

  /// Whether a visit is not over yet.
  package var isAtWork: Bool { running != nil }

  private var isRunning: Bool { asked > 0 || isMaking }

  private func settings() async throws -> State {
    try await database.read { db in
      State(
        folder: try Setting.value(HouseSetting.backupFolder.rawValue, in: db)
          .map { BackupFolder($0) },
        lastGood: try Setting.value(HouseSetting.backupLastGood.rawValue, in: db)
          .flatMap { Instant($0) })
    }
  }

  /// Begins a backup that somebody asks for; nobody waits for it, since a large house takes long.
  ///
  /// The one that is being made serves her as well.
  /// - Parameter anew: also while one is being made, which may go to another folder.
  package func begin(at now: Instant, anew: Bool = false, by deadline: ContinuousClock.Instant) {
    guard anew || !isRunning else { return }
    asked += 1
    Task {
      await visit(at: now, always: true, by: deadline)
      asked -= 1
    }
  }

  /// Brings the list of erased people to the backups soon; nobody waits for it.
  package func bringList(at now: Instant, by deadline: ContinuousClock.Instant) {
    Task { await visit(at: now, by: deadline) }
  }

  /// Makes a backup when one is due, or else brings the list of erased people and clears what is old.
  ///
  /// What goes wrong is kept for the pages; the next visit tries again.
  /// - Parameter always: also when the last is younger than a day.
  package func visit(at now: Instant, always: Bool = false, by deadline: ContinuousClock.Instant)
    async
  {
    // One after the other; whoever does not insist is served by the one that is on its way.
    while let running {
      await running.value
      if !always { return }
    }
    let task = Task {
      await work(at: now, always: always, by: deadline)
      running = nil
    }
    running = task
    await task.value
  }

  private func work(
    at now: Instant, always: Bool, by deadline: ContinuousClock.Instant
  ) async {
    defer { isMaking = false }
    do {
      // A damaged house makes no good backup; what there is of good ones is not deleted meanwhile.
      if let trouble = database.trouble, trouble.isInTheFile { throw trouble }
      let state = try await settings()
      switch state.folder {
      case let folder? where always || isWanted(state.lastGood, at: now):
        try await make(in: folder, at: now, by: deadline)
      case let folder?:
        try await database.tidy(
          folder, on: now.day, deletesOld: watch.maySayWhatIsOld(clock))
      case nil: (broken, hasFailed, listTrouble) = (nil, false, nil)
      }
      problem = nil
      if broken == nil { failure = nil }
      if let folder = state.folder {
        listTrouble = try await database.erasedListTrouble(in: folder)
      }
    } catch let refusal as any Refusal {
      (problem, failure) = (refusal.sentence, refusal.type)
    } catch {
      (problem, failure) = (BackupWords.fault, "\(type(of: error))")
    }
    await look(at: now)
  }

  private func make(
    in folder: BackupFolder, at now: Instant, by deadline: ContinuousClock.Instant
  ) async throws {
    (isMaking, isMade, hasFailed, broken) = (true, false, true, nil)
    do {
      _ = try await database.backUp(
        into: folder, on: now.day, deletesOld: watch.maySayWhatIsOld(clock), by: deadline)
    } catch let refusal as BackupRefusal {
      guard case .rulesBroken = refusal else { throw refusal }
      (copied, broken, hasFailed) = (now, refusal.sentence, false)
      failure = refusal.type
      return
    }
    (copied, hasFailed) = (now, false)
    try await database.transaction { db in
      try Setting.set(HouseSetting.backupLastGood.rawValue, to: now.description, in: db)
    }
    isMade = true
  }

  /// Whether the last try left nothing, or all there is is older than a day.
  ///
  /// A copy that was not whole counts here: the next would be the same.
  private func isWanted(_ lastGood: Instant?, at now: Instant) -> Bool {
    hasFailed
      || BackupSchedule.isDue(lastGood, at: now) && BackupSchedule.isDue(copied, at: now)
  }

  /// Raises or takes down what every page for the staff says.
  package func look(at now: Instant) async {
    guard await !sign.nameplate.isDemo, let state = try? await settings() else { return }
    await sign.raise(Self.alarm(state, at: now))
  }

  private static func alarm(_ state: State, at now: Instant) -> Sentence? {
    guard state.folder != nil else { return BackupWords.noFolderYet }
    guard let lastGood = state.lastGood else { return BackupWords.noneYet }
    return now - lastGood > BackupSchedule.alarming
      ? BackupWords.tooOld(lastGood.on(clockOf: now).day) : nil
  }
}

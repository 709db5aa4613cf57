public import Values

/// What a look for somebody's traces has seen.
public struct PrivacyReport: Sendable {
  /// Whether a member has the card now.
  public internal(set) var isAMember = false
  /// How many tables were read.
  public internal(set) var tables = 0
  /// Rows that a membership or an open loan rightly has, by what they are.
  public internal(set) var rightful: [(what: Sentence, rows: Int)] = []
  /// Tables in which somebody or something else may be called the same.
  public internal(set) var namesakes: [(table: String, rows: Int)] = []
  /// Rows that must not be.
  public internal(set) var strays: [(table: String, rows: Int)] = []
  /// How many states of the log were opened.
  public internal(set) var states = 0
  /// How many of them could not be read.
  public internal(set) var unreadable = 0
  /// What states of the log still tie together and the tables do not any more.
  public internal(set) var past: [(table: String, states: Int)] = []
  /// How many files and bytes were searched.
  public internal(set) var files = 0
  /// How many bytes those files have together.
  public internal(set) var bytes = 0
  /// Files with something of hers where it must not be: the file, and where in it.
  public internal(set) var places: [(file: String, place: Sentence)] = []
  /// Files with a name that is hers, and perhaps a title's or somebody else's.
  public internal(set) var fileNamesakes: [(file: String, place: Sentence)] = []
  /// Backups that hold open loans or holds of hers, by their day.
  public internal(set) var backups: [(day: Day, rows: Int)] = []
  /// Days of the backups that still hold a membership with a card that is nobody's now.
  public internal(set) var backupsOfHer: [Day] = []
  /// Databases beside the backups that are not named by a day, so that nobody opens or deletes them.
  public internal(set) var otherBackups: [String] = []
  /// Other databases in the folder of backups with something of hers: the file, and where in it.
  public internal(set) var copies: [(file: String, place: Sentence)] = []
  /// What lies in the folder of backups and was more than a look can search.
  public internal(set) var unsearched: [String] = []
  /// Packed files in either folder: nobody sees what is in them.
  public internal(set) var packed: [String] = []
  /// How many backups were opened.
  public internal(set) var backupsSeen = 0
  /// Files and folders that are there and could not be read, so that nobody knows what is in them.
  public internal(set) var unread: [String] = []
  /// The folder of backups, when it is named and not there.
  public internal(set) var folderAway: String?
  /// The folder of backups, when it is there without its list of erased people: perhaps another one.
  public internal(set) var folderWithoutList: String?
  /// How many copies of the database lay there that looks had left which were killed; they are gone.
  public internal(set) var leftovers = 0
  /// Whether the copies that were looked at lay in memory only.
  public internal(set) var wasInMemory = false

  /// Whether nothing of hers is where it must not be.
  public var isClean: Bool { strays.isEmpty && past.isEmpty && places.isEmpty }
  /// Whether somebody has to look at something: what proves nothing, what nothing deletes, and what was
  /// left out because it was away, too much or could not be opened.
  public var asksForALook: Bool {
    !namesakes.isEmpty || !fileNamesakes.isEmpty || !copies.isEmpty || !unsearched.isEmpty
      || !packed.isEmpty || folderAway != nil || folderWithoutList != nil || unreadable > 0
  }
}

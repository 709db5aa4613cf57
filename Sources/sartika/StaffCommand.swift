import Access
import ArgumentParser
import Secrets
import Trail
import Values

/// Those who work here.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract:
      "Petugas: daftar, tambah, peran, kode masuk. / Staff: list, add, roles, sign-in code.",
    discussion: """
        sartika staff add --data data --name "Ratna Dewi" --sign-in ratna --role librarian
        sartika staff code --data data ratna
        sartika staff roles --data data ratna --role librarian --role manager
        sartika staff list --data data --json

      Boleh dijalankan selagi server bekerja. / May run while the server works.

      Kata sandi tidak pernah ditulis di baris perintah: petugas memilihnya sendiri dengan kode.
      A passphrase is never on the command line: she chooses it herself, with the code.
      """,
    subcommands: [
      Add.self, Code.self, Roles.self, TokenCommand.self, List.self, Disable.self,
    ])

  /// Adds somebody and prints her one-time code.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tambah petugas. / Add somebody.")

    @OptionGroup var data: DataOption
    @Option(help: "Nama yang dilihat rekan. / The name that colleagues see.") var name: String
    @Option(name: .customLong("sign-in"), help: "Nama masuk. / The name to sign in with.")
    var signIn: String
    @Option(
      name: .customLong("role"),
      help: "librarian, cashier, shopkeeper, manager; boleh diulang. / May be repeated.")
    var roles: [StaffRole]
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    func run() async throws {
      let added = try await data.workingBeside { database in
        try await Keyring(database: database).addStaff(
          name: name, signInName: signIn, roles: Set(roles.map(\.role)), at: Clock.system.now,
          by: .house)
      }
      try StaffCommand.show(added.code, for: added.staff.signInName, json: json)
    }
  }

  /// Gives a new one-time code.
  struct Code: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Kode sekali pakai untuk memilih kata sandi. / A one-time code to choose a passphrase.")

    @OptionGroup var data: DataOption
    @Argument(help: "Nama masuk. / The sign-in name.") var signIn: String
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    func run() async throws {
      let code = try await data.workingBeside { database in
        try await Keyring(database: database)
          .newCode(for: signIn, at: Clock.system.now, by: .house).code
      }
      try StaffCommand.show(code, for: signIn, json: json)
    }
  }

  /// Gives a program a token with which it works in somebody's name; it is shown once.
  struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "token",
      abstract:
        "Token API atas nama petugas; tampil sekali. / A colleague's API token, shown once.")

    @OptionGroup var data: DataOption
    @Argument(help: "Nama masuk. / The sign-in name.") var signIn: String
    @Option(help: "Untuk apa token ini. / What it is for.") var purpose: String = "API"
    @OptionGroup var output: TokenOutput
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    private struct Answer: Encodable {
      let signIn: String
      let purpose: String
      /// The token, unless it is in a file.
      let token: String?
      let file: String?
    }

    func run() async throws {
      let (staff, token) = try await data.workingBeside { database in
        let keyring = Keyring(database: database)
        let staff = try await StaffCommand.find(signIn, in: keyring)
        let token = try await output.deliver(from: keyring) {
          try await keyring.newAPIToken(
            for: staff.number, label: purpose, at: Clock.system.now, by: .house)
        }
        return (staff, token)
      }
      if json {
        try Terminal.say(
          json: Answer(
            signIn: staff.signInName, purpose: purpose, token: token, file: output.out))
      } else if let token {
        Terminal.say(token)
      }
    }
  }

  /// Lists everybody.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Daftar petugas. / List everybody.")

    @OptionGroup var data: DataOption
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    private struct Line: Encodable {
      let signIn: String
      let name: String
      let roles: [String]
      let disabled: Bool
    }

    func run() async throws {
      let everybody = try await data.reading { try await Keyring(database: $0).staff() }
      for staff in everybody {
        let roles = staff.roles.map(\.rawValue).sorted()
        let line = Line(
          signIn: staff.signInName, name: staff.name, roles: roles, disabled: staff.disabled)
        if json {
          try Terminal.say(json: line)
        } else {
          let state = line.disabled ? "  (\(Terminal.oneLine(StaffCommand.disabled)))" : ""
          Terminal.say("\(line.signIn)  \(line.name)  \(roles.joined(separator: ", "))\(state)")
        }
      }
    }
  }

  /// Ends somebody's work here.
  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Nonaktifkan petugas; ia keluar saat itu juga. / Disable somebody at once.")

    @OptionGroup var data: DataOption
    @Argument(help: "Nama masuk. / The sign-in name.") var signIn: String
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    private struct Answer: Encodable {
      let signIn: String
      let disabled: Bool
    }

    func run() async throws {
      let staff = try await data.workingBeside { database in
        let keyring = Keyring(database: database)
        let staff = try await StaffCommand.find(signIn, in: keyring)
        _ = try await keyring.disableStaff(staff.number, at: Clock.system.now, by: .house)
        return staff
      }
      if json {
        try Terminal.say(json: Answer(signIn: staff.signInName, disabled: true))
      } else {
        Terminal.say("\(staff.signInName): \(Terminal.oneLine(StaffCommand.disabled))")
      }
    }
  }

  private static let disabled = Sentence(id: "nonaktif", en: "disabled")

  static func find(_ signIn: String, in keyring: Keyring) async throws -> Staff {
    let wanted = signIn.lowercased()
    guard let staff = try await keyring.staff().first(where: { $0.signInName == wanted }) else {
      throw StaffRefusal.unknown
    }
    return staff
  }

  private struct CodeAnswer: Encodable {
    let signIn: String
    let code: String
  }

  private static func show(_ code: String, for signIn: String, json: Bool) throws {
    if json {
      try Terminal.say(json: CodeAnswer(signIn: signIn, code: code))
    } else {
      Terminal.say("\(signIn): \(code)")
      Terminal.complain(
        Sentence(
          id: "Kode berlaku 24 jam, sekali pakai. Buka /office/code di peramban.",
          en: "The code is valid for 24 hours and one use. Open /office/code in the browser."))
    }
  }
}

/// A role as it is typed.
enum StaffRole: String, ExpressibleByArgument, CaseIterable {
  case librarian
  case cashier
  case shopkeeper
  case manager

  var role: Role {
    switch self {
    case .librarian: .librarian
    case .cashier: .cashier
    case .shopkeeper: .shopkeeper
    case .manager: .manager
    }
  }
}

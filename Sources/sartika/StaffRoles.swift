import Access
import ArgumentParser
import Trail
import Values

extension StaffCommand {
  /// Gives somebody other roles.
  struct Roles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ubah peran petugas. / Give somebody other roles.",
      discussion: """
        Peran yang tidak disebut dicabut.
        Roles that are not named are taken away.

          sartika staff roles --data data ratna --role librarian --role manager
        """)

    @OptionGroup var data: DataOption
    @Argument(help: "Nama masuk. / The sign-in name.") var signIn: String
    @Option(
      name: .customLong("role"),
      help: "librarian, cashier, shopkeeper, manager; boleh diulang. / May be repeated.")
    var roles: [StaffRole]
    @Flag(help: "Jawab dengan JSON. / Answer in JSON.") var json = false

    private struct Answer: Encodable {
      let signIn: String
      let roles: [String]
    }

    func run() async throws {
      let staff = try await data.workingBeside { database in
        let keyring = Keyring(database: database)
        let staff = try await StaffCommand.find(signIn, in: keyring)
        _ = try await keyring.setRoles(
          of: staff.number, to: Set(roles.map(\.role)), at: Clock.system.now, by: .house)
        return staff
      }
      let answer = Answer(
        signIn: staff.signInName, roles: Set(roles.map(\.rawValue)).sorted())
      if json {
        try Terminal.say(json: answer)
      } else {
        Terminal.say("\(answer.signIn): \(answer.roles.joined(separator: ", "))")
      }
    }
  }
}

import House
import Pages
import Values

/// The addresses that are printed when the house opens: each works for what it is printed for.
struct ShownPlaces {
  /// Where whoever sits at this computer, or behind the proxy, finds the house.
  let home: String
  /// Where others in the network find the catalogue; nobody signs in there.
  let network: [String]
  /// Where a code or a passphrase can be typed.
  let signIn: String
  /// What does not work like this.
  let warnings: [Sentence]

  init(host: String, port: Int, proxy: PublicURL?) {
    let here = "http://localhost:\(port)"
    switch host {
    case "127.0.0.1", "::1", "localhost":
      (home, network, warnings) = (proxy?.text ?? here, [], [])
    case "0.0.0.0", "::":
      home = proxy?.text ?? here
      network = Server.networkAddresses(withSix: host == "::").map { "http://\($0):\(port)" }
      warnings = []
    default:
      let there = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
      home = proxy?.text ?? there
      network = proxy == nil ? [] : [there]
      warnings = proxy == nil ? [Self.nobodySignsIn] : []
    }
    signIn = home
  }

  private static let nobodySignsIn = Sentence(
    id: "Di alamat ini tidak ada yang bisa masuk, karena sambungannya bisa dibaca orang. "
      + "Pakai --host 0.0.0.0 lalu masuk di http://localhost, atau proksi dengan --public-url.",
    en: "Nobody can sign in at this address, since others can read the line. "
      + "Use --host 0.0.0.0 and sign in at http://localhost, or a proxy with --public-url.")
}

public import Values

/// Why scans cannot be sent to an address.
public enum AddressRefusal: Refusal, Hashable {
  /// No `http://` with a host and a port; as it was given.
  case notAnAddress(String)
  /// A host that is not this machine; its name.
  case anotherMachine(String)
  /// A path that is empty or longer than 107 bytes.
  case socketPath(String)

  public var reason: Reason {
    switch self {
    case .notAnAddress(let text):
      Reason(
        "server-address-wrong",
        id: "“\(text)” bukan alamat server. Tulis seperti http://127.0.0.1:8080.",
        en: "“\(text)” is not a server's address. Write it like http://127.0.0.1:8080.")
    case .anotherMachine(let host):
      Reason(
        "server-on-another-machine",
        id:
          "“\(host)” adalah mesin lain, dan HTTP biasa bisa disadap di jaringan. Pakai terowongan "
          + "(ssh -L 8080:127.0.0.1:8080 …) lalu http://127.0.0.1:8080.",
        en:
          "“\(host)” is another machine, and plain HTTP can be overheard on the way. Use a tunnel "
          + "(ssh -L 8080:127.0.0.1:8080 …) and http://127.0.0.1:8080.")
    case .socketPath(let path):
      Reason(
        "server-socket-path-wrong",
        id: "Jalur soket “\(path)” kosong atau terlalu panjang (paling banyak 107 bita).",
        en: "The socket path “\(path)” is empty or too long (at most 107 bytes).")
    }
  }
}

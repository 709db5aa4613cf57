import Foundation
import FrontDoor
import Glibc
import Launching

/// Debian's nginx before the house, with the headers of its own `proxy_params`, and otherwise as
/// `Docs/operations.md` has it; above that it writes down every request, as Debian sets it up.
///
/// It says that it was asked by HTTPS, as the house wants it; certificates are no matter of ours.
enum Nginx {
  /// The name under which browsers know the house behind it.
  static let host = "perpus.test"

  private static let program = "/usr/sbin/nginx"

  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: program)
  }

  /// The settings of its server, as the example in `Docs/operations.md` has them.
  ///
  /// - Throws: when there is no such example.
  static func example() throws -> [String] {
    let page = try String(
      contentsOf: Programs.root.appending(path: "Docs/operations.md"), encoding: .utf8)
    let lines = page.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    guard let first = lines.firstIndex(of: "server {"),
      let last = lines[first...].firstIndex(of: "location / {")
    else { throw NoExample() }
    return Array(lines[(first + 1)..<last])
  }

  /// `Docs/operations.md` shows no server of nginx.
  struct NoExample: Error {}

  /// Those of them that hold behind no certificate, and write into its own folder.
  private static func exampleHere() throws -> String {
    try example().filter { line in
      !["listen ", "server_name ", "ssl_"].contains(where: line.hasPrefix)
    }
    .map { $0.replacing("/var/log/nginx/", with: "") }.joined(separator: "\n")
  }

  /// Starts it before a house, and ends it.
  ///
  /// - Returns: whatever it wrote down meanwhile.
  @discardableResult
  static func inFront(
    of base: String, _ use: (_ proxy: String) async throws -> Void
  ) async throws -> String {
    let folder = NSTemporaryDirectory() + "nginx-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let port = try freePort()
    try settings(port: port, to: base).write(
      toFile: folder + "/nginx.conf", atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-p", folder, "-c", folder + "/nginx.conf", "-e", folder + "/error.log"]
    process.standardError = FileHandle.nullDevice
    try process.launchAlone()
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    let proxy = "http://localhost:\(port)"
    try await waitUntilOpen(proxy)
    try await use(proxy)
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".log") }
      .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }.joined()
  }

  private static func settings(port: UInt16, to base: String) throws -> String {
    let example = try exampleHere()
    return """
      daemon off;
      pid nginx.pid;
      events {}
      http {
        access_log access.log;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        server {
          listen 127.0.0.1:\(port);
          \(example)
          location / {
            proxy_set_header Host \(host);
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto https;
            proxy_pass \(base.replacing("localhost", with: "127.0.0.1"));
          }
        }
      }
      """
  }

  private static func waitUntilOpen(_ proxy: String) async throws {
    for attempt in 0..<100 {
      do {
        _ = try Wire(to: proxy)
        return
      } catch  where attempt < 99 {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let taken = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard taken else { throw Wire.LineBusy() }
    return UInt16(bigEndian: address.sin_port)
  }
}

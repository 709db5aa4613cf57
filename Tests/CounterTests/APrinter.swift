import Dispatch
import Glibc
import Synchronization

/// A receipt printer on a port of this machine: it takes one line at a time, and does as it is told.
final class APrinter: Sendable {
  /// How it is with it.
  enum Manner: Sendable {
    /// It prints, and answers when it is asked how it is.
    case well
    /// It prints, and says nothing.
    case mute
    /// It answers that there is no paper.
    case noPaper
    /// It answers that its cover is open.
    case coverOpen
    /// It is well until it gets something to print; then its paper ends.
    case paperEnds
    /// It takes lines, and neither reads nor answers.
    case stalls
    /// It breaks off in the middle of what it prints.
    case breaksOff
  }

  private struct State {
    var manner: Manner
    var taken: [[UInt8]] = []
    var isOn = true
  }

  let port: Int
  private let listener: Int32
  private let state: Mutex<State>

  /// The system would not listen.
  struct Fault: Error {
    let code = errno
  }

  /// - Parameter port: where one was before that is on again; 0 for a free one.
  init(at port: Int = 0, _ manner: Manner = .well) throws {
    state = Mutex(State(manner: manner))
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var (yes, place) = (Int32(1), sockaddr_in())
    setsockopt(line, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = UInt16(port).bigEndian
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound: UInt16? = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        guard bind(line, generic, size) == 0, listen(line, 64) == 0,
          getsockname(line, generic, &size) == 0
        else { return nil }
        return UInt16(bigEndian: pointer.pointee.sin_port)
      }
    }
    guard let bound else { throw Fault() }
    listener = line
    self.port = Int(bound)
    DispatchQueue(label: "a printer").async { [self] in serve() }
  }

  /// What was sent to it over one line each, without the questions; the oldest first.
  var taken: [[UInt8]] { state.withLock { $0.taken } }

  /// From now on it is otherwise with it.
  func turn(_ manner: Manner) { state.withLock { $0.manner = manner } }

  /// Turns it off: nobody answers at its port any more.
  func turnOff() {
    let wasOn = state.withLock { state in
      defer { state.isOn = false }
      return state.isOn
    }
    if wasOn {
      shutdown(listener, Int32(SHUT_RDWR))
      close(listener)
    }
  }

  private var manner: Manner { state.withLock { $0.manner } }

  private func serve() {
    while true {
      let line = accept(listener, nil, nil)
      guard line >= 0 else { return }
      take(line)
      close(line)
    }
  }

  private func take(_ line: Int32) {
    var (pending, printed) = ([UInt8](), [UInt8]())
    while true {
      for _ in 0..<200 {
        guard case .stalls = manner else { break }
        usleep(10_000)
      }
      var block = [UInt8](repeating: 0, count: 4096)
      let count = recv(line, &block, block.count, 0)
      guard count > 0 else { break }
      pending += block[..<count]
      answer(&pending, printing: &printed, on: line)
      // What is torn off is no paper.
      if case .breaksOff = manner, !printed.isEmpty { return }
    }
    if !printed.isEmpty { state.withLock { $0.taken.append(printed) } }
  }

  private func answer(_ pending: inout [UInt8], printing printed: inout [UInt8], on line: Int32) {
    while let first = pending.first {
      // The number of a code page may be the same byte.
      let isQuestion = first == 0x10 && pending.dropFirst().first.map { $0 == 0x04 } ?? true
      guard isQuestion else {
        printed.append(pending.removeFirst())
        continue
      }
      guard pending.count >= 3 else { return }
      let question = pending[2]
      pending.removeFirst(3)
      guard let reply = byte(to: question, hasPrinted: !printed.isEmpty) else { continue }
      _ = Glibc.send(line, [reply], 1, Int32(MSG_NOSIGNAL))
    }
  }

  private func byte(to question: UInt8, hasPrinted: Bool) -> UInt8? {
    let isEmpty: Bool
    switch manner {
    case .mute: return nil
    case .coverOpen: return question == 2 ? 0x16 : 0x12
    case .noPaper: isEmpty = true
    case .paperEnds: isEmpty = hasPrinted
    case .well, .stalls, .breaksOff: isEmpty = false
    }
    guard isEmpty else { return 0x12 }
    return question == 2 ? 0x32 : 0x72
  }
}

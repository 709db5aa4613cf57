import ArgumentParser
import BarcodeScanning
import ScanFeed
import Values

/// How the program ends; the numbers are those of sysexits.h and stand in the help.
extension ExitCode {
  static let usage = ExitCode(64)
  static let nothingReadable = ExitCode(65)
  static let noInput = ExitCode(66)
  static let serverAway = ExitCode(69)
  static let fault = ExitCode(70)
  static let stateFolder = ExitCode(73)
  /// The server will never take a scan.
  static let scanRefused = ExitCode(76)

  /// The code for a refusal that ended the program.
  static func `for`(_ refusal: any Refusal) -> ExitCode {
    switch refusal {
    case is PictureRefusal, is CameraTrouble: noInput
    case is QueueRefusal: stateFolder
    case is ScanRefusal: scanRefused
    case is TokenRefusal, is AddressRefusal: usage
    default: fault
    }
  }
}

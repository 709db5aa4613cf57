import Values

#if canImport(Glibc)
  internal import Glibc
#endif

/// A new file for one secret, which its owner alone can read.
struct SecretFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Makes it, empty, before there is a secret to keep.
  ///
  /// - Throws: `SecretFileRefusal` when something is there already or nothing can be made there.
  init(_ path: String) throws(SecretFileRefusal) {
    self.path = path
    descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .alreadyThere(path) : .notWritable(path)
    }
    // Whatever the umask takes away or a folder's rules add.
    fchmod(descriptor, 0o600)
  }

  deinit { close(descriptor) }

  /// Writes the secret on a line; a file that cannot take it is removed again.
  ///
  /// - Throws: `SecretFileRefusal.notWritable`.
  func keep(_ secret: String) throws(SecretFileRefusal) {
    let bytes = Array((secret + "\n").utf8)
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fsync(descriptor) == 0 else {
      unlink(path)
      throw .notWritable(path)
    }
  }

  /// Removes it: there is no secret to keep after all.
  func discard() { unlink(path) }
}

/// Why a secret cannot be put into a file.
enum SecretFileRefusal: Refusal, Hashable {
  case alreadyThere(String)
  case notWritable(String)

  var reason: Reason {
    switch self {
    case .alreadyThere(let path):
      Reason(
        "secret-file-already-there",
        id: "Berkas \(path) sudah ada. Pilih nama lain, atau hapus dulu yang lama.",
        en: "A file \(path) is there already. Choose another name, or remove the old one first.")
    case .notWritable(let path):
      Reason(
        "secret-file-not-writable",
        id: "Berkas \(path) tidak bisa ditulis. Periksa foldernya dan hak aksesnya.",
        en: "The file \(path) cannot be written. Check its folder and its permissions.")
    }
  }
}

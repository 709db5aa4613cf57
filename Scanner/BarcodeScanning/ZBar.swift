import CZBar  // never leaves this file
import Glibc
import Values

// The only file that calls libzbar. Its handles live in the classes below, each in one thread.

/// Four-character codes of picture formats, low byte first.
struct PictureFormat: Hashable, Sendable {
  let code: UInt
  /// Takes four ASCII characters.
  init(_ name: StaticString) {
    code = name.withUTF8Buffer { letters in
      letters.reversed().reduce(0) { $0 << 8 | UInt($1) }
    }
  }
  static let grey = PictureFormat("Y800")
  static let jpeg = PictureFormat("JPEG")
  static let yuyv = PictureFormat("YUYV")
  static let motionJPEG = PictureFormat("MJPG")
}

/// libzbar's scanner of pictures, set to our symbologies.
final class ZBarScanner {
  private let handle: OpaquePointer

  init(_ symbologies: Set<Symbology>) throws(BarcodeDecoderFault) {
    guard let handle = zbar_image_scanner_create() else { throw BarcodeDecoderFault() }
    self.handle = handle
    // Asked, libzbar tells every code to the system bus, where others listen.
    _ = zbar_image_scanner_request_dbus(handle, 0)
    set(ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    for symbology in symbologies { set(Self.type(of: symbology), ZBAR_CFG_ENABLE, 1) }
    if symbologies.contains(.ean13) {
      set(ZBAR_EAN2, ZBAR_CFG_ENABLE, 1)
      set(ZBAR_EAN5, ZBAR_CFG_ENABLE, 1)
    }
    set(ZBAR_CODE39, ZBAR_CFG_MIN_LEN, Int32(ReadingRules.shortestCode39))
    set(ZBAR_CODABAR, ZBAR_CFG_MIN_LEN, Int32(ReadingRules.shortestCodabar))
  }

  deinit { zbar_image_scanner_destroy(handle) }

  private func set(_ type: zbar_symbol_type_t, _ setting: zbar_config_t, _ value: Int32) {
    zbar_image_scanner_set_config(handle, type, setting, value)
  }

  /// The symbols of one picture.
  func symbols(in frame: GreyFrame) -> [RawSymbol] {
    guard let image = zbar_image_create() else { return [] }
    defer { zbar_image_destroy(image) }
    zbar_image_set_format(image, PictureFormat.grey.code)
    zbar_image_set_size(image, UInt32(frame.width), UInt32(frame.height))
    return frame.pixels.withUnsafeBytes { pixels in
      // Borrowed, not freed by libzbar: taken back before the pixels go.
      zbar_image_set_data(image, pixels.baseAddress, UInt(pixels.count), nil)
      defer { zbar_image_set_data(image, nil, 0, nil) }
      guard zbar_scan_image(handle, image) > 0 else { return [] }
      var found: [RawSymbol] = []
      var next = zbar_image_first_symbol(image)
      while let symbol = next {
        if let raw = Self.raw(symbol) { found.append(raw) }
        next = zbar_symbol_next(symbol)
      }
      return found
    }
  }

  private static func raw(_ symbol: OpaquePointer) -> RawSymbol? {
    guard let kind = kind(of: zbar_symbol_get_type(symbol)),
      let data = zbar_symbol_get_data(symbol)
    else { return nil }
    // By its length: the contents of a QR may hold a zero byte.
    let bytes = UnsafeRawBufferPointer(
      start: data, count: Int(zbar_symbol_get_data_length(symbol)))
    return RawSymbol(kind: kind, bytes: Array(bytes))
  }

  private static func type(of symbology: Symbology) -> zbar_symbol_type_t {
    switch symbology {
    case .ean13: ZBAR_EAN13
    case .code128: ZBAR_CODE128
    case .code39: ZBAR_CODE39
    case .codabar: ZBAR_CODABAR
    case .qr: ZBAR_QRCODE
    }
  }

  private static func kind(of type: zbar_symbol_type_t) -> RawSymbol.Kind? {
    switch type {
    case ZBAR_EAN2: .addOn2
    case ZBAR_EAN5: .addOn5
    default: Symbology.allCases.first { Self.type(of: $0) == type }.map { .code($0) }
    }
  }
}

/// Pictures in formats that libzbar can turn grey.
enum ZBarImage {
  /// Decodes a JPEG whose size is known; `nil` when it is damaged.
  static func grey(jpeg bytes: [UInt8], width: Int, height: Int) -> GreyFrame? {
    guard let image = zbar_image_create() else { return nil }
    defer { zbar_image_destroy(image) }
    zbar_image_set_format(image, PictureFormat.jpeg.code)
    zbar_image_set_size(image, UInt32(width), UInt32(height))
    return bytes.withUnsafeBytes { buffer in
      zbar_image_set_data(image, buffer.baseAddress, UInt(buffer.count), nil)
      defer { zbar_image_set_data(image, nil, 0, nil) }
      return grey(image)
    }
  }

  /// A grey copy of libzbar's picture; `nil` when it cannot be converted.
  fileprivate static func grey(_ image: OpaquePointer) -> GreyFrame? {
    guard let grey = zbar_image_convert(image, PictureFormat.grey.code) else { return nil }
    defer { zbar_image_destroy(grey) }
    let width = Int(zbar_image_get_width(grey))
    let height = Int(zbar_image_get_height(grey))
    guard let data = zbar_image_get_data(grey), GreyFrame.isAllowed(width: width, height: height),
      Int(zbar_image_get_data_length(grey)) >= width * height
    else { return nil }
    let pixels = UnsafeRawBufferPointer(start: data, count: width * height)
    return GreyFrame(width: width, height: height, pixels: Array(pixels))
  }
}

/// A camera through libzbar, opened in the one order that works with Debian 12's version.
///
/// I/O mode, size, open, format, start: `zbar_negotiate_format` and `zbar_processor` crash there.
final class ZBarVideo {
  private let handle: OpaquePointer
  private let format: PictureFormat

  /// What libzbar can do with the next picture.
  enum Frame {
    case picture(GreyFrame)
    /// A picture that cannot be used; the next one may be whole.
    case garbage
    /// There is no picture after all.
    case notYet
    /// The camera is gone.
    case gone
  }

  /// Opens and starts a camera in one format.
  ///
  /// - Throws: the system's error code, 0 when there was none.
  init(_ path: String, format: PictureFormat, width: Int, height: Int) throws(SystemError) {
    guard let handle = zbar_video_create() else { throw SystemError(ENOMEM) }
    self.handle = handle
    self.format = format
    errno = 0
    // 2 is memory mapping; otherwise libzbar first tries what few drivers have, and complains.
    let isOpen =
      zbar_video_request_iomode(handle, 2) == 0
      && zbar_video_request_size(handle, UInt32(width), UInt32(height)) == 0
      && zbar_video_open(handle, path) == 0
      && zbar_video_init(handle, format.code) == 0
      && zbar_video_enable(handle, 1) == 0
    guard isOpen else { throw SystemError(errno) }
  }

  deinit { zbar_video_destroy(handle) }

  /// Waits for a picture.
  ///
  /// - Returns: whether one is there or the camera is gone; `false` when the time is up.
  func waits(milliseconds: Int32) -> Bool {
    // Without it the next picture of a frozen camera would be awaited for ever.
    var line = pollfd(fd: zbar_video_get_fd(handle), events: Int16(POLLIN), revents: 0)
    let ready = poll(&line, 1, milliseconds)
    // A signal (EINTR) is no picture.
    return ready > 0 || ready < 0 && errno != EINTR
  }

  /// Takes the picture that is there.
  func next() -> Frame {
    var line = pollfd(fd: zbar_video_get_fd(handle), events: Int16(POLLIN), revents: 0)
    guard poll(&line, 1, 0) >= 0 else { return errno == EINTR ? .notYet : .gone }
    guard line.revents & Int16(POLLERR | POLLHUP | POLLNVAL) == 0 else { return .gone }
    // Asked without one, libzbar would wait for ever.
    guard line.revents & Int16(POLLIN) != 0 else { return .notYet }
    guard let image = zbar_video_next_image(handle) else { return .gone }
    defer { zbar_image_destroy(image) }
    guard Self.isWhole(image, format), let grey = ZBarImage.grey(image) else { return .garbage }
    return .picture(grey)
  }

  /// Some cameras send the end of a JPEG as a picture; libjpeg would stop at it.
  private static func isWhole(_ image: OpaquePointer, _ format: PictureFormat) -> Bool {
    guard let data = zbar_image_get_data(image) else { return false }
    guard format == .motionJPEG else { return true }
    let bytes = UnsafeRawBufferPointer(
      start: data, count: Int(zbar_image_get_data_length(image)))
    return bytes.count > 4 && bytes[0] == 0xFF && bytes[1] == 0xD8
  }
}

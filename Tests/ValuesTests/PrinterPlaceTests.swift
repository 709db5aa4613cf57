import Testing
import Values

struct `Where a printer is` {
  @Test(arguments: [
    ("192.168.1.50", "192.168.1.50:9100"), ("10.0.0.7:9101", "10.0.0.7:9101"),
    ("/dev/usb/lp0", "/dev/usb/lp0"), ("127.0.0.1:9100", "127.0.0.1:9100"),
  ])
  func `is read and written the same way`(typed: String, kept: String) throws {
    let place = try #require(PrinterPlace(typed))
    #expect(place.description == kept)
    #expect(PrinterPlace(kept) == place)
    #expect(PrinterPlaces.ofTheHouse.allow(place))
  }

  @Test(arguments: [
    "", "printer.local", "localhost:9100", "192.168.1", "192.168.1.1.1", "192.168.1.256",
    "192.168.01.1", "0x7f.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "[::1]:9100",
    "[fe80::1]:9100", "fe80::1", "ff02::1", "::", "192.168.1.50:0", "0.0.0.0:0",
    "127.0.0.1:9100:9100", "1.2.3.4 ", "dev/lp0",
  ])
  func `is no name and nothing that others read otherwise`(typed: String) {
    #expect(PrinterPlace(typed) == nil)
  }

  @Test(arguments: [
    "/etc/passwd", "/dev/sda", "/dev/usb/lp", "/dev/usb/lp0/../../sda", "/dev/lpx", "/dev/lp1000",
    "/dev/null", "8.8.8.8", "172.32.0.1", "192.169.0.1", "0.0.0.0", "255.255.255.255",
    "127.0.0.1:80", "192.168.1.1:22", "169.254.169.254:80", "10.0.0.1:9200", "169.254.169.254",
    "169.254.7.7:9100", "224.0.0.1", "239.255.255.250:9100", "0.0.0.0:9100", "255.255.255.255:9100",
  ])
  func `is nowhere else than printers are`(typed: String) throws {
    #expect(!PrinterPlaces.ofTheHouse.allow(try #require(PrinterPlace(typed))))
  }
}

import Values

@testable import BarcodeScanning
@testable import ScanFeed

extension Sample {
  /// Every refusal of `BarcodeScanning`.
  static func ofBarcodeScanning() throws -> [any Refusal] {
    [
      CameraTrouble.noCamera,
      CameraTrouble.missing("kata"),
      CameraTrouble.notACamera("kata"),
      CameraTrouble.notAllowed("kata"),
      CameraTrouble.busy("kata"),
      CameraTrouble.unplugged("kata"),
      CameraTrouble.frozen("kata"),
      CameraTrouble.noKnownFormat("kata"),
      CameraTrouble.onlyGarbage("kata"),
      CameraTrouble.notUsable("kata", code: 3),
      PictureRefusal.missing("kata"),
      PictureRefusal.unreadable("kata"),
      PictureRefusal.notAPicture("kata"),
      PictureRefusal.damaged("kata"),
      PictureRefusal.tooLarge("kata"),
    ]
  }

  /// Every refusal of `ScanFeed`.
  static func ofScanFeed() throws -> [any Refusal] {
    [
      AddressRefusal.notAnAddress("kata"),
      AddressRefusal.anotherMachine("kata"),
      AddressRefusal.socketPath("kata"),
      try DeliveryTrouble.unreachable(Sample.server()),
      try DeliveryTrouble.tooSlow(Sample.server()),
      DeliveryTrouble.tokenRefused,
      try DeliveryTrouble.notSartika(Sample.server(), status: 3),
      DeliveryTrouble.serverTrouble(status: 3),
      DeliveryTrouble.notKeptYet,
      QueueRefusal.inUse("kata"),
      QueueRefusal.notWritable("kata"),
      QueueRefusal.diskFull("kata"),
      QueueRefusal.queueFull("kata", scans: 3),
      QueueRefusal.diskTrouble("kata", code: 3),
      ScanRefusal.notJSON,
      ScanRefusal.notAScan,
      ScanRefusal.noScans,
      ScanRefusal.tooManyScans(3),
      ScanRefusal.missing("kata"),
      ScanRefusal.wrongKind("kata"),
      ScanRefusal.wrongID,
      ScanRefusal.wrongText,
      ScanRefusal.wrongAddOn,
      ScanRefusal.wrongSymbology,
      ScanRefusal.wrongMoment,
      TokenRefusal.noToken,
      TokenRefusal.missing("kata"),
      TokenRefusal.unreadable("kata"),
      TokenRefusal.openToOthers("kata"),
      TokenRefusal.notAToken,
    ]
  }
}

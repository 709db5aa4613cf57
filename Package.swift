// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is held to the same rules; a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let embedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")

func room(
  _ name: String, _ dependencies: [Target.Dependency], at path: String? = nil,
  embedding resources: [Resource]? = nil, running plugins: [Target.PluginUsage]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)",
    resources: resources, swiftSettings: strict, plugins: plugins)
}

func program(
  _ name: String, _ dependencies: [Target.Dependency], at path: String? = nil
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: strict)
}

let package = Package(
  name: "sartika",
  products: [
    .executable(name: "sartika", targets: ["sartika"]),
    .executable(name: "sartika-scannerd", targets: ["sartika-scannerd"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
  ],
  targets: [
    // C libraries, each behind one Swift file.
    .systemLibrary(
      name: "CLibXML2", path: "Catalog/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CStemmer", path: "Catalog/CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CZBar", path: "Scanner/CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
    .systemLibrary(name: "CVideo", path: "Scanner/CVideo"),
    .systemLibrary(
      name: "CPNG", path: "Scanner/CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(
      name: "CSodium", path: "Sources/CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZint", path: "Sources/CZint", providers: [.apt(["libzint-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CCairo", path: "Sources/CCairo", pkgConfig: "cairo",
      providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CPango", path: "Sources/CPango", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CFontconfig", path: "Sources/CFontconfig", pkgConfig: "fontconfig",
      providers: [.apt(["libfontconfig-dev"])]),
    // Three at once, of which one file of ours reads and writes photographs.
    .systemLibrary(
      name: "CPictures", path: "Sources/CPictures",
      providers: [.apt(["libturbojpeg0-dev", "libwebp-dev", "libpng-dev"])]),

    // What runs while the rooms are built.
    .plugin(name: "DrawFonts", capability: .buildTool(), path: "Plugins/DrawFonts"),

    // The house, from the ground up.
    room("Values", []),
    room("Secrets", ["CSodium", "Values", crypto]),
    room("Persistence", ["Values", grdb, sqlite]),
    room("Pictures", ["CPictures", "Secrets", "Values"]),
    room("Trail", ["Persistence", "Values", "Secrets", grdb]),
    room("XML", ["CLibXML2", "Values"], at: "Catalog/XML"),
    room("MARC", ["XML", "Values"], at: "Catalog/MARC"),
    room(
      "Catalog", ["MARC", "Trail", "Persistence", "Values", "CStemmer", grdb],
      at: "Catalog/Catalog"),
    room("ScanFeed", ["Values"], at: "Scanner/Feed"),
    room("Stations", ["ScanFeed", "Persistence", "Trail", "Values", "Secrets", grdb]),
    room("Access", ["Stations", "Persistence", "Trail", "Values", "Secrets", grdb]),
    room("Members", ["Access", "Stations", "Trail", "Persistence", "Values", "Secrets", grdb]),
    room(
      "Circulation",
      ["Catalog", "Members", "Access", "Trail", "Persistence", "Secrets", "Values", grdb]),
    room(
      "PointOfSale",
      [
        "Catalog", "Members", "Access", "Stations", "Pictures", "Trail", "Persistence", "Values",
        grdb,
      ]),
    room("Window", ["Trail", "Persistence", "Values", grdb]),
    room("Duty", ["Members", "Trail", "Persistence", "Values", grdb]),
    room("Printing", ["Values", "CZint"]),
    room(
      "Papers", ["Printing", "Values", "CCairo", "CPango", "CFontconfig"], running: ["DrawFonts"]),
    // In the program itself, like what the pages show besides, so that it runs wherever it is put.
    room("Markup", ["Values"], embedding: [.embedInCode("Assets")]),
    room(
      "Serving",
      [
        "CZlib", "Markup", "Secrets", "Values", hummingbird, hummingbirdCore, logging, nio,
        nioHTTP1, httpTypes, lifecycle,
      ]),
    room(
      "BarcodeScanning", ["Values", "CZBar", "CVideo", "CPNG"],
      at: "Scanner/BarcodeScanning"),
    room(
      "Counter",
      [
        "Circulation", "PointOfSale", "Printing", "Catalog", "Members", "Access", "Stations",
        "Trail", "ScanFeed", "Persistence", "Secrets", "Values",
      ]),
    // What the faces share: requests and who makes them, the frame of a page, its parts and words.
    room(
      "Pages",
      [
        "Serving", "Markup", "Counter", "Circulation", "PointOfSale", "Window", "Catalog",
        "Members", "Access", "Stations", "Trail", "ScanFeed", "Persistence", "Secrets", "Values",
        hummingbird, logging, nio, nioHTTP1, httpTypes,
      ],
      embedding: [.embedInCode("Assets")], running: ["DrawFonts"]),
    // The faces: none knows another, nor the API.
    room(
      "CatalogueFace",
      [
        "Pages", "Serving", "Markup", "Circulation", "PointOfSale", "Window", "Catalog", "MARC",
        "Members", "Access", "Persistence", "Values", hummingbird,
      ], at: "Sources/Faces/Catalogue"),
    room(
      "AccountFace",
      [
        "Pages", "Serving", "Markup", "Counter", "Circulation", "Catalog", "Members", "Access",
        "Stations", "Trail", "Secrets", "Values", hummingbird, httpTypes,
      ], at: "Sources/Faces/Account"),
    room(
      "DeskFace",
      [
        "Pages", "Serving", "Markup", "Counter", "Circulation", "Papers", "Printing", "Duty",
        "Catalog", "Members", "Access", "Stations", "Trail", "Values", hummingbird,
      ], at: "Sources/Faces/Desk"),
    room(
      "TillFace",
      [
        "Pages", "Serving", "Markup", "Counter", "PointOfSale", "Printing", "Access", "Stations",
        "Trail", "ScanFeed", "Persistence", "Secrets", "Values", hummingbird, nio,
      ], at: "Sources/Faces/Till"),
    room(
      "OfficeFace",
      [
        "Pages", "Serving", "Markup", "Counter", "Circulation", "PointOfSale", "Window", "Duty",
        "Papers", "Printing", "Pictures", "Catalog", "Members", "Access", "Stations", "Trail",
        "ScanFeed", "Persistence", "Secrets", "Values", hummingbird, logging, httpTypes, lifecycle,
      ], at: "Sources/Faces/Office"),
    room(
      "API",
      [
        "Pages", "Serving", "Counter", "Circulation", "PointOfSale", "Window", "Papers", "Printing",
        "Catalog", "MARC", "Members", "Access", "Stations", "Trail", "ScanFeed", "Persistence",
        "Secrets", "Values", hummingbird, logging, nio, httpTypes,
      ]),
    // Only here is all of it put together.
    room(
      "House",
      [
        "API", "CatalogueFace", "AccountFace", "DeskFace", "TillFace", "OfficeFace", "Pages",
        "Serving", "Counter", "Circulation", "PointOfSale", "Window", "Duty", "Catalog", "Members",
        "Access", "Stations", "Persistence", "Values", hummingbird, hummingbirdCore, logging, nio,
        httpTypes, lifecycle, unixSignals,
      ]),
    room(
      "Demo",
      [
        "Circulation", "PointOfSale", "Window", "Catalog", "MARC", "Members", "Access", "Stations",
        "Trail", "Persistence", "Secrets", "Values",
      ]),

    // The two programs.
    program(
      "sartika",
      [
        "House", "Pages", "Demo", "Circulation", "PointOfSale", "Papers", "Catalog", "MARC",
        "Members", "Access", "Stations", "Trail", "Persistence", "Secrets", "Values", arguments,
        logging,
      ]),
    program(
      "sartika-scannerd", ["BarcodeScanning", "ScanFeed", "Values", arguments],
      at: "Scanner/scannerd"),

    // Numbers for `make bench`; nobody installs it.
    program(
      "sartika-bench",
      [
        "House", "Pages", "PointOfSale", "Catalog", "MARC", "Members", "Trail", "CLibXML2",
        "Persistence", "Secrets", "Values", grdb,
      ],
      at: "Tests/Benchmarks/bench"),

    // Tests beside each room; FrontDoor is what they share: a server, a client, a browser. Waiting
    // has the clock, the gate and the patience of them all, ForeignFiles finds what others wrote.
    .target(
      name: "FrontDoor",
      dependencies: [
        "Launching", "House", "Pages", "Access", "Members", "Stations", "Trail", "Catalog",
        "Persistence", "Secrets", "Values", logging,
      ],
      path: "Tests/FrontDoor",
      swiftSettings: strict),
    room("Launching", [], at: "Tests/Launching"),
    room("BarcodeDrawing", ["BarcodeScanning"], at: "Tests/BarcodeDrawing"),
    room("TieFinding", ["Persistence", "Waiting", grdb], at: "Tests/TieFinding"),
    room("Waiting", ["Values"], at: "Tests/Waiting"),
    room("ForeignFiles", [], at: "Tests/ForeignFiles"),
    room("ReceivingServer", ["ScanFeed"], at: "Tests/ReceivingServer"),
    tests("ScanFeedTests", ["ScanFeed", "ReceivingServer", "Waiting", "Values"]),
    tests(
      "BarcodeScanningTests", ["BarcodeScanning", "BarcodeDrawing", "ForeignFiles", "Values"]),
    tests(
      "ScannerDaemonTests",
      [
        "sartika-scannerd", "BarcodeScanning", "BarcodeDrawing", "Launching", "ScanFeed",
        "ReceivingServer", "Waiting", "Values",
      ]),
    tests("SecretsTests", ["Secrets", "Values"]),
    tests(
      "AccessTests",
      [
        "Access", "Stations", "Trail", "Members", "Persistence", "Secrets", "Waiting", "Values",
        grdb,
      ]),
    tests(
      "StationsTests",
      [
        "Stations", "Access", "Members", "ScanFeed", "Trail", "Persistence", "Secrets", "Values",
        grdb,
      ]),
    tests(
      "MembersTests",
      ["Members", "Access", "Stations", "Trail", "Persistence", "Secrets", "Values", grdb]),
    tests(
      "CirculationTests",
      [
        "Circulation", "Catalog", "MARC", "Members", "Access", "Stations", "Trail", "Persistence",
        "TieFinding", "Values", grdb,
      ]),
    tests(
      "PointOfSaleTests",
      [
        "PointOfSale", "Pictures", "Catalog", "Members", "Access", "Stations", "Trail",
        "Persistence", "Values", grdb,
      ]),
    tests("PicturesTests", ["Pictures", "Values"]),
    tests(
      "VerbTests",
      [
        "Circulation", "PointOfSale", "Pictures", "Window", "Duty", "Catalog", "MARC", "Members",
        "Access", "Stations", "Trail", "ScanFeed", "Persistence", "Secrets", "Values", grdb,
      ]),
    tests(
      "DutyTests",
      ["Duty", "Access", "Stations", "Members", "Trail", "Persistence", "Values", grdb]),
    tests(
      "WindowTests",
      ["Window", "Access", "Stations", "Members", "Trail", "Persistence", "Values", grdb]),
    tests("PrintingTests", ["Printing", "BarcodeScanning", "Values"]),
    tests("PapersTests", ["Papers", "Printing", "BarcodeScanning", "Launching", "Values"]),
    tests("ValuesTests", ["Values"]),
    tests("MarkupTests", ["Markup", "Values"]),
    tests(
      "ServingTests",
      ["Serving", "Values", hummingbird, httpTypes, logging, nio, nioHTTP1, embedded]),
    tests(
      "CounterTests",
      [
        "Counter", "Circulation", "PointOfSale", "Printing", "Catalog", "Members", "Access",
        "Stations", "Trail", "ScanFeed", "Persistence", "Waiting", "Values", grdb,
      ]),
    tests(
      "DayTests",
      [
        "FrontDoor", "Launching", "TieFinding", "House", "Pages", "Access", "Stations", "Trail",
        "Catalog", "Circulation", "Counter", "MARC", "Members", "Persistence", "Pictures",
        "PointOfSale", "Printing", "ScanFeed", "Secrets", "Waiting", "Window", "Values", grdb,
      ]),
    tests(
      "CommandTests",
      [
        "FrontDoor", "Launching", "House", "Pages", "Access", "Trail", "Catalog", "Circulation",
        "ForeignFiles", "MARC", "Members", "Persistence", "Waiting", "Values", grdb,
      ]),
    tests("DocsTests", ["FrontDoor", "Launching", "House", "Pages", "Persistence", "Values"]),
    tests(
      "RefusalTests",
      [
        "sartika", "FrontDoor", "House", "OfficeFace", "AccountFace", "API", "Pages", "Serving",
        "Demo", "Counter", "Circulation", "PointOfSale", "Pictures", "Papers", "Window", "Duty",
        "Catalog", "MARC",
        "XML", "Members", "Access", "Stations", "Trail", "Persistence", "Secrets",
        "BarcodeScanning", "ScanFeed", "Values", httpTypes, logging,
      ]),
    tests(
      "BrowserTests",
      [
        "FrontDoor", "Launching", "House", "Pages", "Access", "Stations", "Trail",
        "BarcodeScanning", "Counter", "Catalog", "Circulation", "Members", "Persistence",
        "PointOfSale", "Printing", "ReceivingServer", "ScanFeed", "Secrets", "Waiting", "Values",
        grdb,
      ]),
    tests(
      "DemoTests",
      [
        "Demo", "Circulation", "PointOfSale", "Window", "Catalog", "MARC", "Members", "Access",
        "Stations", "Trail", "Persistence", "Values",
      ]),
    tests("XMLTests", ["XML", "Values"]),
    tests("MARCTests", ["ForeignFiles", "Launching", "MARC", "XML", "Values"]),
    tests("PersistenceTests", ["Persistence", "Waiting", "Values", grdb]),
    tests(
      "CatalogTests",
      ["Catalog", "ForeignFiles", "MARC", "Trail", "Persistence", "Values", grdb, sqlite]),
    tests(
      "APITests",
      [
        "House", "API", "Pages", "FrontDoor", "Counter", "Circulation", "PointOfSale", "Pictures",
        "Window", "Printing", "Catalog", "MARC", "Members", "Access", "Stations", "Trail",
        "ScanFeed",
        "Persistence", "Secrets", "Waiting", "Values", grdb, hummingbird, httpTypes, logging,
      ]),
    tests(
      "PagesTests",
      [
        "House", "OfficeFace", "AccountFace", "CatalogueFace", "DeskFace", "TillFace", "Pages",
        "Serving", "Markup", "Counter", "Circulation", "PointOfSale", "Window", "Printing",
        "Catalog", "MARC", "Members", "Access", "Trail", "Persistence", "Secrets", "Waiting",
        "Values", grdb, hummingbird, httpTypes, logging, nio, nioHTTP1, embedded,
      ]),
  ])

import HTTPTypes
import Pages
import Serving
import Trail
import Values

/// The document that tells programs what the API does (OpenAPI 3.1.0).
enum OpenAPI {
  /// The document for a table of operations.
  static func document(of operations: [Operation]) -> JSON {
    var paths: [String: [String: JSON]] = [:]
    for operation in operations {
      paths[operation.path, default: [:]][operation.method.rawValue.lowercased()] =
        description(of: operation)
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Sartika", "version": "1",
        "description": "Perpustakaan dan toko. The library and the shop.",
        "license": ["name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"],
      ],
      "servers": [["url": .text(API.root)]],
      "paths": .object(paths.mapValues(JSON.object)),
      "components": ["schemas": schemas(of: operations), "securitySchemes": securitySchemes],
    ]
  }

  private static let securitySchemes: JSON = [
    "token": [
      "type": "http", "scheme": "bearer",
      "description": "sartika staff token, sartika station token",
    ],
    "session": ["type": "apiKey", "in": "cookie", "name": .text(SessionCookie.name)],
  ]

  private static func description(of operation: Operation) -> JSON {
    var members: [String: JSON] = [
      "operationId": .text(operation.name),
      "summary": .text(operation.summary.en),
      "x-summary-id": .text(operation.summary.id),
      "responses": responses(of: operation),
    ]
    let parameters = parameters(of: operation)
    if !parameters.isEmpty { members["parameters"] = .list(parameters) }
    if let shape = operation.ask.shape {
      members["requestBody"] = ["required": true, "content": content(shape, operation.ask)]
    }
    members["security"] = security(of: operation)
    if case .permitted(let permissions) = operation.access {
      members["x-permissions"] = .list(permissions.map { .text($0.rawValue) })
    }
    return .object(members)
  }

  private static func security(of operation: Operation) -> JSON {
    switch operation.access {
    case .open: []
    case .work, .permitted, .scan:
      operation.method == .get ? [["token": []], ["session": []]] : [["token": []]]
    }
  }

  private static func content(_ shape: Shape, _ ask: Operation.Ask) -> JSON {
    var content: [String: JSON] = ["application/json": ["schema": shape.schema]]
    if ask.marcxml { content["application/marcxml+xml"] = ["schema": ["type": "string"]] }
    return .object(content)
  }

  private static func schemas(of operations: [Operation]) -> JSON {
    let shapes =
      [Problem.shape] + operations.flatMap { [$0.ask.shape, $0.answer.shape].compactMap { $0 } }
    let named = shapes.reduce(into: [String: Shape]()) { found, shape in
      found.merge(shape.named) { first, _ in first }
    }
    return .object(named.mapValues(\.body))
  }
}

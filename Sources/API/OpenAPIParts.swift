import HTTPTypes
import Pages
import Serving
import Values

extension OpenAPI {
  static func parameters(of operation: Operation) -> [JSON] {
    let inPath = operation.pathNames.map { name -> JSON in
      let schema = name == "barcode" ? Shape.barcode.schema : Shape.number.schema
      return ["name": .text(name), "in": "path", "required": true, "schema": schema]
    }
    let inQuery = operation.parameters.map { parameter -> JSON in
      [
        "name": .text(parameter.name), "in": "query", "description": .text(parameter.summary.en),
        "x-description-id": .text(parameter.summary.id),
        "schema": parameter.most.map { Shape.list(parameter.shape, most: $0).schema }
          ?? parameter.shape.schema,
      ]
    }
    return inPath + inQuery + headers(of: operation)
  }

  private static func headers(of operation: Operation) -> [JSON] {
    var headers: [JSON] = []
    if operation.key != .none {
      headers.append([
        "name": "Idempotency-Key", "in": "header", "required": .truth(operation.key == .required),
        "schema": ["type": "string", "minLength": 1, "maxLength": 200],
      ])
    }
    if operation.needsVersion {
      headers.append([
        "name": "If-Match", "in": "header", "required": true, "schema": ["type": "string"],
      ])
    }
    return headers
  }

  static func responses(of operation: Operation) -> JSON {
    var responses: [String: JSON] = [
      String(operation.answer.status.code): success(operation.answer)
    ]
    for status in problems(of: operation) {
      responses[String(status)] = problem(status)
    }
    return .object(responses)
  }

  private static func success(_ answer: Operation.Answer) -> JSON {
    var content: [String: JSON] = [:]
    if let shape = answer.shape { content["application/json"] = ["schema": shape.schema] }
    for type in answer.alsoAs { content[type] = ["schema": ["type": "string"]] }
    guard !content.isEmpty else { return ["description": .text(answer.status.reasonPhrase)] }
    return [
      "description": .text(answer.status.reasonPhrase), "content": .object(content),
    ]
  }

  private static func problem(_ status: Int) -> JSON {
    [
      "description": .text(HTTPResponse.Status(code: status).reasonPhrase),
      "content": .object([Problem.mediaType: ["schema": Problem.shape.schema]]),
    ]
  }

  /// The statuses of problems that an operation can answer with.
  static func problems(of operation: Operation) -> [Int] {
    // Any address may be asked under a wrong name of the house, or with a word that it does not know.
    var statuses = [421, 422, 500, 503]
    if operation.access != .open { statuses += [401, 403] }
    if !operation.pathNames.isEmpty || operation.mayBeMissing { statuses.append(404) }
    if operation.ask.shape != nil { statuses += [400, 408, 413, 415] }
    if operation.isSearch { statuses.append(429) }
    if operation.key != .none { statuses += [400, 409, 422] }
    if operation.needsVersion { statuses += [412, 428] }
    if !operation.answer.alsoAs.isEmpty { statuses.append(406) }
    return Set(statuses).sorted()
  }
}

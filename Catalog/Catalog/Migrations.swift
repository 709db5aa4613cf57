import GRDB
import Persistence

extension Migration {
  /// Records: a narrow row for lists and facets, and the MARC beside it.
  static let records = Migration("2026-11-21 records") { db in
    try db.execute(
      sql: """
        CREATE TABLE record (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          form TEXT NOT NULL CHECK (form IN ('book', 'journal', 'clipping', 'document')),
          audience TEXT NOT NULL DEFAULT 'everyone' CHECK (audience IN ('everyone', 'staff')),
          version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
          title TEXT NOT NULL CHECK (title <> ''),
          subtitle TEXT,
          sortTitle TEXT NOT NULL,
          author TEXT,
          publisher TEXT,
          year INTEGER CHECK (year BETWEEN 1000 AND 2100),
          language TEXT,
          isbn TEXT,
          callNumber TEXT,
          controlNumber TEXT,
          controlAgency TEXT,
          createdAt TEXT NOT NULL,
          changedAt TEXT NOT NULL
        ) STRICT;
        CREATE INDEX recordBySortTitle ON record (sortTitle);
        CREATE INDEX recordByControlNumber ON record (controlNumber)
          WHERE controlNumber IS NOT NULL;
        CREATE TABLE recordMARC (
          record INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
          marc BLOB NOT NULL CHECK (length(marc) > 0)
        ) STRICT;
        CREATE TABLE recordISBN (
          isbn TEXT NOT NULL CHECK (length(isbn) = 13),
          record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
          PRIMARY KEY (isbn, record)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recordISBNByRecord ON recordISBN (record);
        CREATE TABLE recordISSN (
          issn TEXT NOT NULL CHECK (length(issn) = 9),
          record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
          PRIMARY KEY (issn, record)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recordISSNByRecord ON recordISSN (record);
        CREATE TABLE subject (
          number INTEGER PRIMARY KEY,
          folded TEXT NOT NULL UNIQUE CHECK (folded <> ''),
          term TEXT NOT NULL CHECK (term <> '')
        ) STRICT;
        CREATE TABLE recordSubject (
          record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
          subject INTEGER NOT NULL REFERENCES subject,
          PRIMARY KEY (record, subject)
        ) STRICT, WITHOUT ROWID;
        """)
  }

  /// Copies and the register that numbers them.
  static let items = Migration("2026-11-21 items") { db in
    try db.execute(
      sql: """
        CREATE TABLE itemType (
          code TEXT PRIMARY KEY CHECK (code <> ''),
          place INTEGER NOT NULL,
          nameID TEXT NOT NULL CHECK (nameID <> ''),
          nameEN TEXT NOT NULL CHECK (nameEN <> ''),
          lends INTEGER NOT NULL CHECK (lends IN (0, 1))
        ) STRICT;
        INSERT INTO itemType (code, place, nameID, nameEN, lends) VALUES
          ('book', 1, 'Buku umum', 'Book', 1),
          ('reference', 2, 'Referensi (baca di tempat)', 'Reference (read here)', 0),
          ('journal', 3, 'Jurnal', 'Journal', 1),
          ('clipping', 4, 'Kliping', 'Clipping', 0),
          ('document', 5, 'Dokumen', 'Document', 0);
        CREATE TABLE item (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          record INTEGER NOT NULL REFERENCES record,
          barcode TEXT NOT NULL UNIQUE CHECK (barcode <> '' AND barcode = upper(barcode)),
          accessionNumber TEXT NOT NULL UNIQUE CHECK (accessionNumber <> ''),
          callNumber TEXT NOT NULL,
          type TEXT NOT NULL REFERENCES itemType,
          location TEXT,
          status TEXT NOT NULL DEFAULT 'available'
            CHECK (status IN ('available', 'lost', 'withdrawn', 'damaged', 'inProcess')),
          enumeration TEXT,
          acquired TEXT,
          source TEXT CHECK (source IN ('purchase', 'gift', 'exchange', 'deposit')),
          price INTEGER CHECK (price >= 0),
          onLoan INTEGER NOT NULL DEFAULT 0 CHECK (onLoan IN (0, 1)),
          waiting INTEGER NOT NULL DEFAULT 0 CHECK (waiting IN (0, 1)),
          CHECK (onLoan + waiting <= 1)
        ) STRICT;
        CREATE INDEX itemByRecord ON item (record);
        CREATE TRIGGER itemIsNotDeleted BEFORE DELETE ON item
          BEGIN SELECT raise(ABORT, 'a copy stays in the accession register'); END;
        CREATE TABLE itemCounter (
          name TEXT PRIMARY KEY,
          last INTEGER NOT NULL CHECK (last >= 0)
        ) STRICT;
        CREATE TRIGGER itemCounterGrows BEFORE UPDATE ON itemCounter
          WHEN new.last <= old.last OR new.name <> old.name
          BEGIN SELECT raise(ABORT, 'a number is not used again'); END;
        CREATE TRIGGER itemCounterStays BEFORE DELETE ON itemCounter
          BEGIN SELECT raise(ABORT, 'a number is not used again'); END;
        """)
  }

  /// Which kinds of copies are lent to everybody, so that a list counts what may be taken home.
  ///
  /// Circulation keeps `lentToAll` as its rules say. A copy is touched when its kind changes, or what
  /// may be done with its kind: whoever counts copies is told of a changed copy already.
  static let lentTypes = Migration("2026-11-26 types that are lent") { db in
    try db.execute(
      sql: """
        ALTER TABLE itemType
          ADD COLUMN lentToAll INTEGER NOT NULL DEFAULT 0 CHECK (lentToAll IN (0, 1));
        UPDATE itemType SET lentToAll = lends;
        CREATE TRIGGER itemTypeIsLentOrNot AFTER UPDATE OF lentToAll ON itemType
          WHEN NEW.lentToAll <> OLD.lentToAll
          BEGIN UPDATE item SET status = status WHERE type = NEW.code; END;
        CREATE TRIGGER itemChangedItsType AFTER UPDATE OF type ON item WHEN NEW.type <> OLD.type
          BEGIN UPDATE item SET status = status WHERE number = NEW.number; END;
        """)
  }

  /// The words of every record, and what changed since somebody looked.
  static let searchIndex = Migration("2026-11-21 search index") { db in
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE recordText USING fts5 (
          title, author, subject, publisher, numbers, notes, tokenize = 'indonesian'
        );
        CREATE TABLE searchState (
          number INTEGER PRIMARY KEY CHECK (number = 1),
          forgets INTEGER NOT NULL CHECK (forgets IN (0, 1))
        ) STRICT;
        INSERT INTO searchState (number, forgets) VALUES (1, 0);
        CREATE TABLE recordChange (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          record INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER recordWasChanged AFTER UPDATE ON record
          BEGIN INSERT INTO recordChange (record) VALUES (new.number); END;
        CREATE TRIGGER recordWasRemoved AFTER DELETE ON record
          BEGIN INSERT INTO recordChange (record) VALUES (old.number); END;
        CREATE TRIGGER itemWasAdded AFTER INSERT ON item
          BEGIN INSERT INTO recordChange (record) VALUES (new.record); END;
        CREATE TRIGGER itemWasChanged AFTER UPDATE OF record, status, onLoan, waiting ON item
          BEGIN INSERT INTO recordChange (record) VALUES (new.record); END;
        """)
  }
}

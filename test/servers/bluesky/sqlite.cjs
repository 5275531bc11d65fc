/**
 * What @atproto/pds asks of better-sqlite3, answered by the SQLite that Node has built in: that package would have to
 * be compiled on the machine of whoever runs the tests.
 */
const { DatabaseSync } = require('node:sqlite')

/** The names that @atproto/pds looks for, by SQLite's own extended codes. */
const CODES = {
  5: 'SQLITE_BUSY',
  261: 'SQLITE_BUSY_RECOVERY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  773: 'SQLITE_BUSY_TIMEOUT',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

const named = (work) => {
  try {
    return work()
  } catch (error) {
    if (error.errcode in CODES) error.code = CODES[error.errcode]
    throw error
  }
}

/** better-sqlite3 gives bytes as Buffers. */
const withBuffers = (row) => {
  const copy = {}
  for (const [name, value] of Object.entries(row))
    copy[name] =
      value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length) : value
  return copy
}

class Statement {
  #statement

  constructor(statement) {
    this.#statement = statement
    this.reader = statement.columns().length > 0
  }

  all(parameters = []) {
    return named(() => this.#statement.all(...parameters).map(withBuffers))
  }

  run(parameters = []) {
    return named(() => this.#statement.run(...parameters))
  }
}

module.exports = class Database {
  #database

  constructor(location, { timeout = 5000 } = {}) {
    this.#database = new DatabaseSync(location, { timeout })
  }

  pragma(words) {
    return named(() => this.#database.prepare(`PRAGMA ${words}`).all())
  }

  prepare(sql) {
    return new Statement(named(() => this.#database.prepare(sql)))
  }

  close() {
    this.#database.close()
  }
}

import { SMTPServer } from 'smtp-server'

/** A mail server of its own process that takes everything, keeps nothing and counts who was written to. */
const got = new Map()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData: (stream, session, done) => {
    stream.resume()
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0].address
      got.set(to, (got.get(to) ?? 0) + 1)
      done()
    })
  },
})
// Who is killed leaves its connections broken.
server.on('error', () => undefined)
const listening = server.listen(0, '127.0.0.1', () => process.send({ port: listening.address().port }))

process.on('message', (word) => {
  if (word === 'sum') {
    const twice = [...got.values()].filter((count) => count > 1).length
    process.send({ recipients: got.size, twice, all: [...got.keys()] })
  }
  if (word === 'forget') {
    got.clear()
    process.send({})
  }
})

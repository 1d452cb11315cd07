import { createServer, type Server, type Socket } from 'node:net'

export interface MailServer {
  url: string
  /** The mails taken, as they came over the wire after DATA. */
  mails: string[]
  /** Refuse every mail from now on (451). */
  refuse: boolean
  close(): Promise<void>
}

/** A mail server on the loopback that speaks just enough SMTP (RFC 5321) to take a mail or refuse it. */
export function startMailServer(): Promise<MailServer> {
  const state = { mails: [] as string[], refuse: false }
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    let buffer = ''
    let data: string | null = null
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8')
      for (;;) {
        if (data !== null) {
          const end = buffer.indexOf('\r\n.\r\n')
          if (end < 0) return
          state.mails.push(buffer.slice(0, end))
          buffer = buffer.slice(end + 5)
          data = null
          say('250 taken')
          continue
        }
        const end = buffer.indexOf('\r\n')
        if (end < 0) return
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        if (/^DATA/i.test(line)) {
          data = ''
          say('354 go on')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else if (/^MAIL/i.test(line) && state.refuse) say('451 later')
        else say('250 ok')
      }
    })
    socket.on('error', () => {})
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      const close = () =>
        new Promise<void>((closed) => {
          for (const socket of sockets) socket.destroy()
          server.close(() => closed())
        })
      resolve(Object.assign(state, { url: `smtp://127.0.0.1:${port}`, close }))
    }),
  )
}

/** The text of a mail as sent: base64 or quoted-printable undone. */
export function mailText(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const unfolded = body.replace(/=\r\n/g, '')
  const bytes = unfolded.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

type Fields = Record<string, string | number | boolean | null>

function write(stream: NodeJS.WriteStream, level: string, event: string, fields: Fields) {
  stream.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`)
}

/** One JSON object a line: information on standard output, trouble on standard error. */
export const logger = {
  info: (event: string, fields: Fields = {}) => write(process.stdout, 'info', event, fields),
  warn: (event: string, fields: Fields = {}) => write(process.stderr, 'warn', event, fields),
  /** `cause` is written with its stack; it never reaches a browser. */
  error: (event: string, cause: unknown, fields: Fields = {}) =>
    write(process.stderr, 'error', event, {
      ...fields,
      cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    }),
}

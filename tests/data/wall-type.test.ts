import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const fixture = join(import.meta.dirname, 'fixtures/type-wall.ts')

function problems(transform: (text: string) => string): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {},
    },
  )
  const options = { ...config?.options, incremental: false, noEmit: true, plugins: [] }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) =>
    file === fixture
      ? ts.createSourceFile(file, transform(ts.sys.readFile(file) ?? ''), ts.ScriptTarget.ES2023, true)
      : read(file, ...rest)
  const program = ts.createProgram([fixture], options, host)
  const source = program.getSourceFile(fixture)
  return program
    .getSemanticDiagnostics(source)
    .map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
}

test('no data function takes anything but an Access of lib/auth', { timeout: 60_000 }, () => {
  // Every `@ts-expect-error` is met, and without them there are as many errors as attempts.
  expect(problems((text) => text)).toEqual([])
  expect(problems((text) => text.replaceAll('@ts-expect-error', ''))).toHaveLength(4)
})

import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PERMISSIONS } from '@/lib/domain/permissions'
import { sourceFiles } from './source-files'

const application = sourceFiles('app', 'components', 'lib')
const everything = [...application, ...sourceFiles('prisma', 'scripts', 'tests')]
const paths = (files: { path: string }[]) => files.map((file) => file.path)

describe('house rules', () => {
  test('no file is longer than 300 lines', () => {
    expect(paths(everything.filter((file) => file.text.split('\n').length > 301))).toEqual([])
  })

  test('file names are kebab-case', () => {
    const odd = everything.filter((file) => !/^[a-z0-9[\]().-]+$/.test(basename(file.path)))
    expect(paths(odd)).toEqual([])
  })

  test('default exports stand only where Next needs them', () => {
    const odd = application.filter(
      (file) => !file.path.startsWith('app/') && /^export default /m.test(file.text),
    )
    expect(paths(odd)).toEqual([])
  })

  test('there are no barrels', () => {
    expect(paths(everything.filter((file) => /^index\.tsx?$/.test(basename(file.path))))).toEqual([])
  })

  test('raw HTML stands in the JSON-LD component alone', () => {
    const raw = application.filter((file) => file.text.includes('dangerouslySetInnerHTML'))
    expect(paths(raw).filter((path) => !path.endsWith('/json-ld.tsx'))).toEqual([])
  })

  test('the application does not write to the console', () => {
    expect(paths(application.filter((file) => /\bconsole\.(log|debug|info)\(/.test(file.text)))).toEqual([])
  })

  test('the environment is read in one file', () => {
    const readers = application.filter((file) => file.text.includes('process.env'))
    expect(paths(readers)).toEqual(readers.length > 0 ? ['lib/server/environment.ts'] : [])
  })

  test('every route handler and server action declares its permission', () => {
    const handlers = application.filter(
      (file) => /^app\/.*\/route\.tsx?$/.test(file.path) || /^['"]use server['"]/m.test(file.text),
    )
    const undeclared = handlers.filter(
      (file) => !PERMISSIONS.some((permission) => file.text.includes(`'${permission}'`)),
    )
    expect(paths(undeclared)).toEqual([])
  })

  test('no seed document is known by name or code', () => {
    const codes = /460108|131121|430611|469021|530102|美兰区|枣强|君山区|定安县|五华区/
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(paths(application.filter((file) => codes.test(withoutComments(file.text))))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type AnalysisTools, analyseQuestion } from '@/lib/domain/search/analyse-question'
import { isConfident } from '@/lib/domain/search/confidence'
import { frequenciesOf } from '@/lib/domain/search/frequencies'
import type { PreparedDocument } from '@/lib/domain/search/match'
import { rankDocuments } from '@/lib/domain/search/rank'
import { analysisTools, readSeedDocuments, type SeedDocument } from './seed-documents'

const questionSchema = z.object({
  q: z.string(),
  code: z.string().nullable(),
  /** Any of these is right; null when nothing in the lists answers. */
  expect: z
    .array(z.object({ code: z.string(), part: z.string(), ordinal: z.number(), title: z.string() }))
    .nullable(),
})
const questions = questionSchema
  .array()
  .parse(JSON.parse(readFileSync('tests/domain/search/questions.json', 'utf8')))

let documents: PreparedDocument<SeedDocument>[]
let tools: AnalysisTools
beforeAll(async () => {
  documents = await readSeedDocuments()
  tools = analysisTools()
}, 60_000)

function answersTo({ q, code }: { q: string; code: string | null }) {
  const asked = code ? documents.filter(({ document }) => document.code === code) : documents
  return rankDocuments(analyseQuestion(q, tools), asked, frequenciesOf(asked))
}

/** In a plan tasks and units count apart: there the title must agree too. */
const isExpected = (
  document: SeedDocument,
  expected: NonNullable<z.infer<typeof questionSchema>['expect']>,
) =>
  expected.some(
    ({ code, part, ordinal, title }) =>
      code === document.code &&
      part === document.part &&
      ordinal === document.ordinal &&
      (part !== 'plans' || document.title.startsWith(title) || title.startsWith(document.title)),
  )

test('people who ask in their own words find the right entry among the first three', () => {
  const answerable = questions.filter((question) => question.expect !== null)
  const missed = answerable.filter(
    (question) =>
      !answersTo(question)
        .slice(0, 3)
        .some(({ match }) => isExpected(match.prepared.document, question.expect ?? [])),
  )
  console.info(`right among the first three: ${answerable.length - missed.length} of ${answerable.length}`)
  expect(missed.length / answerable.length, missed.map(({ q }) => q).join('\n')).toBeLessThanOrEqual(0.1)
})

test('questions for other offices are told so', () => {
  const unanswerable = questions.filter((question) => question.expect === null)
  const fooled = unanswerable.filter((question) => isConfident(answersTo(question)))
  expect(fooled.length / unanswerable.length, fooled.map(({ q }) => q).join('\n')).toBeLessThanOrEqual(0.2)
})

test('answers that are right are mostly given with confidence', () => {
  const answerable = questions.filter((question) => question.expect !== null)
  const shy = answerable.filter((question) => !isConfident(answersTo(question)))
  expect(shy.length / answerable.length, shy.map(({ q }) => q).join('\n')).toBeLessThanOrEqual(0.1)
})

test('names of officials are in no search document', async () => {
  const { list } = await readPlan()
  const names = list.plans.flatMap(({ roster }) => roster.flatMap(({ name }) => name ?? []))
  expect(names.length).toBeGreaterThan(20)
  const texts = documents.flatMap(({ document }) => JSON.stringify(document)).join('\n')
  expect(names.filter((name) => texts.includes(name))).toEqual([])
})

async function readPlan() {
  const { readDocument } = await import('@/lib/documents/read/read')
  const file = '530102-昆明市五华区.txt'
  return readDocument(new Uint8Array(readFileSync(`prisma/seed/documents/${file}`)), file)
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@/lib/documents/read/read'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { madeReadingSchema, type ReadPair, seedReadingSchema, wholeList } from './reading-schema'

const READINGS = 'tests/fixtures/compare'
const DOCUMENTS = 'prisma/seed/documents'

/**
 * Two lists and what a careful person, reading every entry from both sides, put on one row. Made before any
 * aligner was looked at or run, so that one can be measured by it: a disagreement is a reason to look again at the
 * aligner, not to mend the reading.
 */
export interface Reading {
  name: string
  left: ResponsibilityList
  right: ResponsibilityList
  parts: Partial<Record<ComparedPart, { counts: { left: number; right: number }; pairs: ReadPair[] }>>
}

/** The readings of seed documents, the lists read by the real reader. */
export async function seedReadings(): Promise<Reading[]> {
  const readings = filesOf((name) => !name.startsWith('made-')).map(({ name, json }) => ({
    name,
    ...seedReadingSchema.parse(json),
  }))
  const codes = new Set(readings.flatMap(({ left, right }) => [left, right]))
  const lists = new Map(
    await Promise.all([...codes].map(async (code) => [code, await seedList(code)] as const)),
  )
  return readings.map(({ name, left, right, parts }) => ({
    name,
    left: lists.get(left)!,
    right: lists.get(right)!,
    parts,
  }))
}

/** The readings of lists written for it, as hard as such lists come: other places, years and words than the seeds. */
export function madeReadings(): Reading[] {
  return filesOf((name) => name.startsWith('made-')).map(({ name, json }) => {
    const { left, right, parts } = madeReadingSchema.parse(json)
    return { name, left: wholeList(left), right: wholeList(right), parts }
  })
}

function filesOf(wanted: (name: string) => boolean): { name: string; json: unknown }[] {
  return readdirSync(READINGS)
    .filter((file) => file.endsWith('.json') && wanted(file))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      json: JSON.parse(readFileSync(join(READINGS, file), 'utf8')),
    }))
}

async function seedList(code: string): Promise<ResponsibilityList> {
  const file = readdirSync(DOCUMENTS).find((name) => name.startsWith(code))
  if (!file) throw new Error(`no seed document for ${code}`)
  return (await readDocument(new Uint8Array(readFileSync(join(DOCUMENTS, file))), file)).list
}

/** Entries on one row, by ordinal; an aligned pair and a read one are both of this shape. */
export interface LinkedOrdinals {
  left: readonly number[]
  right: readonly number[]
}

export interface PairScore {
  /** Of the links found, how many the reader has too; 1 when none was found. */
  precision: number
  /** Of the reader's links, how many were found; 1 when there are none. */
  recall: number
  /** Harmonic mean of the two; 0 when both are 0. */
  f1: number
  agreed: string[]
  missed: string[]
  wrong: string[]
}

/**
 * Measures pairs by their links: the set of single (left ordinal, right ordinal) pairs, written `3-5`, so that
 * {1,2}–{1} counts as two links and it does not matter how links are gathered into pairs. Strength is not looked at.
 * Links the reader called doubtful count neither for nor against: found or not, they are left out.
 */
export function pairF1(
  expected: readonly (LinkedOrdinals & { doubtful?: boolean })[],
  actual: readonly LinkedOrdinals[],
): PairScore {
  const sure = linksOf(expected.filter(({ doubtful }) => !doubtful))
  const doubtful = linksOf(expected.filter((pair) => pair.doubtful))
  const found = [...linksOf(actual)].filter((link) => sure.has(link) || !doubtful.has(link))
  return scoreOf({
    agreed: found.filter((link) => sure.has(link)),
    missed: [...sure].filter((link) => !found.includes(link)),
    wrong: found.filter((link) => !sure.has(link)),
  })
}

/** One score over several lists or parts: their links counted together, so that a long list weighs more. */
export function pooled(scores: readonly PairScore[]): PairScore {
  return scoreOf({
    agreed: scores.flatMap(({ agreed }) => agreed),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
  })
}

/** Every link of the pairs, once. */
export function linksOf(pairs: readonly LinkedOrdinals[]): Set<string> {
  return new Set(
    pairs.flatMap(({ left, right }) => left.flatMap((one) => right.map((two) => `${one}-${two}`))),
  )
}

function scoreOf(links: Pick<PairScore, 'agreed' | 'missed' | 'wrong'>): PairScore {
  const agreed = links.agreed.length
  const found = agreed + links.wrong.length
  const expected = agreed + links.missed.length
  return {
    precision: found === 0 ? 1 : agreed / found,
    recall: expected === 0 ? 1 : agreed / expected,
    f1: found + expected === 0 ? 1 : (2 * agreed) / (found + expected),
    ...links,
  }
}

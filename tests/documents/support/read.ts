import { expect } from 'vitest'
import { accountFor } from '@/lib/documents/read/account'
import type { Blocks } from '@/lib/documents/read/blocks'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { blocksOf } from './blocks'

/** Reads, and proves at once that nothing is lost or counted twice. */
export function readWhole(blocks: Blocks) {
  const result = interpret(blocks)
  expect(accountFor(blocks, result)).toEqual({ missing: '', surplus: '' })
  return { ...result, codes: result.warnings.map(({ code, at }) => `${code} ${at}`) }
}

/** The same for blocks written as tests write them, see {@link blocksOf}. */
export function read(...parts: Parameters<typeof blocksOf>) {
  return readWhole(blocksOf(...parts))
}

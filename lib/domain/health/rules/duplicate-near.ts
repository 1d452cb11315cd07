import { KINDS } from '../../list/parts'
import { wordsOf } from '../reading/entry-words'
import { twinsOf } from '../reading/twins'
import type { HealthRule } from '../types'

/** Two entries about the same, in nearly the same words. */
export const duplicateNear: HealthRule = {
  id: 'duplicate/near',
  title: '两项内容几乎相同',
  severity: 'warning',
  why: '两项说的是一件事，只是措辞不同：读者不知道以哪一项为准，修改时也容易只改一处。',
  source: '常理',
  check: (list) =>
    twinsOf(list)
      .filter(({ likeness }) => likeness === 'alike')
      .map(({ entry, first, together }) => ({
        at: entry.at,
        evidence: wordsOf(entry),
        message: `与${together ? `前面第${first.index + 1}项` : '另一项下面的'}${KINDS[entry.kind].label}“${wordsOf(first)}”说的是一件事，请核对是不是重复了。`,
        severity: together ? 'warning' : 'note',
      })),
}

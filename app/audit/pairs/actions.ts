'use server'

import { pairsHref } from '@/components/compare/addresses'
import { rowId } from '@/components/compare/side-by-side-view'
import { staffAction } from '@/lib/actions/staff-action'
import { accessIn } from '@/lib/auth/session'
import { alignDecided } from '@/lib/data/compare/align-decided'
import { decidePairs } from '@/lib/data/compare/decide-pairs'
import { loadSide } from '@/lib/data/compare/load-side'
import { blocked, done, invalid, stale } from '@/lib/domain/action-result'
import { rowOfEntry, rowToGoOn } from '@/lib/domain/compare/row-decisions'
import { auditScope } from '@/lib/domain/membership'
import { askedPairs } from './asked-pairs'
import { DONE } from './row-form'
import { decideSchema } from './schemas'

const inForce = { number: null, on: null }
const CHANGED = '您看的时候，有一个单位公布了新版，或者别人刚刚核对过这几项。请刷新页面再看。'

export const decidePairsAction = staffAction(
  'alignment:decide',
  decideSchema,
  async (access, input, session) => {
    const code = access.jurisdictionCode!
    const other = code === input.other ? null : await accessIn(session, input.other)
    if (!other?.permissions.has('alignment:decide')) return blocked('另一个地方不在您的审计范围里。')
    const [left, right] = await Promise.all([
      loadSide(access, code, inForce),
      loadSide(access, input.other, inForce),
    ])
    if (left.status !== 'found' || right.status !== 'found') return blocked('有一个单位现在没有公布的清单。')
    if (left.edition.head.number !== input.leftEdition || right.edition.head.number !== input.rightEdition)
      return stale(CHANGED, null)
    const { part, reason, seen } = input
    const { view } = await alignDecided(access, left, right, part)
    const asked = askedPairs(view, input)
    if (typeof asked === 'string') return invalid({ with: [asked] })
    const decided = await decidePairs(
      access,
      other,
      { mine: left, theirs: right },
      {
        ...{ part, reason, verdict: asked.verdict, pairs: asked.pairs },
        seen: { entries: [...input.left, ...input.right], sum: seen },
        scope: auditScope(session.memberships) ?? [],
      },
      new Date(),
    )
    switch (decided.status) {
      case 'stale':
      case 'no-entry':
        return stale(CHANGED, null)
      case 'contradicts': {
        const { leftTitle, rightTitle, verdict } = decided.held
        const said = verdict === 'same' ? '是同一件事' : '不是同一件事'
        return blocked(
          `以前核对过“${leftTitle}”和“${rightTitle}”${said}，和这次的判断合不到一起。请先撤销那一条。`,
        )
      }
      case 'decided': {
        const after = (await alignDecided(access, left, right, part)).view
        const row = rowOfEntry(after, asked.about)
        const at = rowId(rowToGoOn(view, after, asked.about) ?? row!)
        const went = row && rowId(row) !== at ? rowId(row) : undefined
        const to = pairsHref({ left: code, right: input.other, part, note: asked.verdict, at, went })
        return done({ to: `${to}#${DONE}` })
      }
    }
  },
)

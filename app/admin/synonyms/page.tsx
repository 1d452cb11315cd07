import type { Metadata } from 'next'
import { LogList } from '@/components/audit-log/log-list'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { openPlatformPage } from '@/lib/actions/staff-page'
import { readLog } from '@/lib/data/audit-log'
import { type SynonymPair, searchSynonyms } from '@/lib/data/registries/synonym-pairs'
import { registryFilterSchema } from '@/lib/domain/registries/filter'
import { AdminScreen } from '../admin-screen'
import { Search } from '../search'
import { addSynonymAction, removeSynonymAction } from './actions'
import { STRENGTHS } from './schemas'

export const metadata: Metadata = { title: '同义词', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>
const LAST_LOGGED = 20
const NOTES: Record<string, string> = {
  added: '已添加，检索马上就会用到。',
  removed: '已删除，检索不再用它。',
}
const LABELS = { term: '群众会怎么说', means: '清单里怎么写', strength: '相当到什么程度', source: '来源' }

/** Everyday words and the words of the lists: found, added, taken out, with what was done last. */
export default async function SynonymsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const page = await openPlatformPage('registries:manage', '/admin/synonyms')
  const { q, page: number } = registryFilterSchema.parse(query)
  const [{ pairs, total, pages }, log] = await Promise.all([
    searchSynonyms(page.access, { words: q, removed: false, page: number }),
    readLog(page.access, { action: 'synonym:' }, LAST_LOGGED),
  ])
  const note = typeof query.note === 'string' ? NOTES[query.note] : undefined
  const at = (wanted: number) => `/admin/synonyms?q=${encodeURIComponent(q)}&page=${wanted}`
  return (
    <AdminScreen page={page} current="synonyms">
      <h1>同义词</h1>
      {note ? (
        <p className="outcome good" role="status">
          {note}
        </p>
      ) : null}
      <p className="measure">
        群众说“苍蝇老鼠”，清单里写“病媒生物”。在这里把两种说法对上，“这事找谁管”和“查清单”就找得到。
      </p>
      <p className="actions">
        <a className="button" href="#add-title">
          添加一对
        </a>
      </p>
      <Search action="/admin/synonyms" label="按任何一边的词查找" words={q} />
      <p className="hint">
        共 {total} 对{pages > 1 ? `，第 ${number} 页，共 ${pages} 页` : ''}
      </p>
      {total === 0 ? <p className="note">没有这个词。可以在下面添加。</p> : null}
      <ul className="rows">
        {pairs.map((pair) => (
          <Pair key={pair.id} pair={pair} q={q} />
        ))}
      </ul>
      {pages > 1 ? (
        <nav className="actions" aria-label="翻页">
          {number > 1 ? <a href={at(number - 1)}>上一页</a> : null}
          {number < pages ? <a href={at(number + 1)}>下一页</a> : null}
        </nav>
      ) : null}
      <section className="block" aria-labelledby="add-title">
        <h2 id="add-title">添加一对</h2>
        <ActionForm action={addSynonymAction} labels={LABELS} page="/admin/synonyms" guard>
          <TextField
            name="term"
            label={LABELS.term}
            hint="一个词或一句话。几个词要同时出现才算的，中间空一格。"
            maxLength={40}
            autoComplete="off"
            required
          />
          <TextField
            name="means"
            label={LABELS.means}
            hint="清单里的原词，例如“病媒生物”。"
            maxLength={40}
            autoComplete="off"
            required
          />
          <SelectField
            name="strength"
            label={LABELS.strength}
            empty="请选择"
            options={STRENGTHS.map(([value, label]) => ({ value, label }))}
            required
          />
          <TextField name="source" label={LABELS.source} hint="可以不填。" maxLength={200} />
          <div className="actions">
            <SubmitButton>添加</SubmitButton>
          </div>
        </ActionForm>
      </section>
      <section className="block" aria-labelledby="history-title">
        <h2 id="history-title">最近的改动</h2>
        {log.length === 0 ? <p className="note">还没有人改过。</p> : <LogList path={null} entries={log} />}
        <p>
          <a href="/admin/log?action=synonym%3A">全部记录</a>
        </p>
      </section>
    </AdminScreen>
  )
}

function Pair({ pair, q }: { pair: SynonymPair; q: string }) {
  return (
    <li className="row">
      <div>
        <b>{pair.term}</b> <span aria-hidden="true">→</span>
        <span className="sr-only">相当于</span> <b>{pair.means}</b>
        <p className="row-note">
          {Math.round(pair.confidence * 100)}%；{pair.source}
        </p>
      </div>
      <ActionForm
        action={removeSynonymAction}
        hidden={{ id: pair.id, version: pair.version, q }}
        className="inline-form"
      >
        <SubmitButton kind="plain">
          删除
          <span className="sr-only">
            ：{pair.term}，{pair.means}
          </span>
        </SubmitButton>
      </ActionForm>
    </li>
  )
}

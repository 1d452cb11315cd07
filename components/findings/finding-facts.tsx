import type { ReactNode } from 'react'
import { editionHref, entryHref, partHref } from '@/components/list/addresses'
import { Facts } from '@/components/ui/facts'
import {
  aboutWords,
  type ComparedWith,
  type FindingHead,
  GRAVITY_WORDS,
  ORIGIN_WORDS,
  originOf,
} from '@/lib/domain/findings/finding'
import { PARTS } from '@/lib/domain/list/parts'

export interface ShownFinding extends FindingHead {
  body: string
  rule: string | null
  evidence: string | null
  comparedWith: ComparedWith | null
}

/**
 * What a finding says and what it rests on, for both sides.
 * @param stands whether the entry it is about stands in the list in force
 * @param ruleTitle what the health rule is called, if it still is one
 * @param otherPlace what the bureau it was compared with is called
 * @param more facts of one side alone
 */
export function FindingFacts(props: {
  finding: ShownFinding
  stands: boolean
  ruleTitle: string | null
  otherPlace: string | null
  more?: [name: string, value: ReactNode][]
}) {
  const { finding, stands, ruleTitle, otherPlace, more = [] } = props
  const { rule, evidence, comparedWith, editionNumber, jurisdictionCode: code } = finding
  return (
    <section className="block" aria-labelledby="said-title">
      <h2 id="said-title">问题</h2>
      <blockquote className="said">{finding.body}</blockquote>
      <Facts
        facts={[
          ['所指', <About key="about" finding={finding} stands={stands} />],
          [
            '所见版本',
            <Seen key="seen" code={code} edition={editionNumber} entryId={finding.about.entryId} />,
          ],
          ['程度', GRAVITY_WORDS[finding.severity]],
          ['来源', `${ORIGIN_WORDS[originOf(finding)]}${rule ? `：${ruleTitle ?? rule}` : ''}`],
          [
            '原文',
            evidence === null ? null : (
              <q key="evidence" className="evidence">
                {evidence}
              </q>
            ),
          ],
          ['对照', comparedWith ? <Other key="other" other={comparedWith} place={otherPlace} /> : null],
          ...more,
        ]}
      />
    </section>
  )
}

function About({ finding, stands }: { finding: FindingHead; stands: boolean }) {
  const { about, jurisdictionCode: code } = finding
  const words = aboutWords(finding, (part) => PARTS[part].label)
  if (about.part === null) return words
  if (about.target === 'absence') return <a href={partHref(code, about.part)}>{words}</a>
  if (!stands) return `${words}（现行版本里已没有这一项）`
  const anchor = about.entryId === about.topId ? '' : `#${about.entryId}`
  return <a href={`${entryHref(code, about.part, about.topId)}${anchor}`}>{words}</a>
}

/** The edition as it was seen, at the entry meant. */
function Seen(props: { code: string; edition: number; entryId: string | null; words?: string }) {
  const { code, edition, entryId, words } = props
  return (
    <a href={`${editionHref(code, edition)}${entryId ? `#${entryId}` : ''}`}>{words ?? `第${edition}版`}</a>
  )
}

function Other({ other, place }: { other: ComparedWith; place: string | null }) {
  const { code, edition, entry } = other
  return (
    <>
      {place ?? code}，
      <Seen
        code={code}
        edition={edition}
        entryId={entry?.entryId ?? null}
        words={`第${edition}版${entry ? `，${PARTS[entry.part].label}：${entry.subject}` : ''}`}
      />
    </>
  )
}

import { beforeAll, describe, expect, test } from 'vitest'
import { answeringShare } from '@/lib/domain/answering-share'
import { type AnalysisTools, analyseQuestion } from '@/lib/domain/search/analyse-question'
import { answerOf } from '@/lib/domain/search/answers'
import { frequenciesOf } from '@/lib/domain/search/frequencies'
import type { PreparedDocument } from '@/lib/domain/search/match'
import { rankDocuments } from '@/lib/domain/search/rank'
import { seedPlace } from '@/tests/support/seed-lists'
import { analysisTools, readSeedDocuments, type SeedDocument } from './seed-documents'

const BUREAUS: Record<string, string> = {
  '460108': '海口市美兰区卫生健康委员会',
  '131121': '枣强县卫生健康局',
  '469021': '定安县人口和计划生育委员会',
  '430611': '岳阳市君山区人口和计划生育局',
  '530102': '昆明市五华区卫生健康局',
}

let documents: PreparedDocument<SeedDocument>[]
let tools: AnalysisTools
beforeAll(async () => {
  documents = await readSeedDocuments()
  tools = analysisTools()
}, 60_000)

/** Of the first ten matters that a question finds, who is told of and whether as the one who answers. */
function told(q: string) {
  const question = analyseQuestion(q, tools)
  return rankDocuments(question, documents, frequenciesOf(documents))
    .slice(0, 10)
    .flatMap((ranked) => {
      const { code } = ranked.match.prepared.document
      const answer = answerOf(ranked, question, { code, name: seedPlace(code).name })
      const found = answeringShare(
        { ...answer, shares: ranked.match.prepared.document.shares },
        BUREAUS[code] ?? null,
      )
      return found ? [{ title: answer.title, who: found.share.department, isSure: found.isSure }] : []
    })
}

const sure = (q: string) => told(q).filter(({ isSure }) => isSure)

describe('a department is said to answer for what was asked', () => {
  test.each(['计生罚款', '举报无照诊所', '举报无证诊所', '流动人口计生证明', '厕所脏', '公厕苍蝇多'])(
    'never because its share has a word of it: %s',
    (q) => {
      expect(told(q).length, 'some share has the word').toBeGreaterThan(0)
      expect(sure(q).filter(({ who }) => !/卫健|卫生|计生/.test(who))).toEqual([])
    },
  )

  test('where it is the bureau itself that does it', () => {
    expect(sure('病媒生物')).toContainEqual({ title: '病媒消杀工作', who: '区卫健委', isSure: true })
    expect(sure('精神病').map(({ who }) => who)).toContain('县卫健局')
  })
})

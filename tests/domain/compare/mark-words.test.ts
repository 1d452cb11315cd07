import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MarkedWords, markWords } from '@/lib/domain/compare/mark-words'

const written = (stretches: readonly MarkedWords[]) =>
  stretches
    .map(({ text, kind }) => (kind === 'same' ? text : kind === 'slight' ? `~${text}~` : `[${text}]`))
    .join('')
const marked = (left: string, right: string) => {
  const both = markWords(left, right)
  return [written(both.left), written(both.right)]
}

describe('words of two counties laid side by side', () => {
  test('that are the same are not marked', () => {
    expect(marked('负责控烟工作', '负责控烟工作')).toEqual(['负责控烟工作', '负责控烟工作'])
  })

  test('that one of them has alone are its own', () => {
    const [left, right] = marked('负责全县妇幼健康、老龄工作', '负责全县妇幼健康工作')
    expect(left).toContain('[')
    expect(left).toMatch(/\[[^\]]*老龄[^\]]*\]/)
    expect(right).toBe('负责全县妇幼健康工作')
  })

  test('that tell place, level or body only are marked slightly', () => {
    for (const [left, right] of [
      ['负责全县控烟工作', '负责全区控烟工作'],
      ['县卫健局负责监测', '区卫健委负责监测'],
      ['负责控烟，组织监测', '负责控烟,组织监测'],
    ] as const) {
      const both = marked(left, right).join('')
      expect(both).toContain('~')
      expect(both).not.toContain('[')
    }
  })

  test('that the other has elsewhere, or in a paragraph otherwise rewritten, are not its own', () => {
    const moved = marked(
      '指导计划生育公共服务网络体系建设\n组织开展计生干部培训',
      '组织开展计生干部培训\n指导计划生育公共服务网络体系建设',
    )
    expect(moved.join('').replaceAll('[\n]', '')).not.toContain('[')
    const [left, right] = marked(
      '综合管理计划生育技术服务工作围绕节育拟定规划；配合做好提高出生人口素质工作；指导推广新成果',
      '综合管理计划生育技术服务工作，制定科技工作规划；指导检查机构；加强出生缺陷干预，提高出生人口素质；推进规范化',
    )
    expect(left).toMatch(/^综合管理计划生育技术服务工作\[/)
    expect(right).toMatch(/^综合管理计划生育技术服务工作\[/)
    expect(left).toContain(']提高出生人口素质[')
  })

  test('are the texts when joined', () => {
    const text = fc.string({ unit: fc.constantFrom(...'全县区卫健委局负责，。控烟老龄工作1'), maxLength: 30 })
    fc.assert(
      fc.property(text, text, (left, right) => {
        const both = markWords(left, right)
        expect(both.left.map((one) => one.text).join('')).toBe(left)
        expect(both.right.map((one) => one.text).join('')).toBe(right)
        for (const side of [both.left, both.right])
          for (const [index, one] of side.entries()) expect(one.kind).not.toBe(side[index + 1]?.kind)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { changedFields, touchesLists } from '@/lib/domain/registries/changed-fields'
import { REGISTRY_FORMS, toRegistryForm } from '@/lib/domain/registries/form'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'

const body = institutionSchema.parse({
  name: '食品药品监督管理局',
  aliases: ['食药监局', '药监局'],
  levels: ['city', 'county'],
  successors: ['市场监督管理局'],
  until: '2019-03-31',
  source: '《深化党和国家机构改革方案》',
  confidence: 0.97,
})
const law = legalInstrumentSchema.parse({
  title: '中华人民共和国收养法',
  status: 'repealed',
  repealedSince: '2021-01-01',
  lastArticle: 34,
  source: '民法典第一千二百六十条',
  confidence: 0.99,
})
const messages = (kind: 'institution' | 'instrument', form: Record<string, string>) =>
  Object.fromEntries(
    (REGISTRY_FORMS[kind].safeParse(form).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  )

describe('a form', () => {
  test('opened and sent as it is, says what the row says', () => {
    const { confirmedBy: _, ...said } = body
    const form = toRegistryForm('institution', { ...body, id: 'x' })
    expect(form).toMatchObject({ aliases: '食药监局\n药监局', 'level-city': 'on', 'level-nation': '' })
    // A box that is not ticked is not sent.
    for (const [name, value] of Object.entries(form))
      if (name.startsWith('level-') && value === '') delete form[name]
    expect(REGISTRY_FORMS.institution.parse(form)).toEqual({ row: said, checked: false })
    const { confirmedBy: __, ...toldOfLaw } = law
    const ofLaw = { ...toRegistryForm('instrument', { ...law, id: 'x' }), checked: 'on' }
    expect(REGISTRY_FORMS.instrument.parse(ofLaw)).toEqual({ row: toldOfLaw, checked: true })
  })

  test('names come without the marks people put around them, each once', () => {
    const form = { ...toRegistryForm('instrument', { ...law, id: 'x' }) }
    const { row } = REGISTRY_FORMS.instrument.parse({
      ...form,
      title: ' 《中华人民共和国收养法》 ',
      aliases: '收养法\n\n《收养法》\n中华人民共和国收养法',
      successor: '《中华人民共和国民法典》',
    })
    expect(row).toMatchObject({ title: law.title, aliases: ['收养法'], successor: '中华人民共和国民法典' })
  })

  test('says plainly what is missing or cannot be', () => {
    expect(messages('institution', {})).toEqual({
      name: '请填写名称',
      source: '请写来源：哪个文件，第几条',
      confidence: '请填 0 到 100 的数',
    })
    const form = toRegistryForm('institution', { ...body, id: 'x' })
    expect(
      messages('institution', {
        name: form.name!,
        source: 'x',
        confidence: '97',
        since: '2020-01-01',
        until: '2019-01-01',
      }),
    ).toEqual({ 'level-nation': '请至少勾选一级', until: '没有的日子不能早于有的日子' })
    const ofLaw = toRegistryForm('instrument', { ...law, id: 'x' })
    expect(messages('instrument', { ...ofLaw, repealedSince: '' })).toEqual({
      repealedSince: '已废止的，请写明从哪一天起废止',
    })
    expect(messages('instrument', { ...ofLaw, status: 'in-force' })).toEqual({
      status: '写了废止的日子，效力却不是“已废止”',
    })
    expect(messages('instrument', { ...ofLaw, confidence: '101', lastArticle: '约34' })).toEqual({
      confidence: '请填 0 到 100 的数',
      lastArticle: '只填数字，例如 78',
    })
    expect(messages('instrument', { ...ofLaw, repealedSince: '2021年1月1日' })).toEqual({
      repealedSince: '请填日期，例如 2019-03-31',
    })
  })

  test('where two people changed a field, what was chosen counts', () => {
    const form = toRegistryForm('instrument', { ...law, id: 'x' })
    const sent = {
      ...form,
      note: '我的',
      'take.note': 'theirs',
      'mine.note': '我的',
      'theirs.note': '对方的',
    }
    expect(REGISTRY_FORMS.instrument.parse(sent).row.note).toBe('对方的')
  })
})

describe('a change', () => {
  test('is told field by field, in the order of the form', () => {
    const after = { ...law, status: 'in-force', repealedSince: null, note: '恢复' }
    expect(changedFields('instrument', law, after)).toEqual([
      { field: 'status', before: 'repealed', after: 'in-force' },
      { field: 'repealedSince', before: '2021-01-01', after: null },
      { field: 'note', before: null, after: '恢复' },
    ])
    expect(changedFields('institution', body, { ...body })).toEqual([])
  })

  test('touches lists when it changes what a check would say, not who confirmed the row', () => {
    const touches = (after: object) => touchesLists('institution', changedFields('institution', body, after))
    expect(touches({ ...body, successors: ['市场监管局'] })).toBe(true)
    expect(touches({ ...body, aliases: [] })).toBe(true)
    expect(touches({ ...body, confidence: 0.5 })).toBe(true)
    expect(touches({ ...body, confirmedBy: '张三', note: '说明', source: '别的' })).toBe(false)
  })
})

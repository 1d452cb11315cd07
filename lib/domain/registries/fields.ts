import type { AdministrativeLevel, INSTRUMENT_STATUSES, Institution, LegalInstrument } from './types'

/** The registries operators look after row by row. (Everyday words are pairs, see lib/data/synonyms.ts.) */
export const REGISTRY_KINDS = ['institution', 'instrument'] as const
export type RegistryKind = (typeof REGISTRY_KINDS)[number]

/** What a change of may concern published lists: the registries, and the standard catalogue. */
export type ChangedKind = RegistryKind | 'standard'

export interface RegistryRows {
  institution: Institution
  instrument: LegalInstrument
}

export const REGISTRY_LABELS = {
  institution: { registry: '机构库', row: '机构' },
  instrument: { registry: '法规库', row: '法规' },
} as const satisfies Record<RegistryKind, { registry: string; row: string }>

export const LEVEL_LABELS = {
  nation: '国家',
  province: '省',
  city: '市（地级）',
  county: '县、区',
} as const satisfies Record<AdministrativeLevel, string>

export const STATUS_LABELS = {
  'in-force': '现行有效',
  amended: '修订过，现行有效',
  repealed: '已废止',
  unknown: '不清楚',
} as const satisfies Record<(typeof INSTRUMENT_STATUSES)[number], string>

/** `lines`: one each line. `percent`: 0–1 in the row. `levels`: boxes to tick. */
type Control = 'line' | 'text' | 'lines' | 'day' | 'number' | 'percent' | 'levels' | 'status'

export interface RegistryField {
  label: string
  control: Control
  hint: string
  required?: true
  /** Characters at most. */
  most?: number
}

const PROVENANCE = {
  source: {
    label: '来源',
    control: 'text',
    hint: '这一条凭什么这样写：文件名称和文号，或者第几条。没有来源的不要写。',
    required: true,
    most: 500,
  },
  confidence: {
    label: '把握（百分之几）',
    control: 'percent',
    hint: '手里有原文填 99，有可靠转述填 90。低于 90 的，体检只提醒，不判为错误。',
    required: true,
  },
} as const satisfies Record<string, RegistryField>

/** Every field of a row, in the order of the form: its name for people and what to write there. */
export const REGISTRY_FIELDS = {
  institution: {
    name: {
      label: '名称',
      control: 'line',
      hint: '不带地名和级别：写“食品药品监督管理局”，不写“某某县食品药品监督管理局”。',
      required: true,
      most: 60,
    },
    aliases: {
      label: '别名和简称',
      control: 'lines',
      hint: '每行一个，也不带地名，例如“食药监局”。清单里写着其中任何一个，都认作这个机构。',
      most: 1000,
    },
    levels: {
      label: '哪几级有这个机构',
      control: 'levels',
      hint: '同一个名称在别的级别可能还在用，只勾这一条说的那几级。',
      required: true,
    },
    successors: {
      label: '由谁接任',
      control: 'lines',
      hint: '每行一个，不带地名。机构还在，或者没有单位接任，就空着。',
      most: 500,
    },
    since: { label: '从哪天起有', control: 'day', hint: '不知道就空着。' },
    until: {
      label: '从哪天起没有了',
      control: 'day',
      hint: '机构还在就空着。各地改革有先后的，填最迟的那一天。',
    },
    basis: {
      label: '依据',
      control: 'text',
      hint: '设立、合并或撤销它的文件，例如“《深化党和国家机构改革方案》（2018年3月）”。',
      most: 500,
    },
    note: {
      label: '说明',
      control: 'text',
      hint: '看到提示的人还要知道什么，例如职责分给了几家。可以空着。',
      most: 500,
    },
    ...PROVENANCE,
  },
  instrument: {
    title: {
      label: '名称',
      control: 'line',
      hint: '全称，不带书名号，例如“中华人民共和国传染病防治法”。',
      required: true,
      most: 200,
    },
    aliases: {
      label: '别名和简称',
      control: 'lines',
      hint: '每行一个，例如“传染病防治法”。清单里写着其中任何一个，都认作这一部。',
      most: 1000,
    },
    number: { label: '文号', control: 'line', hint: '例如“国务院令第380号”。没有就空着。', most: 100 },
    status: {
      label: '效力',
      control: 'status',
      hint: '拿不准就选“不清楚”：误判一部有效的法规已废止，比漏掉更糟。',
      required: true,
    },
    inForceSince: { label: '从哪天起施行', control: 'day', hint: '不知道就空着。' },
    amendedSince: {
      label: '最近一次修订从哪天起施行',
      control: 'day',
      hint: '没有修订过，或者不知道，就空着。',
    },
    repealedSince: { label: '从哪天起废止', control: 'day', hint: '已废止的必须填。' },
    successor: {
      label: '由哪一部代替',
      control: 'line',
      hint: '全称，不带书名号。没有代替的就空着。',
      most: 200,
    },
    lastArticle: {
      label: '现行文本一共多少条',
      control: 'number',
      hint: '只填数字，用来查“第几条”有没有写超。不知道就空着。',
    },
    note: {
      label: '说明',
      control: 'text',
      hint: '看到提示的人还要知道什么，例如并入了哪一编。可以空着。',
      most: 500,
    },
    ...PROVENANCE,
  },
} as const satisfies { [Kind in RegistryKind]: Record<string, RegistryField> }

/** The fields of a kind, in the order of the form. */
export function registryFields(kind: RegistryKind): [name: string, field: RegistryField][] {
  return Object.entries(REGISTRY_FIELDS[kind])
}

/** A field as the log names it, so that a body's `name` is not taken for a service's. */
export const loggedField = (kind: RegistryKind, field: string) => `${kind}.${field}`

/** What a row is called. */
export function registryName(kind: RegistryKind, row: Institution | LegalInstrument): string {
  return kind === 'institution' ? (row as Institution).name : (row as LegalInstrument).title
}

import { dayInWords } from '../../calendar-days'
import { HAN_NUMBER, hanNumber } from '../../han-number'
import { calledFormer, type KnownInstrument, knownInstruments } from '../reading/instrument-places'
import type { Found, HealthRule } from '../types'

/** A law or rule is cited by the date or number of a version that was changed since. */
export const lawAmended: HealthRule = {
  id: 'law/amended',
  title: '引用的是修改前的版本',
  severity: 'note',
  why: '法规修改后，条文号和内容可能都变了；写着旧的公布日期，读者会照旧版去查。',
  source: '各法规的修改决定，见各条',
  check: (list, context) =>
    knownInstruments(list, context).flatMap((mention) => found(mention, context.today)),
}

function found(mention: KnownInstrument, today: string): Found[] {
  const { place, written, title, instrument, bracket, articles } = mention
  if (instrument.status === 'repealed' || calledFormer(mention) || place.field === 'cases') return []
  const year = lastYear(bracket)
  const name = `《${title}》`
  const note = instrument.note ? `：${instrument.note}` : ''
  const check = {
    at: place.at,
    evidence: written,
    message: `${name}请核对现行文本${note}。来源：${instrument.source}。`,
  }
  if (instrument.status === 'unknown') return [check]
  const { inForceSince, amendedSince } = instrument
  if (instrument.status === 'in-force' && isOtherOrder(bracket, instrument.number))
    return [
      {
        at: place.at,
        evidence: written,
        message: `${name}的现行文本是${instrument.number}，这里写的是别的文号，可能是旧版本，请核对。来源：${instrument.source}。`,
      },
    ]
  // Changed nobody knows when: an article or an old date may be another's by now.
  if (instrument.status === 'amended' && !amendedSince)
    return articles.length > 0 || year !== null ? [check] : []
  if (
    year === null ||
    !amendedSince ||
    amendedSince > today ||
    year >= madeIn(instrument.source, amendedSince)
  )
    return []
  // Wholly revised: the version cited is not in force at all.
  const replaced = inForceSince !== null && year < Number(inForceSince.slice(0, 4))
  return [
    {
      at: place.at,
      evidence: written,
      message: `${name}引用的是${year}年的版本，${dayInWords(amendedSince)}起施行的是修改后的版本，请更新${
        articles.length > 0 ? '并核对条文号' : ''
      }${note}。来源：${instrument.source}。`,
      ...(replaced && instrument.confidence >= 0.9 && { severity: 'warning' as const }),
    },
  ]
}

/** The year the present version was made in, by its source where that tells: what is revised in 2024 may apply from 2025. */
function madeIn(source: string, amendedSince: string): number {
  const revised = [...source.matchAll(/(\d{4})年(?:[^，；（）]{0,4})(?:修订|修正)/g)].map(([, year]) =>
    Number(year),
  )
  return Math.min(Number(amendedSince.slice(0, 4)), revised.length > 0 ? Math.max(...revised) : Infinity)
}

const ORDERS = new RegExp(`令第?(${HAN_NUMBER})号`, 'g')

/** 卫生部令第91号 of a rule that is 国家卫生健康委员会令第6号 today; a number that is none of an order says nothing. */
function isOtherOrder(bracket: string, number: string | null): boolean {
  const cited = ordersIn(bracket)
  const current = ordersIn(number ?? '')
  return cited.length > 0 && current.length > 0 && !cited.some((order) => current.includes(order))
}

const ordersIn = (text: string) =>
  [...text.replace(/\s/g, '').matchAll(ORDERS)].map(([, order]) => hanNumber(order!))

/** The latest year in what stands behind a title; null when there is none: 2011年12月29日公布，自2002年9月1日实施 → 2011. */
function lastYear(bracket: string): number | null {
  const years = [
    ...bracket
      .normalize('NFKC')
      .matchAll(/((?:19|20)\d{2}|[一二][九零〇○][零〇○一二三四五六七八九]{2})\s*年?/g),
  ]
    .map(([, year]) => (/^\d/.test(year!) ? Number(year) : digitByDigit(year!)))
    .filter((year) => year >= 1949 && year <= 2100)
  return years.length > 0 ? Math.max(...years) : null
}

const digitByDigit = (text: string) => Number([...text].map((sign) => hanNumber(sign)).join(''))

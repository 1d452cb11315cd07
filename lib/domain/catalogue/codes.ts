import { COMPARED_PARTS, type ComparedPart } from '../compare/types'

/** What the codes of each part begin with: the initials of its name (职责, 边界, 服务, 监管). */
export const CODE_LETTERS = {
  duties: 'ZZ',
  boundaries: 'BJ',
  services: 'FW',
  procedures: 'JG',
} as const satisfies Record<ComparedPart, string>

const CODE = /^(ZZ|BJ|FW|JG)(\d{3,5})$/

/** Whether it is written like a code of the catalogue. */
export const isCatalogueCode = (text: string): boolean => CODE.test(text)

/** The part a code is of; null when it is none. */
export function partOfCode(code: string): ComparedPart | null {
  const letters = CODE.exec(code)?.[1]
  return COMPARED_PARTS.find((part) => CODE_LETTERS[part] === letters) ?? null
}

/** The code after the last one given of a part; numbers count up and are never used again. */
export function nextCode(part: ComparedPart, last: string | null): string {
  const number = Number(CODE.exec(last ?? '')?.[2] ?? 0) + 1
  return `${CODE_LETTERS[part]}${String(number).padStart(3, '0')}`
}

/** How codes are given, for people. */
export const CODE_SCHEME =
  '编号由两个字母和数字组成：ZZ 是部门职责，BJ 是职责边界，FW 是公共服务事项，JG 是监管制度，数字按编入的先后排。编号给了就不变，停用以后也不再给别的事项。'

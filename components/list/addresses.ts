import type { Part } from '@/lib/domain/list/parts'

/** Addresses of public pages, written in one place. */
export const bureauHref = (code: string) => `/${code}`
export const partHref = (code: string, part: Part) => `/${code}/${part}`
export const entryHref = (code: string, part: Part, entryId: string) => `/${code}/${part}/${entryId}`
export const editionHref = (code: string, number: number) => `/${code}/editions/${number}`
/** The very bytes an edition's digest is taken over. */
export const editionDataHref = (code: string, number: number) => `${editionHref(code, number)}/list.json`
export const unitHref = (code: string, planId: string, unit: string) =>
  `/${code}/plans/${planId}/units/${encodeURIComponent(unit)}`

import type { Part } from '@/lib/domain/list/parts'

/**
 * Addresses of a list's pages, written in one place. `root` is where they lie, without slashes at its ends: the
 * bureau's code for the public list, `staff/{code}/draft/preview` or `preview/{token}` for a draft shown as the public
 * would see it.
 */
export const bureauHref = (root: string) => `/${root}`
export const partHref = (root: string, part: Part) => `/${root}/${part}`
export const entryHref = (root: string, part: Part, entryId: string) => `/${root}/${part}/${entryId}`
export const unitHref = (root: string, planId: string, unit: string) =>
  `/${root}/plans/${planId}/units/${encodeURIComponent(unit)}`
export const editionHref = (code: string, number: number) => `/${code}/editions/${number}`
/** The very bytes an edition's digest is taken over. */
export const editionDataHref = (code: string, number: number) => `${editionHref(code, number)}/list.json`
/** `sha256sum -c` takes it together with the data file. */
export const editionDigestHref = (code: string, number: number) => `${editionDataHref(code, number)}.sha256`
export const editionsHref = (code: string) => `/${code}/editions`
export const compareHref = (code: string, from: number, to: number) =>
  `${editionsHref(code)}/compare?from=${from}&to=${to}`
/** 我要纠错, about one entry of the public list. */
export const feedbackHref = (code: string, entryId: string) => `/${code}/feedback?entry=${entryId}`

import { z } from 'zod'

/** 行政区划, the tenant. Key: six-digit division code, GB/T 2260. */
export interface Jurisdiction {
  code: string
  /** Full name of the division: 海口市美兰区. */
  name: string
  level: 'province' | 'city' | 'county'
  /** Ancestors from the province down, without this one; empty for a province. */
  ancestors: { code: string; name: string }[]
  /** 海口市美兰区卫生健康委员会; null for a division that only groups others. */
  bureauName: string | null
  /** Telephone area code (0898), to complete local numbers; null when unknown. */
  areaCode: string | null
  card: ContactCard
  /** Set when the division was merged into another (public pages answer 301). */
  mergedIntoCode: string | null
}

/** The bureau's contact card. No seal, no crest: this is not an official document. */
export interface ContactCard {
  address: string | null
  phone: string | null
  hours: string | null
  website: string | null
}

/** Six-digit division code, GB/T 2260. */
export const divisionCodeSchema = z.string().regex(/^\d{6}$/)

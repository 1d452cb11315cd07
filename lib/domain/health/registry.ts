import { bodySucceeded } from './rules/body-succeeded'
import { bodyTwoNames } from './rules/body-two-names'
import { bodyUnknown } from './rules/body-unknown'
import { lawAmended } from './rules/law-amended'
import { lawArticleOutOfRange } from './rules/law-article-out-of-range'
import { lawMistitled } from './rules/law-mistitled'
import { lawRenamed } from './rules/law-renamed'
import { lawRepealed } from './rules/law-repealed'
import { leftoverConversion } from './rules/leftover-conversion'
import { numberingGap } from './rules/numbering-gap'
import { numberingMissing } from './rules/numbering-missing'
import { numberingRepeat } from './rules/numbering-repeat'
import { numberingRestart } from './rules/numbering-restart'
import { numberingTextGap } from './rules/numbering-text-gap'
import { numberingTextRepeat } from './rules/numbering-text-repeat'
import { punctuationDoubled } from './rules/punctuation-doubled'
import { punctuationHalfWidth } from './rules/punctuation-half-width'
import { punctuationUnpaired } from './rules/punctuation-unpaired'
import { systemEnded } from './rules/system-ended'
import type { HealthRule } from './types'

/** Every rule of the health check, one a file in `rules/`. The order is that of the lists of rules people see. */
export const HEALTH_RULES: readonly HealthRule[] = [
  bodySucceeded,
  bodyTwoNames,
  bodyUnknown,
  lawRepealed,
  lawRenamed,
  lawAmended,
  lawArticleOutOfRange,
  lawMistitled,
  systemEnded,
  numberingGap,
  numberingRepeat,
  numberingRestart,
  numberingMissing,
  numberingTextGap,
  numberingTextRepeat,
  leftoverConversion,
  punctuationDoubled,
  punctuationHalfWidth,
  punctuationUnpaired,
]

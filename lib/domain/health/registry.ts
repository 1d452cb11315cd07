import { bodySucceeded } from './rules/body-succeeded'
import { bodyTwoNames } from './rules/body-two-names'
import { bodyUnknown } from './rules/body-unknown'
import { boundaryDepartmentTwice } from './rules/boundary-department-twice'
import { boundaryOneParty } from './rules/boundary-one-party'
import { boundarySameResponsibility } from './rules/boundary-same-responsibility'
import { cutOffAnnounced } from './rules/cut-off-announced'
import { cutOffDangling } from './rules/cut-off-dangling'
import { cutOffMidWord } from './rules/cut-off-mid-word'
import { duplicateCitation } from './rules/duplicate-citation'
import { duplicateEntry } from './rules/duplicate-entry'
import { duplicateLine } from './rules/duplicate-line'
import { duplicateName } from './rules/duplicate-name'
import { duplicateNear } from './rules/duplicate-near'
import { duplicateSentence } from './rules/duplicate-sentence'
import { lawAmended } from './rules/law-amended'
import { lawArticleOutOfRange } from './rules/law-article-out-of-range'
import { lawMistitled } from './rules/law-mistitled'
import { lawRenamed } from './rules/law-renamed'
import { lawRepealed } from './rules/law-repealed'
import { leftoverConversion } from './rules/leftover-conversion'
import { missingAgency } from './rules/missing-agency'
import { missingBasis } from './rules/missing-basis'
import { missingContent } from './rules/missing-content'
import { missingDepartment } from './rules/missing-department'
import { missingLeadUnit } from './rules/missing-lead-unit'
import { missingMatter } from './rules/missing-matter'
import { missingPhone } from './rules/missing-phone'
import { missingProcedureText } from './rules/missing-procedure-text'
import { missingResponsibility } from './rules/missing-responsibility'
import { missingSectionKind } from './rules/missing-section-kind'
import { missingSectionText } from './rules/missing-section-text'
import { missingServiceName } from './rules/missing-service-name'
import { missingStatement } from './rules/missing-statement'
import { missingTitle } from './rules/missing-title'
import { missingWorkItem } from './rules/missing-work-item'
import { missingWorkItems } from './rules/missing-work-items'
import { numberingGap } from './rules/numbering-gap'
import { numberingMissing } from './rules/numbering-missing'
import { numberingRepeat } from './rules/numbering-repeat'
import { numberingRestart } from './rules/numbering-restart'
import { numberingTextGap } from './rules/numbering-text-gap'
import { numberingTextRepeat } from './rules/numbering-text-repeat'
import { phoneAreaCode } from './rules/phone-area-code'
import { phoneUndialable } from './rules/phone-undialable'
import { punctuationDoubled } from './rules/punctuation-doubled'
import { punctuationHalfWidth } from './rules/punctuation-half-width'
import { punctuationNoEnd } from './rules/punctuation-no-end'
import { punctuationUnpaired } from './rules/punctuation-unpaired'
import { systemEnded } from './rules/system-ended'
import type { HealthRule } from './types'

/** Every rule of the health check, one a file in `rules/`. The order is that of the lists of rules people see. */
export const HEALTH_RULES: readonly HealthRule[] = [
  bodySucceeded,
  bodyTwoNames,
  bodyUnknown,
  lawAmended,
  lawArticleOutOfRange,
  lawMistitled,
  lawRenamed,
  lawRepealed,
  systemEnded,
  numberingGap,
  numberingMissing,
  numberingRepeat,
  numberingRestart,
  numberingTextGap,
  numberingTextRepeat,
  cutOffAnnounced,
  cutOffDangling,
  cutOffMidWord,
  leftoverConversion,
  punctuationDoubled,
  punctuationHalfWidth,
  punctuationNoEnd,
  punctuationUnpaired,
  missingAgency,
  missingBasis,
  missingContent,
  missingDepartment,
  missingLeadUnit,
  missingMatter,
  missingPhone,
  missingProcedureText,
  missingResponsibility,
  missingSectionKind,
  missingSectionText,
  missingServiceName,
  missingStatement,
  missingTitle,
  missingWorkItem,
  missingWorkItems,
  duplicateCitation,
  duplicateEntry,
  duplicateLine,
  duplicateName,
  duplicateNear,
  duplicateSentence,
  boundaryDepartmentTwice,
  boundaryOneParty,
  boundarySameResponsibility,
  phoneAreaCode,
  phoneUndialable,
]

import { bodySucceeded } from './rules/body-succeeded'
import { bodyTwoNames } from './rules/body-two-names'
import { bodyUnknown } from './rules/body-unknown'
import { boundaryDepartmentTwice } from './rules/boundary-department-twice'
import { boundaryOneParty } from './rules/boundary-one-party'
import { boundaryOwnMissing } from './rules/boundary-own-missing'
import { boundarySameResponsibility } from './rules/boundary-same-responsibility'
import { coverageDutyUnsupervised } from './rules/coverage-duty-unsupervised'
import { coverageItemIsStatement } from './rules/coverage-item-is-statement'
import { coverageMatterWithoutDuty } from './rules/coverage-matter-without-duty'
import { coverageServiceWithoutDuty } from './rules/coverage-service-without-duty'
import { coverageStatement } from './rules/coverage-statement'
import { cutOffAnnounced } from './rules/cut-off-announced'
import { cutOffDangling } from './rules/cut-off-dangling'
import { cutOffMidWord } from './rules/cut-off-mid-word'
import { dateImpossible } from './rules/date-impossible'
import { duplicateCitation } from './rules/duplicate-citation'
import { duplicateEntry } from './rules/duplicate-entry'
import { duplicateLine } from './rules/duplicate-line'
import { duplicateName } from './rules/duplicate-name'
import { duplicateNear } from './rules/duplicate-near'
import { duplicateSentence } from './rules/duplicate-sentence'
import { guideBlank } from './rules/guide-blank'
import { guideTimeLimit } from './rules/guide-time-limit'
import { lawAmended } from './rules/law-amended'
import { lawArticleOutOfRange } from './rules/law-article-out-of-range'
import { lawMistitled } from './rules/law-mistitled'
import { lawOldPeriod } from './rules/law-old-period'
import { lawRenamed } from './rules/law-renamed'
import { lawRepealed } from './rules/law-repealed'
import { layoutBrokenLine } from './rules/layout-broken-line'
import { layoutGluedRows } from './rules/layout-glued-rows'
import { layoutStraySpace } from './rules/layout-stray-space'
import { leftoverConversion } from './rules/leftover-conversion'
import { levelOther } from './rules/level-other'
import { missingAgency } from './rules/missing-agency'
import { missingBasis } from './rules/missing-basis'
import { missingContent } from './rules/missing-content'
import { missingDepartment } from './rules/missing-department'
import { missingLeadUnit } from './rules/missing-lead-unit'
import { missingMatter } from './rules/missing-matter'
import { missingOffice } from './rules/missing-office'
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
import { numberingSlip } from './rules/numbering-slip'
import { numberingTextGap } from './rules/numbering-text-gap'
import { numberingTextRepeat } from './rules/numbering-text-repeat'
import { phoneAreaCode } from './rules/phone-area-code'
import { phoneUndialable } from './rules/phone-undialable'
import { placeForeign } from './rules/place-foreign'
import { planUnitTwice } from './rules/plan-unit-twice'
import { punctuationBracketWidth } from './rules/punctuation-bracket-width'
import { punctuationDocumentNumber } from './rules/punctuation-document-number'
import { punctuationDoubled } from './rules/punctuation-doubled'
import { punctuationHalfWidth } from './rules/punctuation-half-width'
import { punctuationNoEnd } from './rules/punctuation-no-end'
import { punctuationUnpaired } from './rules/punctuation-unpaired'
import { reviewOverdue } from './rules/review-overdue'
import { systemEnded } from './rules/system-ended'
import { wordDoubled } from './rules/word-doubled'
import type { HealthRule } from './types'

/** Every rule of the health check, one a file in `rules/`. The order is that of the lists of rules people see. */
export const HEALTH_RULES: readonly HealthRule[] = [
  bodySucceeded,
  bodyTwoNames,
  bodyUnknown,
  lawAmended,
  lawArticleOutOfRange,
  lawMistitled,
  lawOldPeriod,
  lawRenamed,
  lawRepealed,
  systemEnded,
  placeForeign,
  levelOther,
  numberingGap,
  numberingMissing,
  numberingRepeat,
  numberingRestart,
  numberingSlip,
  numberingTextGap,
  numberingTextRepeat,
  layoutBrokenLine,
  layoutGluedRows,
  layoutStraySpace,
  cutOffAnnounced,
  cutOffDangling,
  cutOffMidWord,
  leftoverConversion,
  punctuationBracketWidth,
  punctuationDocumentNumber,
  punctuationDoubled,
  punctuationHalfWidth,
  punctuationNoEnd,
  punctuationUnpaired,
  wordDoubled,
  missingAgency,
  missingBasis,
  missingContent,
  missingDepartment,
  missingLeadUnit,
  missingMatter,
  missingOffice,
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
  boundaryOwnMissing,
  boundarySameResponsibility,
  phoneAreaCode,
  phoneUndialable,
  guideBlank,
  guideTimeLimit,
  dateImpossible,
  planUnitTwice,
  coverageDutyUnsupervised,
  coverageItemIsStatement,
  coverageMatterWithoutDuty,
  coverageServiceWithoutDuty,
  coverageStatement,
  reviewOverdue,
]

import { dutyTexts } from '../reading/duty-texts'
import { shareTellingWords, tellingLength } from '../reading/telling-words'
import type { HealthRule } from '../types'

/** A service whose subject no duty names. */
export const coverageServiceWithoutDuty: HealthRule = {
  id: 'coverage/service-without-duty',
  title: '服务事项在职责里找不到',
  severity: 'note',
  why: '公共服务是履行职责的方式；职责里找不到的服务，可能不归本部门，也可能职责写漏了。',
  source: '责任清单登记表',
  check(list) {
    if (list.duties.length === 0) return []
    const duties = dutyTexts(list)
    return list.services.flatMap((service, index) => {
      if (tellingLength(service.name) < 2) return []
      if (duties.some((duty) => shareTellingWords(`${service.name}\n${service.content}`, duty))) return []
      const evidence = service.name.trim()
      return [
        {
          at: `/services/${index}/name`,
          evidence,
          message: '部门职责里没有提到这项服务，请核对是不是职责写漏了。',
        },
      ]
    })
  },
}

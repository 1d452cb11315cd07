import { sharedRuns } from '../../related'

/** Words every list is full of; what is left of a run tells what it is about. */
const COMMON =
  /负责|组织|实施|开展|制定|拟订|拟定|指导|监督|检查|管理|工作|制度|政策|措施|规划|标准|规范|全[省市区县]|本[省市区县]|[省市区县]级|职责|范围内|行政区域|有关|相关|部门|单位|机构|进行|落实|推进|建立|完善|加强|承担|协调|参与|做好|依法|国家|卫生健康|卫生|健康|委员会|行政|服务|事项|监管|规定|情况|事业|发展|建议|体系|建设|项目|人员|人民|政府|社会|公共|审批|办理|申请|核发|登记|事中|事后|[县区市的和与及对在等并为其了]/g

/** Whether two texts share words that tell what they are about: at least two characters beyond what all lists say. */
export const shareTellingWords = (one: string, other: string): boolean =>
  sharedRuns(one, other).some((run) => tellingLength(run) >= 2)

export const tellingLength = (run: string) => run.replace(COMMON, '').length

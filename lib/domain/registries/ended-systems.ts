import type { Day } from '../calendar-days'
import { titleSpans } from './quoted'

/** A system, levy or certificate that a law or reform ended, as lists still speak of it. */
export interface EndedSystem {
  /** What it is called in messages. */
  name: string
  /** The words by which texts speak of it as in force. */
  words: RegExp
  since: Day
  /** What holds now; a whole sentence without its full stop (zh-CN). */
  now: string
  source: string
  /** 0–1, as in the registries. */
  confidence: number
}

const LAW_2021 = '《中华人民共和国人口与计划生育法》（2021年8月20日修正）'
const ORDER_747 = '《国务院关于废止部分行政法规的决定》（2021年国务院令第747号）'

/** Only what a document ended for the whole country; what provinces or counties still decide is not here. */
export const ENDED_SYSTEMS: readonly EndedSystem[] = [
  {
    name: '社会抚养费',
    words: /社会抚养费/g,
    since: '2021-08-20',
    now: '社会抚养费已经取消，不再征收',
    source: `${LAW_2021}；${ORDER_747}`,
    confidence: 0.98,
  },
  {
    name: '一孩、二孩的生育审批和发证',
    words: /(?:第?[一二]孩|初婚一孩)(?:《生育服务证》|生育服务证)/g,
    since: '2016-01-01',
    now: '生育三个以内的子女不再审批，实行生育登记；仍用这个名称的，请与本省现行条例核对',
    source: `《中共中央 国务院关于实施全面两孩政策改革完善计划生育服务管理的决定》（中发〔2015〕40号）；${LAW_2021}`,
    confidence: 0.8,
  },
  {
    name: '生育服务证的审批',
    words:
      /(?:《(?:计划)?生育服务证》|(?<![再计划殊])(?:计划)?生育服务证)的?审批|审批(?:发放|和发放)?《?(?:计划)?生育服务证/g,
    since: '2016-01-01',
    now: '生育三个以内的子女不再审批，实行生育登记',
    source: `《中共中央 国务院关于实施全面两孩政策改革完善计划生育服务管理的决定》（中发〔2015〕40号）；${LAW_2021}`,
    confidence: 0.9,
  },
  {
    name: '再生育审批',
    words: /再生育(?:一(?:孩|胎|个子女))?(?:服务证)?(?:行政许可)?审批/g,
    since: '2021-08-20',
    now: '生育三个以内的子女不再审批，实行生育登记；三个以上的规定，请与本省现行条例核对',
    source: LAW_2021,
    confidence: 0.8,
  },
  {
    name: '流动人口婚育证明',
    words: /流动人口(?:计划生育)?婚育证明?|流动人口计划生育证明|(?<=[《“])婚育证明/g,
    since: '2021-09-09',
    now: '查验、办理流动人口婚育证明的依据《流动人口计划生育工作条例》已经废止',
    source: ORDER_747,
    confidence: 0.93,
  },
  {
    name: '计划生育技术服务机构和人员的执业许可',
    words:
      /计划生育技术服务(?:机构)?(?:执业)?许可(?:证明文件|证)?|计划生育技术服务机构执业许可证|计划生育技术服务人员(?:执业(?:证书?|资格)|合格证(?:明|书)?)/g,
    since: '2021-09-09',
    now: '这项许可的依据《计划生育技术服务管理条例》已经废止，现按医疗机构和母婴保健技术服务管理',
    source: ORDER_747,
    confidence: 0.9,
  },
  {
    name: '全面两孩政策',
    words: /全面(?:两|二)孩政策|(?:提倡)?一对夫妻(?:可以)?生育(?:两|二)个(?:子女|孩子)/g,
    since: '2021-08-20',
    now: '现行规定是一对夫妻可以生育三个子女',
    source: LAW_2021,
    confidence: 0.94,
  },
  {
    name: '晚婚晚育',
    words: /晚婚晚育|晚婚假|晚育假/g,
    since: '2016-01-01',
    now: '法律已不再规定鼓励晚婚晚育',
    source: '《中华人民共和国人口与计划生育法》（2015年12月27日修正）',
    confidence: 0.93,
  },
  {
    name: '单独的新型农村合作医疗',
    words: /新型农村合作医疗(?:制度)?|新农合/g,
    since: '2019-12-31',
    now: '新型农村合作医疗已与城镇居民医保并为城乡居民基本医疗保险，由医疗保障部门管理',
    source: '《国务院关于整合城乡居民基本医疗保险制度的意见》（国发〔2016〕3号）；2018年机构改革',
    confidence: 0.94,
  },
  {
    name: '单独的城镇居民基本医疗保险',
    words: /城镇居民(?:基本)?医疗保险/g,
    since: '2019-12-31',
    now: '城镇居民医保已与新型农村合作医疗并为城乡居民基本医疗保险',
    source: '《国务院关于整合城乡居民基本医疗保险制度的意见》（国发〔2016〕3号）',
    confidence: 0.94,
  },
  {
    name: '餐饮服务许可证、食品流通许可证、食品卫生许可证',
    words: /餐饮服务许可证?|食品流通许可证?|食品卫生许可证?/g,
    since: '2015-10-01',
    now: '已由食品经营许可证代替，由市场监督管理部门核发',
    source: '《中华人民共和国食品安全法》（2015年修订）；《食品经营许可管理办法》（2015年10月1日施行）',
    confidence: 0.93,
  },
  {
    name: '第一类疫苗、第二类疫苗',
    words: /第?[一二](?:、[一二])?类疫苗/g,
    since: '2019-12-01',
    now: '现行法律称免疫规划疫苗和非免疫规划疫苗',
    source: '《中华人民共和国疫苗管理法》（2019年12月1日施行）第九十七条',
    confidence: 0.93,
  },
  {
    name: '药品GMP、GSP认证',
    words: /(?<!兽药|保健食品|医疗器械)(?:GMP|GSP|(?<!兽)药品(?:生产|经营)质量管理规范)认证/g,
    since: '2019-12-01',
    now: '药品GMP、GSP认证已经取消，改为日常检查',
    source:
      '《中华人民共和国药品管理法》（2019年修订）；《国家药监局关于贯彻实施〈中华人民共和国药品管理法〉有关事项的公告》（2019年第103号）',
    confidence: 0.93,
  },
  {
    name: '暂住证',
    words: /(?<!持有?)暂住证(?!件)/g,
    since: '2016-01-01',
    now: '已改行居住证制度',
    source: '《居住证暂行条例》（2015年国务院令第663号）',
    confidence: 0.93,
  },
  {
    name: '劳动教养、收容教育',
    words: /劳动教养|劳教(?:所|人员|场所)|收容教育/g,
    since: '2019-12-28',
    now: '劳动教养制度2013年废止，收容教育制度2019年废止',
    source: '全国人民代表大会常务委员会2013年12月28日、2019年12月28日的决定',
    confidence: 0.97,
  },
]

/** The clause says that the thing ended, or speaks of the past: 取消社会抚养费, 原新农合. */
const OVER =
  /取消|废止|停止|停征|不再|不得|终止|历史|遗留|以前|此前|清退|退还|原来|并入|整合为|改为|实施前后|实施以?前/

/**
 * Where a text speaks of an ended system as if it were in force: once for each system, at its first place. In a title
 * 《…》 the words count only when they are all of it, as the name of a certificate.
 */
export function findEndedSystems(
  text: string,
  today: Day,
): { system: EndedSystem; start: number; written: string }[] {
  const titles = titleSpans(text)
  return ENDED_SYSTEMS.flatMap((system) => {
    if (system.since > today) return []
    for (const match of text.matchAll(system.words)) {
      const title = titles.find(([start, end]) => match.index > start && match.index < end)
      if (title && title[1] - title[0] > match[0].length + 2) continue
      const clause = clauseAround(text, match.index)
      if (OVER.test(clause) || /原$/.test(text.slice(0, match.index))) continue
      return [{ system, start: match.index, written: match[0] }]
    }
    return []
  })
}

function clauseAround(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[，,。；;！!\n]/)
      .at(-1) ?? ''
  const after = text.slice(at).split(/[，,。；;！!\n]/)[0] ?? ''
  return before + after
}

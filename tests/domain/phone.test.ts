import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhones } from '@/lib/domain/phone'

const dials = (text: string, area: string | null = '0898') =>
  parsePhones(text, area).flatMap((segment) => (segment.phone ? [segment.phone.dial] : []))

describe('parsePhones', () => {
  it.each([
    ['65372392', ['089865372392']],
    ['8222796', ['08988222796']],
    ['0318-8222796', ['03188222796']],
    ['（０３１８）８２２２７９６', ['03188222796']],
    ['0898—65372392', ['089865372392']],
    ['0898 6537 2392', ['089865372392']],
    ['010-12345678', []],
    ['010-62345678', ['01062345678']],
    ['+86 0898-65372392', ['089865372392']],
    ['65372392转801', ['089865372392,801']],
    ['65372392-801', ['089865372392,801']],
    ['65372392 转分机 801', ['089865372392,801']],
    ['65372392、65372393', ['089865372392', '089865372393']],
    ['65372392/65372393', ['089865372392', '089865372393']],
    ['8222796-8222797', ['08988222796', '08988222797']],
    ['办公室：65372392；值班：13800138000', ['089865372392', '13800138000']],
    ['138 0013 8000', ['13800138000']],
    ['400-800-8888', ['4008008888']],
    ['12320', ['12320']],
    ['急救120,投诉12345', ['120', '12345']],
    ['65372392\n65372393', ['089865372392', '089865372393']],
    ['统一社会信用代码914601000000000000', []],
    ['无', []],
    ['', []],
  ])('finds the numbers in %j', (text, expected) => {
    expect(dials(text)).toEqual(expected)
  })

  it('says when the area code was added', () => {
    const [local] = parsePhones('65372392', '0898')
    const [complete] = parsePhones('0898-65372392', '0731')
    expect(local?.phone).toEqual({ dial: '089865372392', areaCodeAdded: true })
    expect(complete?.phone).toEqual({ dial: '089865372392', areaCodeAdded: false })
  })

  it('dials a local number as it stands when the area code is unknown', () => {
    expect(parsePhones('65372392', null)[0]?.phone).toEqual({ dial: '65372392', areaCodeAdded: false })
  })

  it('gives every text back whole', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('65372392', '转', '-', '0898', '（', '１２', '、', '\n'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        expect(
          parsePhones(text, '0898')
            .map((s) => s.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { passwordObjections } from '@/lib/domain/accounts/password-rules'

const PERSONAL = ['zhangwei', '张伟', 'zhangw@wjw.example.gov.cn', '某县卫生健康局']

describe('a password is refused', () => {
  test.each([
    ['short', 'k7#Qz!mV9'],
    ['a birthday in digits', '1985061219'],
    ['a mobile number', '13812345678'],
    ['a mobile number with a word', '13812345678wjj'],
    ['an identity card', '46010819850612001X'],
    ['a keyboard walk', 'qwertyuiop'],
    ['a keyboard walk with digits', '1qaz2wsx3edc'],
    ['another', '1q2w3e4r5t!'],
    ['letters and digits in order', 'abcdefg12345'],
    ['the same sign', 'aaaaaaaaaaaa'],
    ['one piece over and over', 'abc1abc1abc1'],
    ['a leaked word with a year', 'Password2024!'],
    ['full-width signs', 'Ｐａｓｓｗｏｒｄ２０２４'],
    ['the trade in pinyin', 'weijianju2023'],
    ['a greeting in pinyin', 'woaini5201314'],
    ['the administrator', 'admin@123456'],
    ['the login name', 'zhangwei-kite-moss'],
    ['the name', '张伟爱喝热茶和看云朵'],
    ['the mail name', 'zhangw/kite/moss'],
    ['the unit', '某县卫生健康局欢迎大家'],
    ['Chinese words of the trade', '卫健局管理员密码2024'],
    ['a day written out', '1985年6月12日生日快乐'],
  ])('%s', (_, password) => expect(passwordObjections(password, PERSONAL)).toHaveLength(1))

  test('too long', () => expect(passwordObjections('深山茶'.repeat(80), PERSONAL)).toHaveLength(1))
})

describe('a password is taken', () => {
  test.each([
    ['unrelated words', 'kite moss lantern'],
    ['what a generator makes', 'xK9vTq2mLw'],
    ['Chinese words', '骆驼蓝色台灯喜欢下雨'],
    ['pinyin of unrelated words', 'luotuo-taideng-xiayu'],
    ['lower-case letters alone', 'vemqilothruzap'],
  ])('%s', (_, password) => expect(passwordObjections(password, PERSONAL)).toEqual([]))
})

import { describe, expect, it } from 'vitest'
import adminEn from './admin.en.json'
import adminZh from './admin.zh.json'
import en from './en.json'
import gridEn from './grid.en.json'
import gridZh from './grid.zh.json'
import ledgerEn from './ledger.en.json'
import ledgerZh from './ledger.zh.json'
import zh from './zh.json'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)))

const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()

describe.each([
  ['of every page', zh, en],
  ['of the grid map', gridZh, gridEn],
  ['of the ledgers', ledgerZh, ledgerEn],
  ['of the administration', adminZh, adminEn],
])('the message bundles %s', (_, inChinese, inEnglish) => {
  const chinese = new Map(flat(inChinese))
  const english = new Map(flat(inEnglish))

  it('say the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('leave room for the same values', () => {
    for (const [key, text] of chinese) expect([key, holes(english.get(key)!)]).toEqual([key, holes(text)])
  })
})

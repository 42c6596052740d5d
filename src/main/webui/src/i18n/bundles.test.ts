import { describe, expect, it } from 'vitest'
import en from './en.json'
import zh from './zh.json'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)))

const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()

describe('the message bundles', () => {
  const chinese = new Map(flat(zh))
  const english = new Map(flat(en))

  it('say the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('leave room for the same values', () => {
    for (const [key, text] of chinese) expect([key, holes(english.get(key)!)]).toEqual([key, holes(text)])
  })
})

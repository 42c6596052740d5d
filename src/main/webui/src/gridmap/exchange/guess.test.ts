import { describe, expect, it } from 'vitest'
import { guessFields, guessTier } from './guess'

describe('the fields of a file', () => {
  it('are known by their usual Chinese names', () => {
    expect(
      guessFields([
        { name: '网格编码', samples: ['990101001001001'] },
        { name: '网格名称', samples: ['第一网格'] },
        { name: '上级代码', samples: ['990101001001'] },
      ]),
    ).toEqual({ code: '网格编码', name: '网格名称', parent: '上级代码' })
  })

  it('are known by what stands in them, where the names say nothing', () => {
    expect(
      guessFields([
        { name: 'F1', samples: ['990101001001'] },
        { name: 'F2', samples: ['990101001001001', '990101001001002'] },
        { name: 'NAME', samples: ['第一网格'] },
      ]),
    ).toEqual({ code: 'F2', name: 'NAME' })
  })

  it('take what is called a code but is none only for want of a better', () => {
    expect(guessFields([{ name: 'code', samples: ['A-17'] }])).toEqual({ code: 'code' })
    expect(guessFields([{ name: 'code', samples: ['A-17'] }, { name: 'x', samples: ['990101001'] }])).toEqual({ code: 'x' })
  })

  it('of buildings include floors and address', () => {
    expect(
      guessFields([
        { name: 'code', samples: ['99010100100100001'] },
        { name: 'name', samples: ['海棠社区1号楼'] },
        { name: 'floors', samples: ['6'] },
        { name: 'address', samples: ['环湖路1号'] },
      ]),
    ).toEqual({ code: 'code', name: 'name', floors: 'floors', address: 'address' })
  })
})

describe('the tier of a layer', () => {
  it('follows from the length of its codes, when it is one', () => {
    expect(guessTier(['990101001', '990101002'])).toBe('SUB_DISTRICT')
    expect(guessTier(['99010100100100001'])).toBe('BUILDING')
    expect(guessTier(['990101001', '990101001001'])).toBeUndefined()
    expect(guessTier([])).toBeUndefined()
  })
})

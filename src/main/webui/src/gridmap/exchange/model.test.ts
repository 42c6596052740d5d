import { describe, expect, it } from 'vitest'
import type { Upload } from '@/api/types'
import { choicesOf, lackOf, mappingOf } from './model'

const upload: Upload = {
  id: 'u1',
  clientKey: 'k1',
  madeAt: '2026-11-24T08:00:00Z',
  madeBy: 'admin',
  fileName: '网格.zip',
  bytes: 10,
  state: 'READY',
  features: 2,
  inspection: {
    format: 'SHAPEFILE',
    layers: [
      {
        number: 0,
        name: '网格',
        fields: [
          { name: '代码', samples: ['990101001001001'] },
          { name: '名称', samples: ['第一网格'] },
        ],
        features: 2,
        encoding: { charset: 'GBK', certainty: 'LIKELY' },
        crs: { crs: null, certainty: 'UNKNOWN' },
        oddities: [],
        flaws: [],
      },
    ],
  },
}

describe('a layer on its way in', () => {
  it('comes with the guess that its fields allow', () => {
    const [choice] = choicesOf(upload)
    expect(choice).toMatchObject({ tier: 'GRID', fields: { code: '代码', name: '名称' }, taken: true })
  })

  it('waits for what nobody can guess', () => {
    const choice = choicesOf(upload)[0]!
    expect(lackOf(choice)).toBe('crs')
    expect(lackOf({ ...choice, crs: 'EPSG:4549' })).toBeUndefined()
    expect(lackOf({ ...choice, fields: {} })).toBe('code')
  })

  it('sends only what was said', () => {
    const choice = choicesOf(upload)[0]!
    expect(JSON.parse(JSON.stringify(mappingOf({ ...choice, crs: 'EPSG:4549' })))).toEqual({ upload: 'u1', layer: 0, tier: 'GRID', code: '代码', name: '名称', crs: 'EPSG:4549' })
  })
})

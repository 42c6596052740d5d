import { describe, expect, it } from 'vitest'
import { queryOf, stateOf, tierOf, type MapState } from './urlState'

describe('the address of the map', () => {
  it('carries everything the map shows, there and back', () => {
    const state = { tier: 'GRID', shade: 'late', day: '2026-11-25', area: '990101001001003', unit: '990101001001017', overlays: ['matters', 'units'], wall: true, eye: { lon: 121.00123, lat: 31.5, zoom: 15.5 } } satisfies MapState
    expect(queryOf(state)).toEqual({ tier: 'GRID', shade: 'late', date: '2026-11-25', area: '990101001001003', unit: '990101001001017', show: 'matters,units', wall: '1', at: '121.00123,31.50000,15.5' })
    expect(stateOf(queryOf(state) as never)).toEqual(state)
  })

  it('is empty for the map as it opens', () => {
    expect(queryOf(stateOf({}))).toEqual({})
  })

  it('leaves out what nobody can have meant', () => {
    expect(stateOf({ tier: 'HOUSE', shade: 'pink', date: '2026-13-77', area: "99' or 1", at: 'here', unit: '7', show: 'ghosts', wall: 'yes' })).toEqual({ tier: 'COMMUNITY', shade: 'none', overlays: [], wall: false })
  })
})

describe('a code', () => {
  it('tells its tier by its length', () => {
    expect(['990101001', '990101001001', '990101001001003', '99010100100100003'].map(tierOf)).toEqual(['SUB_DISTRICT', 'COMMUNITY', 'GRID', 'BUILDING'])
  })
})

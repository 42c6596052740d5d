import { describe, expect, it } from 'vitest'
import { chosenAfter, waitsFor, wordsOf } from './toolbox'

const grid = '990101003013002'
const beside = '990101003013004'
const elsewhere = '990101003014001'
const otherStreet = '990101001002001'

describe('pointing at the map', () => {
  it('chooses the area of the tier one works at', () => {
    expect(chosenAfter({ codes: [] }, grid, 'rename', 'COMMUNITY')).toEqual({ codes: ['990101003013'] })
    expect(chosenAfter({ codes: [beside] }, grid, 'rename', 'GRID')).toEqual({ codes: [grid] })
  })
  it('chooses several, and leaves one out again', () => {
    expect(chosenAfter({ codes: [grid] }, beside, 'merge', 'GRID').codes).toEqual([grid, beside])
    expect(chosenAfter({ codes: [grid, beside] }, beside, 'merge', 'GRID').codes).toEqual([grid])
  })
  it('says whom a grid goes to, once it is chosen', () => {
    expect(chosenAfter({ codes: [grid] }, elsewhere, 'move-grid', 'GRID')).toEqual({ codes: [grid], to: '990101003014' })
    expect(chosenAfter({ codes: [grid] }, beside, 'move-grid', 'GRID')).toEqual({ codes: [beside] })
    expect(chosenAfter({ codes: ['990101003013'] }, otherStreet, 'move-community', 'COMMUNITY').to).toBe('990101001')
  })
  it('lets grids of one community leave together', () => {
    expect(chosenAfter({ codes: [grid] }, beside, 'split-community', 'COMMUNITY').codes).toEqual([grid, beside])
    expect(chosenAfter({ codes: [grid] }, elsewhere, 'split-community', 'COMMUNITY').codes).toEqual([elsewhere])
  })
})

describe('the next step', () => {
  const hand = { tier: 'GRID' as const, codes: [] as string[], house: false, drawn: false, moved: false }
  it('asks for what is missing until nothing is', () => {
    expect(waitsFor(hand)).toBe('toolGRID')
    expect(waitsFor({ ...hand, tool: 'move-grid' })).toBe('GRID')
    expect(waitsFor({ ...hand, tool: 'move-grid', codes: [grid] })).toBe('toCOMMUNITY')
    expect(waitsFor({ ...hand, tool: 'move-grid', codes: [grid], to: '990101003014' })).toBeUndefined()
    expect(waitsFor({ ...hand, tier: 'COMMUNITY', tool: 'cut-community', codes: ['990101003013'] })).toBe('line')
    expect(waitsFor({ ...hand, tier: 'COMMUNITY', tool: 'merge-communities', codes: ['990101003013'] })).toBe('besideCOMMUNITY')
  })
  it('sends the community of the grids that leave', () => {
    expect(wordsOf('split-community', { codes: [grid, beside] }, { name: '新社区', why: '批复' })).toEqual({
      code: '990101003013',
      grids: [grid, beside],
      name: '新社区',
      why: '批复',
    })
  })
})

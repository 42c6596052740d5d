import { describe, expect, it } from 'vitest'
import { ringsOf, snapTo } from './snap'

/** A screen on which a thousandth of a degree is a hundred pixels. */
const project = (lon: number, lat: number) => ({ x: (lon - 121) * 1e5, y: (31.5 - lat) * 1e5 })
const square = [
  [121, 31.5],
  [121.001, 31.5],
  [121.001, 31.499],
  [121, 31.499],
  [121, 31.5],
]

describe('the pen near a neighbour', () => {
  it('is pulled into the corner, even where the border is nearer', () => {
    expect(snapTo({ x: 91, y: 1 }, [square], project)).toEqual([121.001, 31.5])
  })

  it('is pulled onto the border where no corner is near', () => {
    expect(snapTo({ x: 50, y: 5 }, [square], project)).toEqual([121.0005, 31.5])
  })

  it('is left alone away from both', () => {
    expect(snapTo({ x: 50, y: 50 }, [square], project)).toBeUndefined()
    expect(snapTo({ x: 50, y: 50 }, [], project)).toBeUndefined()
  })

  it('takes the nearest corner of several', () => {
    const other = square.map(([lon, lat]) => [lon! + 0.00105, lat!])
    expect(snapTo({ x: 104, y: 1 }, [square, other], project)).toEqual([121.00105, 31.5])
  })
})

describe('the rings of a ground', () => {
  it('are those of all its parts', () => {
    expect(ringsOf({ type: 'Polygon', coordinates: [square] })).toHaveLength(1)
    expect(ringsOf({ type: 'MultiPolygon', coordinates: [[square], [square, square]] })).toHaveLength(3)
    expect(ringsOf(null)).toEqual([])
  })
})

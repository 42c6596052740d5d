import { describe, expect, it } from 'vitest'
import { groundOf, outlineOf } from './outline'

const square = (west: number, size: number) => [
  [west, 31],
  [west + size, 31],
  [west + size, 31 + size],
  [west, 31 + size],
  [west, 31],
]

describe('the outline that is edited by hand', () => {
  it('is the outer ring of the largest part; holes and other parts come back as they were', () => {
    const ground = { type: 'MultiPolygon' as const, coordinates: [[square(120, 0.001)], [square(121, 0.01), square(121.002, 0.001)]] }
    const outline = outlineOf(ground)
    expect(outline.ring).toEqual(square(121, 0.01))
    expect(groundOf(outline, square(121, 0.02))).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square(121, 0.02), square(121.002, 0.001)], [square(120, 0.001)]],
    })
  })

  it('stays one polygon where it was one', () => {
    const outline = outlineOf({ type: 'Polygon', coordinates: [square(121, 0.01)] })
    expect(groundOf(outline, outline.ring)).toEqual({ type: 'Polygon', coordinates: [square(121, 0.01)] })
  })

  it('holds no more decimals than the pen', () => {
    expect(outlineOf({ type: 'Polygon', coordinates: [[[121.12345678912, 31.5]]] }).ring).toEqual([[121.123456789, 31.5]])
  })
})

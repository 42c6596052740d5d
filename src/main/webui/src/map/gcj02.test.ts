import { describe, expect, it } from 'vitest'
import { fromGcj02, toGcj02 } from './gcj02'

describe('GCJ-02 at the display edge', () => {
  it('shifts by some hundred metres and comes back', () => {
    const shown = toGcj02([121.0, 31.5])
    expect(Math.hypot((shown[0] - 121) * 94_900, (shown[1] - 31.5) * 110_900)).toBeGreaterThan(200)
    expect(Math.hypot((shown[0] - 121) * 94_900, (shown[1] - 31.5) * 110_900)).toBeLessThan(700)
    const back = fromGcj02(shown)
    expect(back[0]).toBeCloseTo(121, 9)
    expect(back[1]).toBeCloseTo(31.5, 9)
  })

  it('leaves places outside of the country alone', () => {
    expect(toGcj02([2.35, 48.85])).toEqual([2.35, 48.85])
  })
})

import { describe, expect, it } from 'vitest'
import { classAt, lightCounts, loadClasses, worstLight } from './classes'

const figure = (lights: Record<string, number>) => ({ lights }) as never

describe('classes of load', () => {
  it('hold about as many areas each', () => {
    expect(loadClasses([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 8 },
    ])
  })

  it('never part equal counts, even where most are equal', () => {
    expect(loadClasses([1, 1, 1, 1, 1, 1, 9])).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 9 },
    ])
  })

  it('leave areas without matters out', () => {
    const classes = loadClasses([0, 0, 5])
    expect(classes).toEqual([{ from: 5, to: 5 }])
    expect(classAt(0, classes)).toBeUndefined()
    expect(classAt(5, classes)).toBe(0)
  })

  it('are none where nothing is open', () => {
    expect(loadClasses([])).toEqual([])
    expect(loadClasses([0, 0])).toEqual([])
  })

  it('cover every count between the smallest and the largest', () => {
    const classes = loadClasses([1, 3, 3, 7, 20, 41])
    for (let count = 1; count <= 41; count++) expect([count, classAt(count, classes)]).not.toEqual([count, undefined])
  })
})

describe('the light of an area', () => {
  it('is the worst that runs there, and none while all is in time', () => {
    expect(worstLight(figure({ GREEN: 4, YELLOW: 1, DARK_RED: 1 }))).toBe('DARK_RED')
    expect(worstLight(figure({ GREEN: 4, STOPPED: 1 }))).toBeUndefined()
  })

  it('is counted for the legend', () => {
    expect(lightCounts([figure({ RED: 1 }), figure({ RED: 2, YELLOW: 1 }), figure({ GREEN: 1 })])).toEqual({ RED: 2 })
  })
})

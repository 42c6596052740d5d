import { expect, it } from 'vitest'
import { groups, lastMonths } from './tallies'

it('sums units of a kind and keeps the order of the tiers, whatever their figures', () => {
  const summed = groups(
    {
      water: { L3: { limits: 2, late: 1, wouldBeLate: 2 } },
      haitang: { L1: { limits: 1, late: 0, wouldBeLate: 0 } },
      sanitation: { L3: { limits: 3, late: 0, wouldBeLate: 1 } },
      gone: { L3: { limits: 1, late: 1, wouldBeLate: 1 } },
    },
    (key) => ({ water: 'DEPARTMENT', sanitation: 'DEPARTMENT', haitang: 'COMMUNITY' })[key] ?? 'unknown',
  )
  expect(summed).toEqual([
    { group: 'COMMUNITY', limits: { L1: { limits: 1, late: 0, wouldBeLate: 0 } } },
    { group: 'DEPARTMENT', limits: { L3: { limits: 5, late: 1, wouldBeLate: 3 } } },
    { group: 'OTHER', limits: { L3: { limits: 1, late: 1, wouldBeLate: 1 } } },
  ])
})

it('goes back over the turn of the year', () => {
  expect(lastMonths('2027-02-10', 4)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11'])
})

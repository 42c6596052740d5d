import type { Located } from '@/api/types'

type Say = (key: string, values?: Record<string, unknown>) => string

/** How surely the place is known, in words; nothing where there is nothing to doubt. */
export function sureness(located: Located, say: Say): string[] {
  const names = (told: boolean) =>
    located.neighbours
      .filter((neighbour) => neighbour.informed === told)
      .map((neighbour) => neighbour.label)
      .join(say('report.and'))
  const lines: string[] = []
  if (located.certainty === 'NEAREST') lines.push(say('report.certainty.NEAREST', { n: Math.max(1, Math.round(located.metres ?? 0)) }))
  if (located.certainty === 'ON_BORDER') lines.push(names(true) ? say('report.certainty.ON_BORDER', { grids: names(true) }) : say('report.edge'))
  if (located.uncertain && names(false)) lines.push(say('report.uncertain', { grids: names(false) }))
  return lines
}

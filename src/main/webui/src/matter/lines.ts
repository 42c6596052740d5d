import type { Matter, OrderRow } from '@/api/types'
import type { Counted } from '@/time/countdown'
import { countedAtDesk, countedOf } from './counted'

/** One matter on one line of a list, whatever kind of row the server sent. */
export interface MatterLine {
  id: string
  caseNumber: string
  stage: string
  what: string
  /** The four tiers in words, or the first words of the report while nobody has found the place. */
  where: string
  who?: string | null
  limit?: Counted
  /** Limits that were met too late or never, and those of which the lateness counts as none. */
  passed: string[]
  excused: string[]
  /** Said instead of a limit while none runs. */
  since: string
}

/** The same place without its sub-district, where a line is too short for the whole path. */
export function within(where: string): string {
  const [, ...rest] = where.split(' ')
  return rest.length > 1 ? rest.join(' ') : where
}

/** @param atDesk whether the list is that of a desk, which works by its own limit */
export const lineOfMatter = (row: Matter, atDesk = false): MatterLine => ({
  id: row.id,
  caseNumber: row.caseNumber,
  stage: row.stage,
  what: row.categoryName,
  where: row.where || row.text,
  who: row.unitName,
  limit: atDesk ? countedAtDesk(row) : countedOf(row),
  passed: row.passed,
  excused: row.excused,
  since: row.reportedAt,
})

/** An order opens its matter; its own stage is what its window works by. */
export const lineOfOrder = (row: OrderRow): MatterLine => ({
  id: row.incident,
  caseNumber: row.caseNumber,
  stage: row.stage,
  what: row.categoryName,
  where: row.where || row.text,
  who: row.handlerName,
  limit: countedOf(row),
  passed: row.passed,
  excused: row.excused,
  since: row.dispatchedAt,
})

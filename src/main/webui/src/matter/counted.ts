import type { Counted, Light } from '@/time/countdown'

/** A row of a list carries its pressing limit flat. */
export interface Flat {
  light?: Light | null
  due?: string | null
  yellowFrom?: string | null
  darkFrom?: string | null
}

/** What to count down; a matter without a running limit has nothing. */
export function countedOf(row: Flat): Counted | undefined {
  return row.due && row.light ? { due: row.due, yellowFrom: row.yellowFrom, darkFrom: row.darkFrom, light: row.light } : undefined
}

import type { Counted, Light } from '@/time/countdown'

/** A row of a list carries its pressing limit flat. */
export interface Flat {
  light?: Light | null
  due?: string | null
  yellowFrom?: string | null
  darkFrom?: string | null
}

/** A matter's row carries the limit of the desk where it lies beside its own. */
export interface AtDesk extends Flat {
  desk?: Flat | null
}

/** What to count down for who works at a desk: the desk's own limit first. */
export const countedAtDesk = (row: AtDesk): Counted | undefined => (row.desk && countedOf(row.desk)) || countedOf(row)

/** What to count down; a matter without a running limit has nothing. */
export function countedOf(row: Flat): Counted | undefined {
  return row.due && row.light ? { due: row.due, yellowFrom: row.yellowFrom, darkFrom: row.darkFrom, light: row.light } : undefined
}

import type { Counted, Light } from '@/time/countdown'

interface Flat {
  light: Light
  due?: string
  yellowFrom?: string
  darkFrom?: string
}

/** A row of a list carries its pressing limit flat; a matter without an open limit has nothing to count. */
export function countedOf(row: Flat): Counted | undefined {
  return row.due ? { due: row.due, yellowFrom: row.yellowFrom, darkFrom: row.darkFrom, light: row.light } : undefined
}

import type { Light } from '@/time/countdown'

/** The boxes of a window in the order of its day; two of them are about limits and carry their sign. */
export const BOXES: { name: string; light?: Light }[] = [
  { name: 'to-sign' },
  { name: 'handling' },
  { name: 'due-today', light: 'YELLOW' },
  { name: 'late', light: 'RED' },
  { name: 'submitted' },
  { name: 'suspended' },
  { name: 'co' },
]

export const firstBox = 'to-sign'

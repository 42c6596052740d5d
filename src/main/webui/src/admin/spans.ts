/** Spans as the server writes them: `3 NATURAL_DAY` in text, {amount, unit} in tables. */
export const UNITS = ['CONTINUOUS_MINUTE', 'CONTINUOUS_HOUR', 'NATURAL_DAY', 'WORKING_HOUR', 'WORKING_DAY', 'STATUTORY_DAY'] as const
export type Unit = (typeof UNITS)[number]

export interface Span {
  amount: number
  unit: Unit
}

export const spanText = (span: Span | null | undefined): string | undefined => (span ? `${span.amount} ${span.unit}` : undefined)

export function readSpan(text: string | null | undefined): Span | undefined {
  const [amount, unit] = (text ?? '').split(' ')
  return UNITS.includes(unit as Unit) && Number(amount) > 0 ? { amount: Number(amount), unit: unit as Unit } : undefined
}

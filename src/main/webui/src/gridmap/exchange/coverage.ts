import type { NewReading } from '@/api/types'
import { guessTier } from './guess'
import type { LayerChoice } from './model'

/** What somebody says the file speaks of; while it is not his own word, the server concludes it from the rows. */
export interface Said {
  own: boolean
  tiers: string[]
  within: string
}

export const nothingSaid: Said = { own: false, tiers: [], within: '' }

/** The tiers that the chosen layers are of, as far as that can be seen before they are read. */
export function tiersIn(choices: LayerChoice[]): string[] {
  const codes = (choice: LayerChoice) => choice.found.fields.find((field) => field.name === choice.fields.code)?.samples ?? []
  return [...new Set(choices.map((choice) => choice.tier || guessTier(codes(choice))).filter((tier): tier is string => Boolean(tier)))]
}

/** As the server wants it; nothing where it shall conclude. */
export function coversOf(said: Said): NewReading['covers'] {
  if (!said.own) return undefined
  return { tiers: said.tiers as NonNullable<NewReading['covers']>['tiers'], within: said.within || undefined }
}

/** What still has to be said. */
export function lackOfCoverage(said: Said): 'tiers' | 'within' | undefined {
  if (!said.own) return undefined
  if (!said.tiers.length) return 'tiers'
  return !said.within || /^(\d{9}|\d{12}|\d{15})$/.test(said.within) ? undefined : 'within'
}

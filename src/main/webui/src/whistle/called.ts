/** A unit that is to be called, while the whistle is being written. */
export interface Called {
  unit: string
  name: string
  lead: boolean
  task: string
}

/** The results of those who were called, under the number of their whistle. */
export function takenOver(number: string, reports: { unitName: string; result?: string | null }[]): string {
  const said = reports.flatMap(({ unitName, result }) => (result ? [`${unitName}：${result}`] : []))
  return `【${number}】${said.join('；')}`
}

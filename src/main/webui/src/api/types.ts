import type { components } from './schema'

type Schemas = components['schemas']

export type Me = Schemas['MeView']
export type Position = Schemas['Position']
export type Reading = Schemas['Reading']
export type Located = Schemas['LocatedView']
export type Found = Schemas['Found']
export type Category = Schemas['Category']
export type DeskLimitView = Schemas['DeskLimitView']
export type LimitView = Schemas['LimitView']
export type Matter = Schemas['MatterRow']
export type OrderRow = Schemas['OrderRow']
export type Incident = Schemas['IncidentPage']
export type OrderPart = Schemas['OrderPart']
export type HistoryLine = Schemas['HistoryLine']
export type LedgerLine = Schemas['LedgerLine']
export type NoticeView = Schemas['NoticeView']
export type ApplicationView = Schemas['ApplicationView']
export type BoardSummary = Schemas['BoardSummary']
export type UnitFigure = Schemas['UnitFigure']
export type AreaFigure = Schemas['AreaFigure']
export type Area = Schemas['AreaView']
export type AreaDetail = Schemas['AreaDetail']
export type GridVersion = Schemas['GridVersion']
export type AreaChange = Schemas['AreaChange']
export type Draft = Schemas['DraftFacts']
export type ChangeCount = Schemas['ChangeCount']
export type NewReading = Schemas['NewReading']
export type Upload = Schemas['Upload']
export type FoundLayer = Schemas['FoundLayer']
export type FileReading = Schemas['ReadingView']
export type PreviewPage = Schemas['PreviewCollection']
export type CheckProgress = Schemas['CheckProgress']
export type DraftAct = Schemas['DraftAct']
export type Finding = Schemas['FindingFeature']
export type Severity = Schemas['Severity']
export type DutySuggestion = Schemas['DutySuggestion']
export type DutyChanges = Schemas['DutyChanges']
export type ProcessView = Schemas['ProcessView']
export type Visit = Schemas['VisitView']
export type Edition = Schemas['Edition']
export type Migration = Schemas['Migration']
export type DiagramFinding = Schemas['DiagramFinding']
export type Policy = Schemas['PolicyView']
export type DueView = Schemas['DueView']
export type LimitExplanation = Schemas['LimitExplanation']
export type Recomputation = Schemas['Recomputation']
export type CalendarComparison = Schemas['CalendarComparison']
export type UnitView = Schemas['UnitView']
export type TaskItem = Schemas['TaskItem']
export type RuleKind = Schemas['RuleKind']
export type ApplicationRuleVersion = Schemas['ApplicationRuleVersion']
export type Reported = Schemas['ReportAnswer']

/** What an upload answers; the resource builds its response by hand, so the document does not know it. */
export interface Attachment {
  id: string
  width: number
  height: number
  bytes: number
  url: string
  thumbnail: string
}

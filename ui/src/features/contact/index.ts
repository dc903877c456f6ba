export * from './RehearsalPage'
export * from './ReportPage'
export * from './TonightPage'

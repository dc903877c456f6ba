export * from './CalendarPage'

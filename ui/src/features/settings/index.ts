export { AutoBackup } from './AutoBackup'
export { SettingsPage } from './SettingsPage'

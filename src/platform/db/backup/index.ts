export { BackupInvalid, restore, TargetNotEmpty } from './restore'
export { backup } from './write'

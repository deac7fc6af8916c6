export { type Account, etagOf, mailOf } from './account';
export { categoriesOf, ensureCategory, isListed, listCategory, masterList, unlistCategory } from './categories';
export { NoAnswer } from './errors';
export { customPropertiesKey, isDraft } from './extended';
export type { Fault, FaultStatus, InjectedFault, Match } from './faults';
export { createGraph, type Graph } from './graph';
export { conversationIdIn, ewsForm, restForm } from './ids';
export type { LedgerRow, Violation } from './ledger';
export type { Arriving } from './mail/arrive';
export type { Sending, Sent } from './mail/sent';
export type {
  DirectoryUser,
  GraphOptions,
  GraphRequest,
  GraphResponse,
  Limits,
  MailboxSettings,
  TokenSpec,
} from './types';
export { type Unsettled, unsettledDefaults } from './unsettled';

export type { Delivery, SentMail } from './arrivals';
export { GmailError, NoAnswer } from './errors';
export type { Arrival, Fault, FaultKind } from './faults';
export { fetchFrom } from './fetch';
export { createGmail, type Gmail, type GmailOptions } from './gmail';
export { type Ids, labelIdOf, nameIdOf } from './ids';
export { labelsOn } from './marks';
export type { LabelAttributes } from './resources/label-rules';
export type { Filter, GmailAnswer, GmailRequest, LedgerEntry, Unverified } from './types';

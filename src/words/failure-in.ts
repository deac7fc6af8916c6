/** Failures that come back from a wire or a store, where they may have been written by another version. */
import { type ErrorCode, errorData } from './error-data';
import type { Failure } from './errors';
import { isFields, named, number, type Shape } from './shape';

export const errorCodes = Object.keys(errorData) as ErrorCode[];

/** The failure a value says; `internal` where it is none, or none this version knows. */
export function failureIn(value: unknown): Failure {
  const { code, data, retryAfterMs } = isFields(value) ? value : {};
  if (named<Shape<unknown>>(errorData, code)?.(data) !== true) {
    return { code: 'internal', data: { why: 'unreadable', code: typeof code === 'string' ? code : '' } };
  }
  return { code, data, ...(number(retryAfterMs) ? { retryAfterMs } : {}) } as Failure;
}

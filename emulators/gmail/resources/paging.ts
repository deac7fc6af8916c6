/**
 * Pages. A token says where the last page ended and which question it belongs to; it is opaque, and one that was not
 * issued for the same question is refused.
 */
import { invalid } from '../errors';
import { hash } from '../ids';

export function pageToken(question: string, position: string): string {
  const text = `${position}~${hash(`${position}~${question}`)}`;
  return Buffer.from(text).toString('base64url');
}

/** The position the token was made of; undefined for a first page. */
export function positionOf(question: string, token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  const [position, check] = Buffer.from(token, 'base64url').toString().split('~');
  if (position === undefined || check !== String(hash(`${position}~${question}`))) throw invalid('Invalid pageToken');
  return position;
}

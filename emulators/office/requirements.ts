import type { HostSettings } from './settings';

/** Whether the host is as new as this version of the mailbox's set. Versions compare part by part. */
export function atLeast(version: string, { requirementSets }: HostSettings): boolean {
  const [major = 0, minor = 0] = (requirementSets.Mailbox ?? '').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

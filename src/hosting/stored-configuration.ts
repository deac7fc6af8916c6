/** The form in which a configuration lies in the mailbox. */

/** Stands alone on the line before the configuration. */
export const divider = '-- docket configuration --';

/** As it is written, whoever reads the mailbox without Docket. */
export function configurationIn(stored: string): string {
  const at = stored.lastIndexOf(divider);
  return at < 0 ? stored : stored.slice(at + divider.length);
}

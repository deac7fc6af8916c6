/** Who is signed in, and tokens that prove it: nested app authentication, or whatever a test injects. */
import { DocketError } from '../src/errors';

export interface Account {
  /** Lower case. */
  address: string;
  name: string;
}

export interface TokenProvider {
  /** A bearer token for Microsoft Graph. `fresh`: the one given last was refused. @throws DocketError `signed-out` */
  token(options?: { fresh?: boolean }): Promise<string>;
  /** The person Outlook is signed in as. @throws DocketError `signed-out` */
  account(): Promise<Account>;
}

export const signedOut = (why: string): DocketError =>
  new DocketError(
    'signed-out',
    `Microsoft did not let Docket sign in: ${why}`,
    'Reload Outlook and open Docket again.',
  );

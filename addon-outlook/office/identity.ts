/** Who is signed in, and tokens that prove it; `nested-app.ts` asks Outlook for them, a test brings its own. */
import { DocketError, type ErrorData } from '../../src/words/errors';

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

export const signedOut = (data: ErrorData['signed-out']): DocketError => new DocketError('signed-out', data);

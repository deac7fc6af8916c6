/** Who there is, and who may open whose mailbox. */
import { GraphError } from './errors';
import { guidOf } from './ids';
import type { Caller } from './tokens';
import type { DirectoryUser } from './types';

export class Directory {
  private readonly users = new Map<string, DirectoryUser>();

  constructor(users: readonly DirectoryUser[], mailboxes: readonly string[]) {
    for (const user of users) this.users.set(user.address.toLowerCase(), user);
    for (const address of mailboxes) {
      if (!this.users.has(address)) this.users.set(address, { address, name: address });
    }
  }

  /** By address, in any case, or by object id. Throws 404. */
  find(id: string): DirectoryUser {
    const key = id.toLowerCase();
    const found = this.users.get(key) ?? [...this.users.values()].find((user) => this.oid(user).toLowerCase() === key);
    if (!found) throw new GraphError('ErrorInvalidUser', { message: `The requested user '${id}' is invalid.` });
    return found;
  }

  knows(address: string): boolean {
    return this.users.has(address.toLowerCase());
  }

  opens(user: string, mailbox: string): boolean {
    return this.users.get(user)?.opens?.some((address) => address.toLowerCase() === mailbox) ?? false;
  }

  show(user: DirectoryUser, select: readonly string[] | null) {
    const all: Record<string, unknown> = {
      id: this.oid(user),
      displayName: user.name,
      mail: user.address,
      userPrincipalName: user.address,
    };
    return select ? Object.fromEntries(select.filter((key) => key in all).map((key) => [key, all[key]])) : all;
  }

  private oid(user: DirectoryUser): string {
    return user.oid ?? guidOf(`user ${user.address.toLowerCase()}`);
  }
}

/** Reading a profile: one's own with User.Read, another's with User.ReadBasic.All or User.Read.All. */
export function checkProfileAccess(caller: Caller, own: boolean): void {
  const enough = ['User.Read.All', 'User.ReadBasic.All', ...(own ? ['User.Read', 'User.ReadWrite'] : [])];
  if (!caller.scopes.some((scope) => enough.includes(scope))) throw new GraphError('Authorization_RequestDenied');
}

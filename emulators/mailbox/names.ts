import { MailboxFault } from './fault';

/** What a registry writes down. */
export interface RegistryState<T> {
  next: number;
  items: T[];
}

/**
 * Labels or folders by id. Ids are made here and never reused. A name exists once, to the letter; whether `Work` and
 * `work` are the same name is a vendor's rule and lives in the hosts.
 */
export class Registry<T extends { readonly id: string; readonly name: string }> {
  private next = 1;
  private readonly items = new Map<string, T>();
  private readonly taken = new Map<string, string>();

  constructor(
    private readonly what: string,
    private readonly prefix: string,
  ) {}

  all(): readonly T[] {
    return [...this.items.values()];
  }

  must(id: string): T {
    const item = this.items.get(id);
    if (!item) throw new MailboxFault(`no ${this.what} with id ${id}`);
    return item;
  }

  make(name: string, build: (id: string) => T): T {
    this.checkFree(name);
    return this.put(build(`${this.prefix}${this.next++}`));
  }

  replace(item: T): T {
    const before = this.must(item.id);
    if (item.name !== before.name) this.checkFree(item.name);
    this.taken.delete(before.name);
    return this.put(item);
  }

  drop(id: string): void {
    this.taken.delete(this.must(id).name);
    this.items.delete(id);
  }

  state(): RegistryState<T> {
    return { next: this.next, items: [...this.items.values()] };
  }

  restore(state: RegistryState<T>): void {
    for (const item of state.items) {
      if (this.items.has(item.id)) throw new MailboxFault(`two ${this.what}s with id ${item.id}`);
      this.checkFree(item.name);
      this.put(item);
    }
    this.next = state.next;
  }

  private put(item: T): T {
    const kept = Object.freeze({ ...item });
    this.items.set(item.id, kept);
    this.taken.set(item.name, item.id);
    return kept;
  }

  private checkFree(name: string): void {
    if (name === '') throw new MailboxFault(`a ${this.what} needs a name`);
    if (this.taken.has(name)) throw new MailboxFault(`there is a ${this.what} "${name}" already`);
  }
}

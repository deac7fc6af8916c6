/** Drives a use case on Gmail, where everything is synchronous. */
import type { Request, UseCase } from '../../src/words/ports';
import type { GmailMailbox } from '../mailbox/mailbox';

export function run<T>(useCase: UseCase<T>, mailbox: GmailMailbox): T {
  let step = useCase.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = serve(step.value, mailbox);
    } catch (error) {
      step = useCase.throw(error);
      continue;
    }
    step = useCase.next(answer);
  }
  return step.value;
}

export function serve(request: Request, mailbox: GmailMailbox): unknown {
  switch (request.ask) {
    case 'read':
      return mailbox.read([request.conversation], request.orNull === true)[0];
    case 'apply':
      return mailbox.apply(request.plan, request.since);
    case 'headlines':
      return mailbox.headlines(request.conversations);
    case 'board':
      return mailbox.board();
    case 'keep':
      return mailbox.keep(request.rows, request.drop, request.position);
    case 'changed':
      return mailbox.changed(request.since, request.what, request.unless ?? []);
    case 'facts':
      return mailbox.facts(request.from, request.to);
    case 'gathered':
      return mailbox.gathered(request.months);
    case 'gather':
      return mailbox.gather(request);
    case 'names':
      return mailbox.names();
    case 'file':
      return mailbox.file(request);
    case 'list':
    case 'counts':
      return mailbox.together([request])[0];
    case 'all':
      return mailbox.together(request.of);
  }
}

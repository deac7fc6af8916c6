/** What goes back for a request, in the forms the library knows for success and failure. */
import { asObject, type Json, transport } from './wire';

export interface Outcome {
  /** `_data` of the answer. */
  data: Json;
  /** `_errorCode` of the answer. */
  transport: number;
}

/** How one kind of request says success and failure. */
export interface Form {
  /** `_data` of a success with this value. */
  succeeded(data: Json): Json;
  failed(errorCode: number): Outcome;
}

export const answered = (data: Json): Outcome => ({ data, transport: transport.ok });

/** Outlook's own calls. */
export const wrapped: Form = {
  succeeded: (data) => ({ error: false, data }),
  failed: (errorCode) => answered({ error: true, errorCode }),
};

/** Calls older than Outlook's own, common to all Office applications. */
export const classic: Form = {
  succeeded: (data) => ({ Version: 1, Error: 0, ...asObject(data) }),
  failed: (errorCode) => answered({ Version: 1, Error: errorCode }),
};

/** Registrations for events. */
export const registered: Form = {
  succeeded: (data) => data,
  failed: (errorCode) => answered({ Error: errorCode }),
};

/** The handshake, whose answers have no form for a failure of their own: null would pass for "no item" for ever. */
export const bare: Form = {
  succeeded: (data) => data,
  failed: () => ({ data: {}, transport: transport.errorHandlingRequest }),
};

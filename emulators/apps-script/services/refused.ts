/** A refusal that reaches the script as an Exception it can catch. */
export class Refused extends Error {}
